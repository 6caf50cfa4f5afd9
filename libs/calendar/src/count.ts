// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { addMonths, formatDay, type EpochDay } from './civil.js';
import type { Why } from './model.js';
import type { CalendarPeriod, WorkingDaysPeriod } from './period.js';
import type { Trail } from './trail.js';

/** From the day of the event to the nominal last day of a term, before any rule moves it. */

/** What was counted from and how far, as it is said in the explanation. */
export interface Counting {
  readonly anchor: EpochDay;
  readonly counted: boolean;
  readonly from: string;
  readonly length: string;
  /** Said instead of `count` where only the last part of a term is counted. */
  readonly part?: Pick<Why, 'rule' | 'suspended'>;
}

export interface CalendarEnd {
  readonly day: EpochDay;
  readonly clamped: boolean;
}

/** The date that lies so far from another; where the month has no such day, its last day (`clamped`). */
export function addCalendar(from: EpochDay, { sign, years, months, weeks, days }: CalendarPeriod): CalendarEnd {
  const moved = addMonths(from, sign * (years * 12 + months));
  return { day: moved.day + sign * (weeks * 7 + days), clamped: moved.clamped };
}

/**
 * With the day of the event counted the last day is one nearer to it: 18 years from 14 February end on 13 February.
 * Where the month was too short the missing day already was that one: 18 years from 29 February end on 28 February,
 * so that the term never elapses early.
 */
export function countCalendar(trail: Trail, period: CalendarPeriod, counting: Counting): EpochDay {
  const { day: end, clamped } = addCalendar(counting.anchor, period);
  const nearer = counting.counted && !(clamped && period.sign > 0) ? period.sign : 0;
  const nominal = end - nearer;
  trail.add(countOf(nominal, counting));
  if (clamped) trail.add({ rule: 'month-end', day: formatDay(nominal) });
  return nominal;
}

export function countWorkingDays(trail: Trail, period: WorkingDaysPeriod, counting: Counting): EpochDay {
  const { sign, days } = period;
  const start = counting.counted ? counting.anchor - sign : counting.anchor;
  const nominal = trail.days.move(start, sign * days);
  trail.add(countOf(nominal, counting));
  if (sign !== 0) trail.passOver(start + sign, nominal);
  return nominal;
}

/** The first link of every explanation. */
export function countOf(nominal: EpochDay, { from, length, counted, part }: Counting): Why {
  const day = formatDay(nominal);
  if (part !== undefined) return { ...part, day, from, length };
  const why = { rule: 'count', day, from, length } as const;
  return counted ? { ...why, dayOfEvent: 'counted' } : why;
}
