// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findDay, formatDay, type EpochDay } from './civil.js';
import { addCalendar } from './count.js';
import { CalendarError } from './error.js';
import type { CalendarPeriod } from './period.js';

/** The epoch day of a local date that must be one. @throws CalendarError DRB-1101. */
export function getDay(date: string): EpochDay {
  const day = findDay(date);
  if (day !== undefined) return day;
  throw new CalendarError({
    code: 'DRB-1101',
    where: `date "${date}"`,
    what: `"${date}" is no date that exists`,
    remedy: 'Write it as 2026-11-30',
  });
}

/** The date so much later or earlier, at the end of the month where that month is too short. */
export function localDateAfter(date: string, period: CalendarPeriod): string {
  return formatDay(addCalendar(getDay(date), period).day);
}
