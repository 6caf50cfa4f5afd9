// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import { nationalTable } from './national.js';

const calendar = compileCalendar(nationalTable);
const daysOf = (year: number): string[] =>
  nationalTable.days.filter(({ date }) => date.startsWith(`${year}-`)).map(({ date, name }) => `${date} ${name}`);

test('the table holds the holidays of art. 3 and the decree days of a year, in order', () => {
  expect(daysOf(2026)).toEqual([
    '2026-01-01 Nieuwjaarsdag',
    '2026-01-02 Gelijkgestelde dag',
    '2026-04-03 Goede Vrijdag',
    '2026-04-06 Tweede paasdag',
    '2026-04-27 Koningsdag',
    '2026-05-05 Bevrijdingsdag',
    '2026-05-14 Hemelvaartsdag',
    '2026-05-15 Gelijkgestelde dag',
    '2026-05-25 Tweede pinksterdag',
    '2026-12-25 Eerste kerstdag',
    '2026-12-26 Tweede kerstdag',
  ]);
});

test.each([
  ['2011-04-30', 'Koninginnedag'],
  ['2013-04-30', 'Koninginnedag'],
  ['2014-04-26', 'Koningsdag'],
  ['2015-04-27', 'Koningsdag'],
  ['2025-04-26', 'Koningsdag'],
  ['2031-04-26', 'Koningsdag'],
])('the birthday of the sovereign is celebrated on %s as %s', (date, name) => {
  expect(calendar.dayName(date)?.name).toBe(name);
});

test.each(['2014-04-27', '2014-04-30', '2012-04-29', '2026-04-05', '2026-05-24'])(
  '%s is no holiday of the table',
  (date) => {
    expect(calendar.dayName(date)).toBeUndefined();
  },
);

test('5 May is a holiday in every year, also when it is Ascension Day', () => {
  for (let year = nationalTable.from; year <= nationalTable.to; year += 1) {
    expect(calendar.dayName(`${year}-05-05`)?.name).toContain('Bevrijdingsdag');
  }
  expect(calendar.dayName('2016-05-05')?.name).toBe('Bevrijdingsdag en Hemelvaartsdag');
});

test.each([
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
])('%s is equated by decree and names its source', (date) => {
  expect(calendar.dayName(date)).toMatchObject({ kind: 'decree', source: expect.stringContaining('art. 3 lid 3 Atw') });
  expect(calendar.isWorkingDay(date)).toBe(false);
});

test('a year without a decree in the table is incomplete', () => {
  const complete = [2017, 2018, 2019, 2023, 2024, 2025, 2026, 2027, 2028];
  expect(nationalTable.incomplete.filter((year) => complete.includes(year))).toEqual([]);
  expect(nationalTable.incomplete).toEqual(expect.arrayContaining([2016, 2022, 2029, 2060]));
  expect(nationalTable.incomplete).toHaveLength(51 - complete.length);
});
