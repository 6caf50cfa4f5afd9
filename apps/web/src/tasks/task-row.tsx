// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Badge } from '../design/badge.js';
import { InlineFacts } from '../design/facts.js';
import { TextLink } from '../design/text-link.js';
import { DueDate } from './due-date.js';
import { FirstDueDay } from './first-due-day.js';
import { taskAddress } from './task-place.js';

/** A task in the work list. */
export function TaskRow({ task }: { readonly task: Task }): ReactElement {
  const owners = task.owners.map(({ title }) => title.nl).join(', ');
  return (
    <li className={task.due?.late === true ? 'dr-record dr-record--late' : 'dr-record'}>
      <div className="dr-stack dr-stack--tight">
        <h3 className="dr-record__title">
          <TextLink to={taskAddress(task)}>{task.title.nl}</TextLink>
        </h3>
        <InlineFacts
          items={[
            { term: 'Zaak', value: task.caseReference },
            { term: 'Proces', value: task.processTitle.nl },
            { term: 'Voor', value: owners },
          ]}
        />
      </div>
      <div className="dr-record__due">
        <TaskDue task={task} />
        <FirstDueDay {...task} />
      </div>
    </li>
  );
}

function TaskDue({ task: { due, suspended } }: { readonly task: Task }): ReactElement {
  if (suspended) return <Badge icon="clock">Opgeschort</Badge>;
  return due === undefined ? <>Geen datum</> : <DueDate due={due} />;
}
