// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { periodInWords } from '../dates/period-words.js';
import { WhyDate } from '../dates/why-date.js';
import { Badge } from '../design/badge.js';
import { Details } from '../design/details.js';
import { InlineFacts } from '../design/facts.js';
import { Paragraph } from '../design/paragraph.js';
import { DueDate } from '../tasks/due-date.js';
import { useCasePage } from './case-context.js';
import { Section } from './section.js';
import { TermActions } from './term-actions.js';
import { TermTitle } from './term-title.js';
import { findFormerDays, isOpenTerm, suspensionInWords, termAnchorInWords, whatFollows } from './term-words.js';

/** The terms that run or stand still: when they end, what happens then, and why then. */
export function OpenTermsSection(): ReactElement {
  const open = useCasePage().case.terms.filter(isOpenTerm);
  const waits = open.filter(({ kind }) => kind === 'wait');
  const deadlines = open.filter(({ kind }) => kind === 'deadline');
  return (
    <Section name="terms">
      <div className="dr-stack">
        {waits.length === 0 ? (
          <Paragraph>Er lopen geen termijnen waar de zaak op wacht.</Paragraph>
        ) : (
          <TermList terms={waits} />
        )}
        {deadlines.length > 0 && (
          <Details summary={`Uiterste datums van de open taken (${deadlines.length})`}>
            <TermList terms={deadlines} />
          </Details>
        )}
      </div>
    </Section>
  );
}

function TermList({ terms }: { readonly terms: readonly Term[] }): ReactElement {
  return (
    <ul className="dr-plain-list dr-records">
      {terms.map((term) => (
        <TermRow key={`${term.instance} ${term.id}`} term={term} />
      ))}
    </ul>
  );
}

function TermRow({ term }: { readonly term: Term }): ReactElement {
  const { suspended } = term;
  return (
    <li className="dr-record">
      <div className="dr-stack dr-stack--tight">
        <TermTitle term={term} />
        <p className="nl-paragraph">{suspended === undefined ? whatFollows(term) : suspensionInWords(suspended)}</p>
        <InlineFacts
          items={[
            { term: 'Lengte', value: periodInWords(term.length) },
            { term: 'Gerekend vanaf', value: termAnchorInWords(term) },
            ...(term.source.length === 0 ? [] : [{ term: 'Bron', value: term.source.join(', ') }]),
          ]}
        />
        <WhyDate due={term.due} />
        <TermActions term={term} />
      </div>
      <div className="dr-record__due">
        <FormerDate term={term} />
        {suspended === undefined ? <DueDate due={term.due} /> : <Badge icon="clock">Opgeschort</Badge>}
      </div>
    </li>
  );
}

/** The dates that a term had before it was given this one; of a suspended term the date that it has not any more. */
function FormerDate({ term }: { readonly term: Term }): ReactElement {
  const { terms } = useCasePage().case;
  const days = term.status === 'suspended' ? [term.due.dueOn] : findFormerDays(term, terms);
  return (
    <>
      {days.map((day) => (
        <span key={day} className="dr-quiet">
          <span className="dr-visually-hidden">was </span>
          <s className="dr-struck">{dateInWords(day)}</s>
        </span>
      ))}
    </>
  );
}
