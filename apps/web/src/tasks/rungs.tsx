// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { momentInWords } from '../dates/date-words.js';
import { Details } from '../design/details.js';
import { useRoles } from '../session/use-roles.js';
import { addresseeInWords, RUNG_STATUS } from './rung-words.js';

/** The reminders of a task: what went out, and what will. */
export function Rungs({ rungs }: Pick<Task, 'rungs'>): ReactElement | null {
  const titles = new Map(useRoles().map(({ value, title }) => [value, title]));
  if (rungs.length === 0) return null;
  const sent = rungs.filter(({ status }) => status === 'sent').length;
  return (
    <Details
      summary={`Herinneringen: ${sent} verstuurd, ${rungs.filter(({ status }) => status === 'planned').length} gepland`}
    >
      <ul className="dr-text-list">
        {rungs.map((rung, index) => (
          <li key={`${index} ${rung.rung}`}>
            {momentInWords(rung.at)}, aan {addresseeInWords(rung.to, titles)}:{' '}
            <strong>{RUNG_STATUS[rung.status]}</strong>
          </li>
        ))}
      </ul>
    </Details>
  );
}
