// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { civilOf, weekdayOf } from './civil.js';
import { getDay } from './local-date.js';
import { parsePeriod, type Period } from './period.js';
import { WORDS, type Language, type Unit } from './words.js';

/** Dates and lengths in words a reader of the web application knows. */

/** `28 februari 2027`, `28 February 2027`. */
export function describeDate(date: string, language: Language): string {
  const { year, month, day } = civilOf(getDay(date));
  return `${day} ${WORDS[language].months[month - 1]} ${year}`;
}

/** `februari 2027`, `February 2027`. */
export function describeMonth(date: string, language: Language): string {
  const { year, month } = civilOf(getDay(date));
  return `${WORDS[language].months[month - 1]} ${year}`;
}

/** `zondag`, `Sunday`. */
export function describeWeekday(date: string, language: Language): string {
  return WORDS[language].weekdays[weekdayOf(getDay(date)) - 1] ?? '';
}

/**
 * A length in words: `3 maanden`, `1 jaar en 2 maanden`, `24 uur`, `5 werkdagen`; one that counts back ends in
 * `eerder`: `6 maanden eerder`. @throws CalendarError DRB-1111.
 */
export function describePeriod(text: string, language: Language): string {
  const period = parsePeriod(text);
  const words = WORDS[language];
  const parts = partsOf(period).map(([count, unit]) => `${count} ${words.units[unit][count === 1 ? 0 : 1]}`);
  const last = parts.pop() ?? '';
  const all = parts.length === 0 ? last : `${parts.join(', ')} ${words.and} ${last}`;
  return period.sign < 0 ? `${all} ${words.back}` : all;
}

function partsOf(period: Period): readonly (readonly [number, Unit])[] {
  switch (period.kind) {
    case 'working-days':
      return [[period.days, 'working-day']];
    case 'time':
      return presentOf([
        [Math.floor(period.minutes / 60), 'hour'],
        [period.minutes % 60, 'minute'],
      ]);
    case 'calendar':
      return presentOf([
        [period.years, 'year'],
        [period.months, 'month'],
        [period.weeks, 'week'],
        [period.days, 'day'],
      ]);
  }
}

/** The units that are there; for nothing at all the last, `0 dagen`. */
function presentOf(parts: readonly (readonly [number, Unit])[]): readonly (readonly [number, Unit])[] {
  const present = parts.filter(([count]) => count > 0);
  return present.length > 0 ? present : parts.slice(-1);
}
