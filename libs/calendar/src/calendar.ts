// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { adjustDue, type Adjusting } from './adjust.js';
import { formatDay } from './civil.js';
import { computeDue, type DueRequest } from './due.js';
import { CalendarError } from './error.js';
import { getDay } from './local-date.js';
import type { CalendarDay, CalendarTable, Due } from './model.js';
import { nextDue } from './recurrence.js';
import { assertTerm } from './term.js';
import { assertTable } from './validate.js';
import { WorkingDays } from './working-days.js';

/**
 * A compiled calendar: the one thing that computes due dates. Immutable; two calendars of the same id, version and
 * own days give the same answers (E1).
 *
 * A day of an administrator (`own-day`) is no working day for local policy, for reminders and in `isWorkingDay`. It
 * moves no statutory term and no term of Regulation 1182/71: only an Act or a decree can (art. 3 Atw).
 */
export interface Calendar {
  readonly id: string;
  readonly version: string;
  readonly table: CalendarTable;
  readonly ownDays: readonly CalendarDay[];
  /** Not a Saturday, a Sunday or a day of the table. @throws CalendarError DRB-1101, DRB-1114. */
  isWorkingDay(date: string): boolean;
  /** The holiday, decree day or own day this is; undefined for every other day, Sundays included. */
  dayName(date: string): CalendarDay | undefined;
  /** When a term ends, and why then. @throws CalendarError DRB-1101, DRB-1111, DRB-1112, DRB-1114. */
  due(request: DueRequest): Due;
  /**
   * When a term ends after somebody changed its date: resumed, extended or moved by hand.
   * @throws CalendarError DRB-1101, DRB-1111, DRB-1112, DRB-1114.
   */
  adjust(request: Adjusting): Due;
  /** The first date after `previous` of the row that `request` makes: its length once, twice, three times, … */
  recur(request: DueRequest, previous: Due): Due;
  /** The n-th working day after this date, before it where n is negative; n = 0 is the date itself. */
  moveByWorkingDays(date: string, n: number): string;
}

/**
 * Checks and compiles a table, with the days an administrator added.
 * @throws CalendarError with everything that is wrong in `problems`.
 */
export function compileCalendar(table: CalendarTable, ownDays: readonly CalendarDay[] = []): Calendar {
  assertTable(table, ownDays);
  const all = [...table.days, ...ownDays];
  const lawful = all.filter(({ kind }) => kind !== 'own-day');
  const ours = new WorkingDays(table, all);
  const statutory = lawful.length === all.length ? ours : new WorkingDays(table, lawful);
  const daysOf = ({ rule }: Pick<DueRequest, 'rule'>): WorkingDays =>
    rule === 'policy' || rule === 'hours' ? ours : statutory;
  const dayName = (date: string): CalendarDay | undefined => ours.entryOf(ours.covered(getDay(date)));
  return {
    id: table.id,
    version: table.version,
    table,
    ownDays,
    isWorkingDay: (date) => ours.isWorking(getDay(date)),
    dayName,
    due: (request) => computeDue(daysOf(request), request, assertTerm(request), request.length),
    adjust: (request) => adjustDue(daysOf(request.term), request),
    recur: (request, previous) => nextDue(daysOf(request), request, previous),
    moveByWorkingDays: (date, n) => formatDay(ours.move(getDay(date), assertWhole(n))),
  };
}

function assertWhole(n: number): number {
  if (Number.isInteger(n)) return n;
  throw new CalendarError({
    code: 'DRB-1112',
    where: 'moveByWorkingDays',
    what: `${n} is no whole number of working days`,
    remedy: 'Give a whole number',
  });
}
