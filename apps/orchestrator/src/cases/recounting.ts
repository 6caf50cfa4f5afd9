// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scope } from '@draaiboek/store';
import { settle, write } from './changing.js';
import type { CaseDeskParts } from './parts.js';
import type { Commit } from './requests.js';

/** What counting a case again came to. `absent`: nothing to do, now or any more. */
export type Recounting = 'moved' | 'same' | 'absent';

/**
 * Counts the dates of a case by the current calendar, in the transaction of the scope, with its row locked (T4). Once per
 * change of the calendar, however often it is asked.
 *
 * Until then a case goes by the calendar that it had: what is due is settled with that one first, so that the outcome does
 * not depend on when the case is reached (T7). Who changed the calendar is named without a role: it does not make them
 * somebody who has to do with the case (P2).
 */
export async function recountCase(
  parts: CaseDeskParts,
  scope: Scope,
  caseId: string,
): Promise<{ readonly how: Recounting; readonly commits: readonly Commit[] }> {
  const { table, playbooks, calendars } = parts;
  const row = await table.findLocked(scope, caseId);
  if (row === undefined || row.parked !== undefined || row.calendarChange >= row.currentCalendar) {
    return { how: 'absent', commits: [] };
  }
  const runnable = await playbooks.of(scope, row);
  const { calendar: former } = await calendars.get(scope, row.calendarChange);
  const { calendar, number, by, reason } = await calendars.get(scope, row.currentCalendar);
  const due = settle(runnable, row, { moment: row.now, calendar: former });
  const settled = await write(parts, scope, { row, calendar: former }, due.state ?? row.state, due.steps);
  const before = { ...row, ...settled.commit?.row };
  const command = { kind: 'recalendar', reason, actor: { id: by, roles: [] } } as const;
  const { state = before.state, steps } = runnable.engine.step(before.state, command, { moment: row.now, calendar });
  if (steps.length === 0) await table.keepDates(scope, caseId, number);
  const counted = { row: { ...before, calendarChange: number }, calendar };
  const recounted = await write(parts, scope, counted, state, steps);
  return {
    how: steps.length === 0 ? 'same' : 'moved',
    commits: [settled.commit, recounted.commit].filter((commit) => commit !== undefined),
  };
}
