// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findDay } from './civil.js';
import { computeDue, dayOfEventOf, type DueRequest } from './due.js';
import { CalendarError } from './error.js';
import { findInstant } from './instant.js';
import type { Due } from './model.js';
import { formatPeriod, timesPeriod, type CalendarPeriod, type Period } from './period.js';
import { assertTerm } from './term.js';
import type { WorkingDays } from './working-days.js';
import { MS_PER_MINUTE } from './zone.js';

/**
 * The next date of a recurring term.
 *
 * The n-th date is counted from the anchor by n times the length, not from the date before: a date that was moved to
 * a Monday, or to the end of a short month, does not pull the later ones along. Working days are counted on from the
 * date before, which comes to the same. Lengths that count back or count nothing are refused.
 */
export function nextDue(days: WorkingDays, request: DueRequest, previous: Due): Due {
  const period = assertTerm(request);
  if (period.sign <= 0) {
    throw new CalendarError({
      code: 'DRB-1112',
      where: `length "${request.length}"`,
      what: 'a recurring term needs a length that counts forward',
      remedy: 'Write for example P3M',
    });
  }
  if (period.kind === 'working-days') {
    const { dayOfEvent: _first, ...rest } = request;
    return computeDue(days, { ...rest, from: previous.dueOn }, period, request.length);
  }
  for (let times = atLeastTimes(request, previous, period); ; times += 1) {
    const total = timesPeriod(period, times);
    const due = computeDue(days, request, total, formatPeriod(total));
    if (due.elapsesAt > previous.elapsesAt) return due;
  }
}

/**
 * A number of times that is certainly not too many, so that a long row needs no counting from its start: so often
 * fits even the longest form of the length between the anchor and the date before.
 */
function atLeastTimes({ from }: DueRequest, previous: Due, period: Exclude<Period, { kind: 'working-days' }>): number {
  const passed =
    period.kind === 'time'
      ? ((findInstant(previous.elapsesAt) ?? 0) - (findInstant(from) ?? Infinity)) / MS_PER_MINUTE / period.minutes
      : ((findDay(previous.dueOn) ?? 0) - dayOfEventOf(from)) / atMostDays(period);
  return Math.max(1, Math.floor(passed));
}

function atMostDays({ years, months, weeks, days }: CalendarPeriod): number {
  return years * 366 + months * 31 + weeks * 7 + days;
}
