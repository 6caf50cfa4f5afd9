// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { dayOf, formatDay, weekdayOf, type EpochDay } from './civil.js';
import { decreeDays, decreedYears } from './decrees.js';
import { easterSunday } from './easter.js';
import type { CalendarDay, CalendarTable } from './model.js';

/**
 * The national table: the holidays of art. 3(1) and (2) Algemene termijnenwet, computed, and the decree days of
 * art. 3(3). Easter Sunday and Whit Sunday are Sundays already and are not listed.
 */

const FROM = 2010;
const TO = 2060;
const SUNDAY = 7;
const HOLIDAY_SOURCE = 'Art. 3 lid 1 Atw';
const EQUATED_SOURCE = 'Art. 3 lid 2 Atw';
/** Koninginnedag until 2013 (Besluit van 24 april 1980), Koningsdag from 2014 (Stcrt. 2013, 4075). */
const FIRST_KINGS_DAY = 2014;

interface NamedDay {
  readonly day: EpochDay;
  readonly name: string;
  readonly source: string;
}

/** The birthday of the King is celebrated a day earlier when it is a Sunday. */
function sovereignsDay(year: number): NamedDay {
  const king = year >= FIRST_KINGS_DAY;
  const birthday = dayOf(year, 4, king ? 27 : 30);
  return {
    day: weekdayOf(birthday) === SUNDAY ? birthday - 1 : birthday,
    name: king ? 'Koningsdag' : 'Koninginnedag',
    source: HOLIDAY_SOURCE,
  };
}

function holidaysOf(year: number): readonly NamedDay[] {
  const easter = easterSunday(year);
  const holiday = (day: EpochDay, name: string): NamedDay => ({ day, name, source: HOLIDAY_SOURCE });
  return [
    holiday(dayOf(year, 1, 1), 'Nieuwjaarsdag'),
    { day: easter - 2, name: 'Goede Vrijdag', source: EQUATED_SOURCE },
    holiday(easter + 1, 'Tweede paasdag'),
    sovereignsDay(year),
    holiday(dayOf(year, 5, 5), 'Bevrijdingsdag'),
    holiday(easter + 39, 'Hemelvaartsdag'),
    holiday(easter + 50, 'Tweede pinksterdag'),
    holiday(dayOf(year, 12, 25), 'Eerste kerstdag'),
    holiday(dayOf(year, 12, 26), 'Tweede kerstdag'),
  ];
}

/** Two holidays on one day (5 May 2016 was Ascension Day too) are one entry with both names. */
function merged(days: readonly NamedDay[]): readonly CalendarDay[] {
  const byDate = new Map<string, CalendarDay>();
  for (const { day, name, source } of days) {
    const date = formatDay(day);
    const known = byDate.get(date);
    byDate.set(date, { date, name: known ? `${known.name} en ${name}` : name, kind: 'holiday', source });
  }
  return [...byDate.values()];
}

function inOrder(days: readonly CalendarDay[]): readonly CalendarDay[] {
  return [...days].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

const YEARS: readonly number[] = Array.from({ length: TO - FROM + 1 }, (_, index) => FROM + index);

/** The days of the whole country, 2010–2060. Source: Algemene termijnenwet, art. 3. */
export const nationalTable: CalendarTable = {
  id: 'nl-atw',
  version: '2026.1',
  from: FROM,
  to: TO,
  days: inOrder([...merged(YEARS.flatMap(holidaysOf)), ...decreeDays]),
  incomplete: YEARS.filter((year) => !decreedYears.has(year)),
};
