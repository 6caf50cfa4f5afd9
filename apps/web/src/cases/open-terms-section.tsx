// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Term } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { periodInWords } from '../dates/period-words.js';
import { WhyDate } from '../dates/why-date.js';
import { Badge } from '../design/badge.js';
import { Details } from '../design/details.js';
import { Heading } from '../design/heading.js';
import { InlineFacts } from '../design/facts.js';
import { Paragraph } from '../design/paragraph.js';
import { DueDate } from '../tasks/due-date.js';
import { useCasePage } from './case-context.js';
import { Section } from './section.js';
import { TermActions } from './term-actions.js';
import { isOpenTerm, suspensionInWords, termAnchorInWords, whatFollows } from './term-words.js';

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
        <Heading level={3}>{term.title.nl}</Heading>
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

/** The date that a term had before it was given this one. */
function FormerDate({ term }: { readonly term: Term }): ReactElement | null {
  const { terms } = useCasePage().case;
  const former = terms.find(({ supersededBy, instance }) => supersededBy === term.id && instance === term.instance);
  if (former === undefined || former.due.dueOn === term.due.dueOn) return null;
  return (
    <span className="dr-quiet">
      <span className="dr-visually-hidden">was </span>
      <s className="dr-struck">{dateInWords(former.due.dueOn)}</s>
    </span>
  );
}
