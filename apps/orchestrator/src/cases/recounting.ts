// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scope } from '@draaiboek/store';
import { write } from './changing.js';
import type { CaseDeskParts } from './parts.js';
import type { Commit } from './requests.js';

/** What counting a case again came to. `absent`: nothing to do, now or any more. */
export type Recounting = 'moved' | 'same' | 'absent';

/**
 * Counts the dates of a case by the current calendar, in the transaction of the scope, with its row locked (T4). Once per
 * change of the calendar, however often it is asked. Who changed the calendar is named without a role: it does not make
 * them somebody who has to do with the case (P2).
 */
export async function recountCase(
  parts: CaseDeskParts,
  scope: Scope,
  caseId: string,
): Promise<{ readonly how: Recounting; readonly commit?: Commit }> {
  const { table, playbooks, calendars } = parts;
  const row = await table.findLocked(scope, caseId);
  if (row === undefined || row.parked !== undefined || row.calendarChange >= row.currentCalendar) {
    return { how: 'absent' };
  }
  const { calendar, number, by, reason } = await calendars.get(scope, row.currentCalendar);
  const { engine } = playbooks.get(row.playbookHash);
  const command = { kind: 'recalendar', reason, actor: { id: by, roles: [] } } as const;
  const { state, steps } = engine.step(row.state, command, { moment: row.now, calendar });
  if (state === undefined || steps.length === 0) {
    await table.keepDates(scope, caseId, number);
    return { how: 'same' };
  }
  const counted = { row: { ...row, calendarChange: number }, calendar };
  return { how: 'moved', ...(await write(parts, scope, counted, state, steps)) };
}
