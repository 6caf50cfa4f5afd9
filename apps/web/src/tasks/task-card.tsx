// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import { useEffect, useRef, type ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useCasePage } from '../cases/case-context.js';
import { answerKey } from '../cases/draft-keys.js';
import { mainInstance } from '../cases/main-instance.js';
import { WhyDate } from '../dates/why-date.js';
import { Badge } from '../design/badge.js';
import { InlineFacts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { useDrafts } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { AnswerForm } from './answer-form.js';
import { AnswerList } from './answer-list.js';
import { DueBadge, DueDay } from './due-date.js';
import { FirstDueDay } from './first-due-day.js';
import { Rungs } from './rungs.js';
import { taskAnchor } from './task-place.js';

/** An open task: the question, until when and why then, for whom, what was sent about it, and the form to answer it. */
export function TaskCard({ task }: { readonly task: Task }): ReactElement {
  const { case: item } = useCasePage();
  const anchor = taskAnchor(task.id);
  const heading = useArrival(anchor);
  const owners = task.owners.map(({ title }) => title.nl).join(', ');
  return (
    <article
      className={task.due?.late === true ? 'dr-card dr-card--late dr-stack dr-anchor' : 'dr-card dr-stack dr-anchor'}
      id={anchor}
      aria-labelledby={`${anchor}-titel`}
    >
      <Heading level={3} id={`${anchor}-titel`} ref={heading} tabIndex={-1}>
        {task.title.nl}
      </Heading>
      {task.description !== undefined && <p className="nl-paragraph dr-prose">{task.description.nl}</p>}
      <div className="dr-stack dr-stack--tight">
        {task.due !== undefined && (task.suspended ? <SuspendedLine due={task.due} /> : <DueLine due={task.due} />)}
        <FirstDueDay {...task} />
        <InlineFacts
          items={[
            { term: 'Voor', value: owners },
            ...(task.instance === mainInstance(item)?.id ? [] : [{ term: 'Hoort bij', value: task.processTitle.nl }]),
            ...(task.required ? [] : [{ term: 'Verplicht', value: 'nee, deze taak mag open blijven' }]),
            ...(task.source.length === 0 ? [] : [{ term: 'Bron', value: task.source.join(', ') }]),
          ]}
        />
      </div>
      <div>
        {task.due !== undefined && <WhyDate due={task.due} />}
        <Rungs rungs={task.rungs} />
      </div>
      <AnswerList answers={task.answers} title="Eerder geantwoord" />
      <Answering task={task} owners={owners} />
    </article>
  );
}

function DueLine({ due }: { readonly due: NonNullable<Task['due']> }): ReactElement {
  return (
    <p className="nl-paragraph dr-row">
      <span>
        Uiterlijk <DueDay due={due} />
      </span>
      <DueBadge due={due} />
    </p>
  );
}

function SuspendedLine({ due }: { readonly due: NonNullable<Task['due']> }): ReactElement {
  return (
    <p className="nl-paragraph dr-row">
      <span>
        Uiterlijk was{' '}
        <s className="dr-struck">
          <DueDay due={due} />
        </s>
      </span>
      <Badge icon="clock">Opgeschort</Badge>
    </p>
  );
}

function Answering({ task, owners }: { readonly task: Task; readonly owners: string }): ReactElement {
  const { hash } = useLocation();
  const { all } = useDrafts();
  if (task.options.length === 0) {
    return <p className="nl-paragraph dr-quiet">U kunt deze taak zien, maar niet beantwoorden. Dat kan: {owners}.</p>;
  }
  const startOpen = hash === `#${taskAnchor(task.id)}` || all[answerKey(task)] !== undefined;
  return (
    <Expander startOpen={startOpen} label="Beantwoorden" about={task.title.nl}>
      {(closing) => <AnswerForm task={task} closing={closing} />}
    </Expander>
  );
}

/** Whoever comes from the work list arrives at the task itself. */
function useArrival(anchor: string) {
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hash !== `#${anchor}`) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [hash, anchor]);
  return heading;
}
