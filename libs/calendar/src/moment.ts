// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findDay, formatDay } from './civil.js';
import { addCalendar } from './count.js';
import { CalendarError } from './error.js';
import { findInstant, findTimeOfDay, formatInstant } from './instant.js';
import { getDay } from './local-date.js';
import { parsePeriod } from './period.js';
import { isSkipped, localDayAt, momentOfLocal, MS_PER_DAY, MS_PER_MINUTE, offsetAt } from './zone.js';

/**
 * Between local time in Europe/Amsterdam and instants. Instants are texts in UTC with milliseconds,
 * `2026-11-30T09:00:00.000Z`; local dates are `2026-11-30`.
 */

/** Whether this is a date, written as YYYY-MM-DD, that exists. */
export function isLocalDate(text: string): boolean {
  return findDay(text) !== undefined;
}

/** The date in Amsterdam at this instant. @throws CalendarError DRB-1113. */
export function localDateOf(instant: string): string {
  return formatDay(localDayAt(getInstant(instant)));
}

/** The time on the clock in Amsterdam at this instant, `HH:MM`. @throws CalendarError DRB-1113. */
export function localTimeOf(instant: string): string {
  const ms = getInstant(instant);
  return formatInstant(ms + offsetAt(ms)).slice(11, 16);
}

/**
 * The instant at which Amsterdam's clock shows this time on this date. In the hour the clock skips in spring it is
 * an hour later on the clock (02:30 is 03:30); of the hour it shows twice in autumn it is the first.
 * @throws CalendarError DRB-1101, DRB-1113.
 */
export function instantAt(localDate: string, time: string): string {
  const day = getDay(localDate);
  const ofDay = time.length === 5 ? findTimeOfDay(time) : undefined;
  if (ofDay === undefined) throw wrongMoment(time, 'is no time of day', 'Write HH:MM, from 00:00 to 23:59');
  return formatInstant(momentOfLocal(day * MS_PER_DAY + ofDay));
}

/** 24:00 of this date in Amsterdam, the first instant of the day after. @throws CalendarError DRB-1101. */
export function endOfDay(localDate: string): string {
  return formatInstant(momentOfLocal((getDay(localDate) + 1) * MS_PER_DAY));
}

const LOCAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/;

/**
 * Reads what a person or another system gives as a moment: local time in Amsterdam (`2026-11-30T10:00`) or a UTC
 * instant. Of a local time that the clock shows twice the first is taken; write the second as an instant.
 * @throws CalendarError DRB-1113 for other texts, dates that do not exist, and times the clock skips.
 */
export function parseMoment(text: string): string {
  const instant = findInstant(text);
  if (instant !== undefined) return formatInstant(instant);
  const day = LOCAL.test(text) ? findDay(text.slice(0, 10)) : undefined;
  const time = day === undefined ? undefined : findTimeOfDay(text.slice(11));
  if (day === undefined || time === undefined) {
    const remedy = 'Write 2026-11-30T10:00 for local time, or 2026-11-30T09:00:00.000Z';
    throw wrongMoment(text, 'is no moment that exists', remedy);
  }
  const local = day * MS_PER_DAY + time;
  if (isSkipped(local)) {
    throw wrongMoment(
      text,
      'does not exist: the clock is put forward over it',
      'Write a time an hour earlier or later',
    );
  }
  return formatInstant(momentOfLocal(local));
}

/**
 * The instant so much later in local time, or earlier: `PT1H` is elapsed time, `P1D`, `P1W` and `P3M` keep the time
 * on the clock and clamp at the end of a month.
 * @throws CalendarError DRB-1112 for working days, which need a calendar; DRB-1111, DRB-1113.
 */
export function addPeriod(instant: string, length: string): string {
  const ms = getInstant(instant);
  const period = parsePeriod(length);
  switch (period.kind) {
    case 'time':
      return formatInstant(ms + period.sign * period.minutes * MS_PER_MINUTE);
    case 'calendar': {
      const local = ms + offsetAt(ms);
      const day = Math.floor(local / MS_PER_DAY);
      const end = addCalendar(day, period).day;
      return formatInstant(end === day ? ms : momentOfLocal(local + (end - day) * MS_PER_DAY));
    }
    case 'working-days':
      throw new CalendarError({
        code: 'DRB-1112',
        where: `length "${length}"`,
        what: 'working days cannot be added to a moment without a calendar',
        remedy: 'Write P1D, P1W or PT1H',
      });
  }
}

/** @throws CalendarError DRB-1113. */
export function getInstant(text: string): number {
  const ms = findInstant(text);
  if (ms === undefined) throw wrongMoment(text, 'is no UTC instant', 'Write 2026-11-30T09:00:00.000Z');
  return ms;
}

function wrongMoment(text: string, what: string, remedy: string): CalendarError {
  return new CalendarError({ code: 'DRB-1113', where: `moment "${text}"`, what: `"${text}" ${what}`, remedy });
}
