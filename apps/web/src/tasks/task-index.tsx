// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { taskAnchor } from './task-place.js';

/** From so many tasks on, nobody sees them all at once. */
const MANY = 5;

/** The open tasks in a row, each leading to its place on the page. */
export function TaskIndex({ tasks }: { readonly tasks: readonly Task[] }): ReactElement | null {
  if (tasks.length < MANY) return null;
  return (
    <nav className="dr-panel" aria-label="Open taken op een rij">
      <ol className="dr-text-list">
        {tasks.map(({ id, title, due }) => (
          <li key={id}>
            <a className="nl-link" href={`#${taskAnchor(id)}`} onClick={(event) => goTo(event, taskAnchor(id))}>
              {title.nl}
            </a>{' '}
            <span className={due?.late === true ? 'dr-late' : 'dr-quiet'}>
              {due === undefined ? 'geen datum' : `${due.late ? 'te laat, was ' : ''}${dateInWords(due.dueOn)}`}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Takes the focus along; the address stays that of the case, so that no form opens by itself. */
function goTo(event: { preventDefault: () => void }, anchor: string): void {
  event.preventDefault();
  document.getElementById(anchor)?.scrollIntoView();
  document.getElementById(`${anchor}-titel`)?.focus({ preventScroll: true });
}
