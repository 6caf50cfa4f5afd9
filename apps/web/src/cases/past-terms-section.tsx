// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords, momentInWords } from '../dates/date-words.js';
import { WhyDate } from '../dates/why-date.js';
import { Badge } from '../design/badge.js';
import { Details } from '../design/details.js';
import { Paragraph } from '../design/paragraph.js';
import { useCasePage } from './case-context.js';
import { Section } from './section.js';
import { TermTitle } from './term-title.js';
import { isOpenTerm, termEndInWords } from './term-words.js';

/** The terms that ended, each with its date struck through and why it ended. */
export function PastTermsSection(): ReactElement {
  const { terms } = useCasePage().case;
  const past = terms.filter((term) => !isOpenTerm(term));
  return (
    <Section name="pastTerms">
      {past.length === 0 ? (
        <Paragraph>Er zijn nog geen termijnen afgelopen of vervangen.</Paragraph>
      ) : (
        <Details summary={`Toon de eerdere termijnen (${past.length})`}>
          <ul className="dr-plain-list dr-records">
            {past.map((term) => (
              <PastTerm key={`${term.instance} ${term.id}`} term={term} terms={terms} />
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

interface PastTermProps {
  readonly term: Term;
  readonly terms: readonly Term[];
}

function PastTerm({ term, terms }: PastTermProps): ReactElement {
  const next = terms.find(({ id, instance }) => id === term.supersededBy && instance === term.instance);
  return (
    <li className="dr-record">
      <div className="dr-stack dr-stack--tight">
        <TermTitle term={term} />
        <p className="nl-paragraph">
          <s className="dr-struck">{dateInWords(term.due.dueOn)}</s>
          {next !== undefined && <> → {dateInWords(next.due.dueOn)}</>}
        </p>
        <WhyDate due={term.due} />
      </div>
      <div className="dr-record__due">
        <Badge>{termEndInWords(term.status)}</Badge>
        {term.endedAt !== undefined && <span className="dr-quiet">{momentInWords(term.endedAt)}</span>}
      </div>
    </li>
  );
}
