// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { countCalendar, countWorkingDays, type Counting } from './count.js';
import { dayOfEventOf, dueInTime, dueOn } from './due.js';
import { CalendarError } from './error.js';
import { getDay } from './local-date.js';
import { formatDay } from './civil.js';
import type { Due } from './model.js';
import { parsePeriod, type Period } from './period.js';
import { rollPart } from './rules.js';
import { assertTerm, type TermRequest } from './term.js';
import { Trail } from './trail.js';
import type { WorkingDays } from './working-days.js';

/**
 * The date of a term after somebody changed it: what was left when it was suspended, what it is extended by, or the
 * date that was given.
 *
 * Invariants: what is counted moves by the rule of the term itself, judged by the length of the whole term and not of
 * the part; a date that a person gave moves by no rule; a term of a law says that a person decided (`law-by-hand`).
 */

/** What was done to the date of `term`. Terms in hours are changed in hours, all others in days or working days. */
export type Adjusting = { readonly term: TermRequest } & (
  | {
      /** From the day (for hours the moment) of resuming, by what was left; a minus where the end had passed already. */
      readonly how: 'resumed';
      readonly from: string;
      readonly length: string;
      /** How long it was really suspended; for the explanation. */
      readonly suspended?: string;
    }
  /** From the old last day (for hours the old end), forward. */
  | { readonly how: 'extended'; readonly from: string; readonly length: string }
  /** From one last day to another; `by` refers to who decided it. */
  | { readonly how: 'moved'; readonly from: string; readonly to: string; readonly by?: string }
);

export function adjustDue(days: WorkingDays, request: Adjusting): Due {
  const trail = new Trail(days);
  const due = request.how === 'moved' ? moved(trail, request) : counted(trail, request);
  const { rule } = request.term;
  if (rule !== 'statutory' && rule !== 'eu-1182-71') return due;
  return { ...due, why: [...due.why, { rule: 'law-by-hand', day: due.dueOn }] };
}

function moved(trail: Trail, { from, to, by }: Extract<Adjusting, { how: 'moved' }>): Due {
  const last = trail.days.covered(getDay(to));
  const day = formatDay(dayOfEventOf(from));
  trail.add({ rule: 'moved', day, to: formatDay(last), ...(by === undefined ? {} : { by }) });
  return dueOn(trail, last);
}

function counted(trail: Trail, request: Exclude<Adjusting, { how: 'moved' }>): Due {
  const { from, length, term } = request;
  const whole = assertTerm(term);
  const period = partOf(request, whole);
  const suspended = request.how === 'resumed' ? request.suspended : undefined;
  const part = { rule: request.how, ...(suspended === undefined ? {} : { suspended }) };
  const counting: Counting = { anchor: dayOfEventOf(from), counted: false, from, length, part };
  if (period.kind === 'time') return dueInTime(trail, { from, length, rule: term.rule }, period, counting);
  const nominal =
    period.kind === 'calendar' ? countCalendar(trail, period, counting) : countWorkingDays(trail, period, counting);
  return dueOn(trail, rollPart(trail, trail.days.covered(nominal), term, whole));
}

function partOf({ how, length, term }: Exclude<Adjusting, { how: 'moved' }>, whole: Period): Period {
  const period = parsePeriod(length);
  const refuse = (what: string, remedy: string): CalendarError =>
    new CalendarError({ code: 'DRB-1112', where: `length "${length}"`, what, remedy });
  if (how === 'extended' && period.sign <= 0) throw refuse('a term is extended forward', 'Write for example P2W');
  if (whole.kind === 'time' && period.kind !== 'time') {
    throw refuse(`a term of ${term.length} is changed in hours`, 'Write for example PT24H');
  }
  if (whole.kind !== 'time' && period.kind === 'time') {
    throw refuse(`a term of ${term.length} is changed in days`, 'Write for example P2W, or 5WD');
  }
  return period;
}
