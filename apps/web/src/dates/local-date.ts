// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Instants and calendar dates in Europe/Amsterdam. An instant is a UTC string with milliseconds, a local date `2027-03-01`.
 * Days are counted on the calendar, never in hours: a day on which the clock changes is one day.
 */
export const ZONE = 'Europe/Amsterdam';

const dayParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
const timeParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** The calendar date in Amsterdam at that instant. */
export function localDateOf(instant: string): string {
  return dayParts.format(new Date(instant));
}

/** The time of day in Amsterdam, `17:30`. */
export function localTimeOf(instant: string): string {
  return timeParts.format(new Date(instant));
}

/** How many calendar days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayNumber(to) - dayNumber(from)) / 86_400_000);
}

/** Whether the text is a date that exists, in the form `2027-03-01`. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const number = dayNumber(text);
  return !Number.isNaN(number) && new Date(number).toISOString().startsWith(text);
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
