// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar } from './calendar.js';
import { localDateAfter } from './local-date.js';
import { addPeriod, instantAt } from './moment.js';
import type { Due } from './model.js';
import { parsePeriod, type CalendarPeriod, type WorkingDaysPeriod } from './period.js';

type DayOffset = CalendarPeriod | WorkingDaysPeriod;

/** When reminders of local policy go out. */
const MORNING = '09:00';

/**
 * The moment of one rung of a ladder, relative to a due date: working days (`-2WD`) and days, weeks or months (`P0D`,
 * `-P1M`, not rolled) give 09:00 local time that far from `dueOn`; hours (`PT0H`, `PT4H`) count from `elapsesAt`.
 * @throws CalendarError DRB-1111, DRB-1114.
 */
export function rungMoment(due: Pick<Due, 'dueOn' | 'elapsesAt'>, at: string, calendar: Calendar): string {
  const offset = parsePeriod(at);
  return offset.kind === 'time' ? addPeriod(due.elapsesAt, at) : morningOf(due.dueOn, at, offset, calendar);
}

/** Many tasks fall due on one day and have the same ladder: a morning is computed once. Forgotten when there are too many. */
const mornings = new WeakMap<Calendar, Map<string, string>>();
const MOST_MORNINGS = 20_000;

function morningOf(dueOn: string, at: string, offset: DayOffset, calendar: Calendar): string {
  const known = mornings.get(calendar) ?? new Map<string, string>();
  const key = `${dueOn} ${at}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const day =
    offset.kind === 'working-days'
      ? calendar.moveByWorkingDays(dueOn, offset.sign * offset.days)
      : localDateAfter(dueOn, offset);
  const morning = instantAt(day, MORNING);
  if (known.size >= MOST_MORNINGS) known.clear();
  mornings.set(calendar, known.set(key, morning));
  return morning;
}
