// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords, relativeDay } from '../dates/date-words.js';
import { useToday } from '../session/use-session.js';

/** The day on which a task first had to be answered, so that a new date hides nothing. */
export function FirstDueDay({ firstDueOn }: Pick<Task, 'firstDueOn'>): ReactElement | null {
  const today = useToday();
  if (firstDueOn === undefined) return null;
  return (
    <span className="dr-quiet">
      Eerst was dat <s className="dr-struck">{dateInWords(firstDueOn)}</s>
      {firstDueOn < today && ` (${relativeDay(firstDueOn, today)})`}
    </span>
  );
}
