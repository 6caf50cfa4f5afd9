// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { useCasePage } from '../cases/case-context.js';
import { correctAnswerKey } from '../cases/draft-keys.js';
import { Section } from '../cases/section.js';
import { momentInWords } from '../dates/date-words.js';
import { Badge } from '../design/badge.js';
import { Details } from '../design/details.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { useDrafts } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { AnswerList } from './answer-list.js';
import { CorrectAnswerForm } from './correct-answer-form.js';

/** The tasks that are done or no longer needed, with their answers; a wrong answer can be corrected here. */
export function AnsweredTasksSection(): ReactElement {
  const closed = useCasePage().case.tasks.filter(({ status }) => status !== 'open');
  return (
    <Section name="answered">
      {closed.length === 0 ? (
        <Paragraph>Er zijn nog geen afgeronde taken.</Paragraph>
      ) : (
        <Details summary={`Toon de afgeronde taken (${closed.length})`}>
          <ul className="dr-plain-list dr-records">
            {closed.map((task) => (
              <ClosedTask key={task.id} task={task} />
            ))}
          </ul>
        </Details>
      )}
    </Section>
  );
}

const STATUS = { answered: 'Beantwoord', withdrawn: 'Ingetrokken', cancelled: 'Vervallen' } as const;

function ClosedTask({ task }: { readonly task: Task }): ReactElement {
  return (
    <li className="dr-record">
      <div className="dr-stack">
        <Heading level={3}>{task.title.nl}</Heading>
        <AnswerList answers={task.answers} />
        <Correcting task={task} />
      </div>
      <div className="dr-record__due">
        {task.status !== 'open' && (
          <Badge {...(task.status === 'answered' ? { tone: 'ok', icon: 'done' } : {})}>{STATUS[task.status]}</Badge>
        )}
        {task.closedAt !== undefined && <span className="dr-quiet">{momentInWords(task.closedAt)}</span>}
      </div>
    </li>
  );
}

/** Only for who could give the answer: the server lists the options for those. */
function Correcting({ task }: { readonly task: Task }): ReactElement | null {
  const { all } = useDrafts();
  if (task.answers.length === 0 || task.options.length === 0) return null;
  return (
    <Expander
      variant="subtle"
      startOpen={all[correctAnswerKey(task)] !== undefined}
      label="Antwoord corrigeren"
      about={task.title.nl}
    >
      {(closing) => <CorrectAnswerForm task={task} closing={closing} />}
    </Expander>
  );
}
