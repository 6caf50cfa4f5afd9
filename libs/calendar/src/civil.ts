// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Local dates as whole days since 1 January 1970, in the proleptic Gregorian calendar.
 *
 * Only integers: no Date, no Temporal, nothing allocated but the text of a result. The arithmetic is that of a year
 * that begins in March, so that the leap day is its last day (Howard Hinnant, "chrono-compatible low-level date
 * algorithms"). Years 0001 to 9999.
 */

/** Whole days since 1970-01-01. */
export type EpochDay = number;

export interface CivilDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

const DAYS_PER_ERA = 146_097;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH_SHIFT = 719_468;
const DAYS_PER_MONTH: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const ZERO = 48;
const HYPHEN = 45;

/** The epoch day of a date that exists. */
export function dayOf(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  const dayOfEra = yearOfEra * 365 + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

export function civilOf(epochDay: EpochDay): CivilDate {
  const shifted = epochDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra =
    ((dayOfEra - ((dayOfEra / 1460) | 0) + ((dayOfEra / 36_524) | 0) - ((dayOfEra / 146_096) | 0)) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - (((153 * marchMonth + 2) / 5) | 0) + 1 };
}

export function yearOf(epochDay: EpochDay): number {
  return civilOf(epochDay).year;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_PER_MONTH[month - 1] ?? 0);
}

/** 1 is Monday, 7 is Sunday. 1 January 1970 was a Thursday. */
export function weekdayOf(epochDay: EpochDay): number {
  const offset = (epochDay + 3) % 7;
  return (offset < 0 ? offset + 7 : offset) + 1;
}

/** `YYYY-MM-DD` to its epoch day; undefined for any other text and for a date that does not exist. */
export function findDay(text: string): EpochDay | undefined {
  return text.length === 10 ? findDayAtStart(text) : undefined;
}

/** Reads the first ten characters only, so that an instant's date needs no substring. */
export function findDayAtStart(text: string): EpochDay | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = digitsAt(text, 0) * 100 + digitsAt(text, 2);
  const month = digitsAt(text, 5);
  const day = digitsAt(text, 8);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return undefined;
  return dayOf(year, month, day);
}

/** The number that two decimal digits make; NaN where they are none. */
export function digitsAt(text: string, index: number): number {
  const tens = text.charCodeAt(index) - ZERO;
  const units = text.charCodeAt(index + 1) - ZERO;
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : NaN;
}

/** `0` to `99` in two digits. */
export function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? String(value);
}

/** The epoch day as `YYYY-MM-DD`. */
export function formatDay(epochDay: EpochDay): string {
  const { year, month, day } = civilOf(epochDay);
  return `${twoDigits((year / 100) | 0)}${twoDigits(year % 100)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** A month's date moved by whole months; `clamped` where the counted month has no such day. */
export function addMonths(epochDay: EpochDay, months: number): { readonly day: EpochDay; readonly clamped: boolean } {
  const from = civilOf(epochDay);
  const monthIndex = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12 + 1;
  const length = daysInMonth(year, month);
  const clamped = from.day > length;
  return { day: dayOf(year, month, clamped ? length : from.day), clamped };
}
