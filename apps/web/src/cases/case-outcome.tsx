// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, type ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Heading } from '../design/heading.js';
import { Icon } from '../design/icon.js';
import { useCasePage } from './case-context.js';
import { isNothing, type CaseChange, type MovedTerm, type PostponedTask } from './case-change.js';
import { findTaskTitle } from './term-title.js';
import { suspensionInWords } from './term-words.js';
import type { DoneCommand } from './use-case-page.js';

/** What the last command did: shown above everything, and the focus goes there. */
export function CaseOutcome({ last }: { readonly last: DoneCommand }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [last]);
  const { change, heading } = last;
  return (
    <Alert tone="ok" title={heading} ref={box}>
      {isNothing(change) && <p>Dit is vastgelegd. Aan de taken en termijnen verandert niets.</p>}
      <ChangeList title="De zaak staat nu in" items={change.entered} />
      <ChangeList title="Nieuw begonnen" items={change.openedProcesses} />
      <ChangeList title="Geëindigd" items={change.endedProcesses} />
      <ChangeList title="Nieuwe taken" items={change.openedTasks.map(taskWithDate)} />
      <ChangeList title="Afgerond of vervallen taken" items={change.endedTasks.map(({ title }) => title.nl)} />
      <PostponedTasks postponed={change.postponed} />
      <ChangeList
        title="Nieuwe termijnen"
        items={change.armed.map(({ title, due }) => `${title.nl}: ${dateInWords(due.dueOn)}`)}
      />
      <ChangeList title="Termijnen die stilstaan" items={change.suspended.map(suspendedTerm)} />
      <ChangeList title="Termijnen die weer lopen, tot dezelfde dag" items={change.resumed.map(runningTerm)} />
      <MovedTerms moved={change.moved} />
      <AlreadyHappened items={change.alreadyHappened} />
    </Alert>
  );
}

function taskWithDate({ title, due }: CaseChange['openedTasks'][number]): string {
  return due === undefined ? title.nl : `${title.nl} (uiterlijk ${dateInWords(due.dueOn)})`;
}

function suspendedTerm({ title, suspended }: CaseChange['suspended'][number]): string {
  return suspended === undefined ? title.nl : `${title.nl}. ${suspensionInWords(suspended)}`;
}

const runningTerm = ({ title, due }: CaseChange['resumed'][number]): string => `${title.nl}: ${dateInWords(due.dueOn)}`;

function ChangeList({
  title,
  items,
}: {
  readonly title: string;
  readonly items: readonly string[];
}): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <div>
      <Heading level={3}>{title}</Heading>
      <ul className="dr-text-list">
        {items.map((item, index) => (
          <li key={`${index} ${item}`}>{item}</li>
        ))}
      </ul>
    </div>
  );
}

function MovedTerms({ moved }: { readonly moved: readonly MovedTerm[] }): ReactElement | null {
  if (moved.length === 0) return null;
  return (
    <div>
      <Heading level={3}>Termijnen die zijn verplaatst</Heading>
      <ul className="dr-text-list">
        {moved.map(({ from, to }) => (
          <li key={`${from.instance} ${from.id}`}>
            <MovedTermLine from={from} {...(to === undefined ? {} : { to })} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function PostponedTasks({ postponed }: { readonly postponed: readonly PostponedTask[] }): ReactElement | null {
  if (postponed.length === 0) return null;
  return (
    <div>
      <Heading level={3}>Taken met een andere uiterste datum</Heading>
      <ul className="dr-text-list">
        {postponed.map(({ task: { id, title, due }, was }) => (
          <li key={id}>
            <FromTo what={title.nl} was={was} is={due === undefined ? 'geen datum' : dateInWords(due.dueOn)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FromToProps {
  readonly what: string;
  /** A date; absent where there was none. */
  readonly was: string | undefined;
  /** In words. */
  readonly is: string;
}

function FromTo({ what, was, is }: FromToProps): ReactElement {
  return (
    <span className="dr-moved">
      <strong>{what}:</strong>
      {was !== undefined && (
        <>
          <span>
            <span className="dr-visually-hidden">was </span>
            <s>{dateInWords(was)}</s>
          </span>
          <Icon name="moved" />
        </>
      )}
      <span>
        <span className="dr-visually-hidden">wordt </span>
        {is}
      </span>
    </span>
  );
}

function MovedTermLine({ from, to }: MovedTerm): ReactElement {
  const { case: item } = useCasePage();
  const task = findTaskTitle(item, from);
  const sameDay = to?.due.dueOn === from.due.dueOn;
  const is = to === undefined ? 'vervallen' : dateInWords(to.due.dueOn);
  return (
    <>
      <FromTo
        what={task === undefined ? from.title.nl : `${from.title.nl} (${task})`}
        was={from.due.dueOn}
        is={sameDay ? `${is} (dezelfde dag, om een andere reden)` : is}
      />
      {to !== undefined && (
        <ul className="dr-text-list">
          {to.due.explanation.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const HAPPENED = { term: 'termijn', task: 'taak', rung: 'herinnering' } as const;

function AlreadyHappened({ items }: { readonly items: CaseChange['alreadyHappened'] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <div>
      <Heading level={3}>Dit was al gebeurd en blijft zo</Heading>
      <ul className="dr-text-list">
        {items.map(({ what, name, title, on }, index) => (
          <li key={`${index} ${name}`}>
            {title.nl} ({HAPPENED[what]}), op {dateInWords(on)}
          </li>
        ))}
      </ul>
    </div>
  );
}
