// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Section } from '../cases/section.js';
import { useCasePage } from '../cases/case-context.js';
import { Paragraph } from '../design/paragraph.js';
import { TaskCard } from './task-card.js';
import { TaskIndex } from './task-index.js';

/** The tasks of a case that wait for an answer. */
export function OpenTasksSection(): ReactElement {
  const open = useCasePage().case.tasks.filter(({ status }) => status === 'open');
  return (
    <Section name="tasks">
      {open.length === 0 ? (
        <Paragraph>Er zijn geen open taken. Draaiboek opent een taak zodra er iets te doen is.</Paragraph>
      ) : (
        <div className="dr-stack">
          <TaskIndex tasks={open} />
          <ul className="dr-plain-list dr-stack">
            {open.map((task) => (
              <li key={task.id}>
                <TaskCard task={task} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}
