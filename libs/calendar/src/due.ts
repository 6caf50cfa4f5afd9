// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findDay, formatDay, type EpochDay } from './civil.js';
import { countCalendar, countOf, countWorkingDays, type Counting } from './count.js';
import { CalendarError } from './error.js';
import { findInstant, formatInstant } from './instant.js';
import type { Due } from './model.js';
import type { Period, TimePeriod } from './period.js';
import { rollByPolicy, rollByRegulation, rollByStatute } from './rules.js';
import type { TermRequest } from './term.js';
import { Trail } from './trail.js';
import type { WorkingDays } from './working-days.js';
import { localDayAt, momentOfLocal, MS_PER_DAY, MS_PER_MINUTE } from './zone.js';

/**
 * When a term ends. Owns the order: count, then let the rule move the last day, then take 24:00 of it.
 *
 * Invariants: the result is never earlier than what was counted, except where policy rolls back; `elapsesAt` is
 * 24:00 Europe/Amsterdam of `dueOn`, for a length in hours the exact minute; a day outside the covered years is an
 * error; the explanation starts with `count`. A date that somebody changed is `adjust.ts`.
 */

/** A term and what it is counted from. */
export interface DueRequest extends TermRequest {
  /**
   * A local date (`2026-11-30`) or a UTC instant, whose date in Europe/Amsterdam is the day of the event. Hours are
   * counted from the instant itself; from a local date they are counted from its end (its start with
   * `dayOfEvent: 'counted'`, or when counted back), because the event may have been at any time of that day.
   */
  readonly from: string;
}

export function computeDue(days: WorkingDays, request: DueRequest, period: Period, length: string): Due {
  const trail = new Trail(days);
  const counting = countingOf(request, length);
  if (period.kind === 'time') return dueInTime(trail, request, period, counting);
  const nominal =
    period.kind === 'calendar' ? countCalendar(trail, period, counting) : countWorkingDays(trail, period, counting);
  return dueOn(trail, move(trail, days.covered(nominal), request, period, counting));
}

/** 24:00 of the last day, and everything that was looked at to find it. */
export function dueOn(trail: Trail, last: EpochDay): Due {
  return {
    dueOn: formatDay(last),
    elapsesAt: formatInstant(momentOfLocal((last + 1) * MS_PER_DAY)),
    why: trail.finish(),
  };
}

function move(trail: Trail, nominal: EpochDay, request: DueRequest, period: Period, counting: Counting): EpochDay {
  const first = counting.counted ? counting.anchor : counting.anchor + 1;
  switch (request.rule) {
    case 'hours':
      return nominal;
    case 'policy':
      return rollByPolicy(trail, nominal, request.roll ?? 'none');
    case 'statutory':
      return rollByStatute(trail, nominal, first, period);
    case 'eu-1182-71':
      return rollByRegulation(trail, nominal, first, period);
  }
}

/** Elapsed time, rounded up to the minute: a term is never early. No rule moves it (art. 4(a) Atw, art. 3(4) EEC). */
export function dueInTime(trail: Trail, request: DueRequest, period: TimePeriod, counting: Counting): Due {
  const exact = startOfTime(request, period, counting) + period.sign * period.minutes * MS_PER_MINUTE;
  const elapses = Math.ceil(exact / MS_PER_MINUTE) * MS_PER_MINUTE;
  // A term that elapses at midnight ends with the day before, as every other term does.
  const last = trail.days.covered(localDayAt(elapses - 1));
  const dueOn = formatDay(last);
  trail.add(countOf(last, counting));
  if (request.rule === 'statutory') trail.stay(last, 'atw-4');
  return { dueOn, elapsesAt: formatInstant(elapses), why: trail.finish() };
}

function startOfTime(request: DueRequest, period: TimePeriod, counting: Counting): number {
  const instant = request.from.length > 10 ? findInstant(request.from) : undefined;
  if (instant !== undefined) return instant;
  const fromEnd = period.sign < 0 === counting.counted;
  return momentOfLocal((counting.anchor + (fromEnd ? 1 : 0)) * MS_PER_DAY);
}

function countingOf({ from, dayOfEvent }: DueRequest, length: string): Counting {
  return { anchor: dayOfEventOf(from), counted: dayOfEvent === 'counted', from, length };
}

/** @throws CalendarError DRB-1101 where it is neither a date nor an instant. */
export function dayOfEventOf(from: string): EpochDay {
  const day = findDay(from);
  if (day !== undefined) return day;
  const instant = findInstant(from);
  if (instant !== undefined) return localDayAt(instant);
  throw new CalendarError({
    code: 'DRB-1101',
    where: `from "${from}"`,
    what: `"${from}" is no date and no UTC instant that exists`,
    remedy: 'Write 2026-11-30, or 2026-11-30T09:00:00.000Z',
  });
}
