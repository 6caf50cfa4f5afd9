// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CalendarError } from './error.js';
import type { CalendarRule, Roll } from './model.js';
import { parsePeriod, type CalendarPeriod, type Period } from './period.js';

/** How a term is counted, apart from the day it starts from: what a definition lays down. */
export interface TermRequest {
  /** `P3M`, `P1Y2M`, `P4W`, `PT24H`, `5WD`; with a minus in front it is counted back. */
  readonly length: string;
  readonly rule: CalendarRule;
  /** For `policy` only; without it the date stays where it falls. */
  readonly roll?: Roll | undefined;
  /** The day of the event is the first day of the term; without it counting starts the day after. */
  readonly dayOfEvent?: 'counted' | undefined;
}

/**
 * Reads the length and checks that it fits the rest, so that a definition can be refused before a case runs on it.
 * @throws CalendarError DRB-1111 for a length that cannot be read, DRB-1112 for one that does not fit.
 */
export function assertTerm({ length, rule, roll = 'none', dayOfEvent }: TermRequest): Period {
  const period = parsePeriod(length);
  const refuse = (what: string, remedy: string): CalendarError =>
    new CalendarError({ code: 'DRB-1112', where: `length "${length}", calendar ${rule}`, what, remedy });
  if (roll !== 'none' && rule !== 'policy') {
    throw refuse(`roll "${roll}" is given, but this calendar lays down itself what moves`, 'Leave roll out');
  }
  if (roll !== 'none' && period.kind === 'time') {
    throw refuse(`hours never move, so roll "${roll}" means nothing`, 'Leave roll out, or count in days');
  }
  if (rule === 'hours' && period.kind === 'calendar') {
    throw refuse('days, weeks, months and years are not counted in hours', 'Write PT48H, or choose another calendar');
  }
  if (dayOfEvent === 'counted' && period.sign === 0) {
    throw refuse('a term without a length cannot count the day of the event', 'Leave dayOfEvent out');
  }
  return period;
}

/** Art. 4(a) Atw: in hours, in years, in more than three months, twelve weeks or ninety days; exactly these is not. */
export function isOutsideTheAct(period: Period): boolean {
  switch (period.kind) {
    case 'time':
      return true;
    case 'working-days':
      return period.days > 90;
    case 'calendar':
      return period.years > 0 || isMoreThanThreeMonths(period);
  }
}

/** A mixture is as long as its parts: a month counts as thirty days once there are days beside it. */
function isMoreThanThreeMonths({ months, weeks, days }: CalendarPeriod): boolean {
  const rest = weeks * 7 + days;
  if (months > 0) return rest === 0 ? months > 3 : months * 30 + rest > 90;
  return weeks > 0 ? rest > 12 * 7 : days > 90;
}

/** Whether the term is one of at least so many days, in the sense of art. 2 Atw and art. 3(5) Regulation 1182/71. */
export function isAtLeastDays(period: Period, days: number): boolean {
  switch (period.kind) {
    case 'time':
      return false;
    case 'working-days':
      return period.days >= days;
    case 'calendar':
      return period.years + period.months + period.weeks > 0 || period.days >= days;
  }
}
