// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarProgress, ChangeCalendar } from '@draaiboek/api';
import { useState } from 'react';
import { unreachable } from '../api/api-problem.js';
import type { CommandOptions } from '../api/client.js';
import { changeCalendar } from '../api/commands.js';

export type Progress = Extract<CalendarProgress, { type: 'progress' }>;
export type Tried = Extract<CalendarProgress, { type: 'tried' }>;
export type Applied = Extract<CalendarProgress, { type: 'done' | 'stopped' }>;

/** Sends days to the server and follows how far it is, until the last line. */
export function useCalendarRun() {
  const [progress, setProgress] = useState<Progress>();

  async function follow(body: ChangeCalendar, options: CommandOptions): Promise<Tried | Applied> {
    try {
      for await (const line of changeCalendar(body, options)) {
        if (line.type !== 'progress') return line;
        setProgress(line);
      }
    } finally {
      setProgress(undefined);
    }
    throw unreachable(new Error('the stream of the calendar ended before it was done'));
  }

  return { progress, follow };
}
