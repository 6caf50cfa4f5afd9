// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { describePeriod } from './describe.js';
import { formatPeriod, parsePeriod } from './period.js';
import { errorOf } from '../test/error-of.js';

test.each([
  ['P3M', { kind: 'calendar', sign: 1, years: 0, months: 3, weeks: 0, days: 0 }],
  ['P1Y2M', { kind: 'calendar', sign: 1, years: 1, months: 2, weeks: 0, days: 0 }],
  ['-P2W3D', { kind: 'calendar', sign: -1, years: 0, months: 0, weeks: 2, days: 3 }],
  ['P0D', { kind: 'calendar', sign: 0, years: 0, months: 0, weeks: 0, days: 0 }],
  ['PT24H', { kind: 'time', sign: 1, minutes: 1440 }],
  ['-PT1H30M', { kind: 'time', sign: -1, minutes: 90 }],
  ['5WD', { kind: 'working-days', sign: 1, days: 5 }],
  ['-2WD', { kind: 'working-days', sign: -1, days: 2 }],
])('%s is read', (text, period) => {
  expect(parsePeriod(text)).toEqual(period);
});

test.each(['P3M', 'P1Y2M3W4D', '-P2W', 'P0D', 'PT24H', 'PT90H5M', 'PT0H', '-PT30M', '5WD', '-2WD'])(
  '%s is written as it is read',
  (text) => {
    expect(formatPeriod(parsePeriod(text))).toBe(text);
  },
);

test.each([
  '',
  'P',
  'PT',
  'P3',
  '3M',
  'p3m',
  'P3M5WD',
  '5WDT1H',
  'P1DT12H',
  'PT30S',
  'P0.5Y',
  'P1M2Y',
  '+P1M',
  'P-1M',
  'P5WD',
  ' P1M',
  'P123456D',
  '5 WD',
])('"%s" is refused with a remedy', (text) => {
  const error = errorOf(() => parsePeriod(text));
  expect(error.code).toBe('DRB-1111');
  expect(error.where).toContain(text);
  expect(error.remedy).toContain('P3M');
});

test('a length stays known after many others were read', () => {
  const first = parsePeriod('P7D');
  for (let days = 0; days < 3_000; days += 1) parsePeriod(`P${days}D`);
  expect(parsePeriod('P7D')).toEqual(first);
});

test.each([
  ['P3M', '3 maanden', '3 months'],
  ['P1M', '1 maand', '1 month'],
  ['P18Y', '18 jaar', '18 years'],
  ['P1Y2M', '1 jaar en 2 maanden', '1 year and 2 months'],
  ['P1Y2M3D', '1 jaar, 2 maanden en 3 dagen', '1 year, 2 months and 3 days'],
  ['P4W', '4 weken', '4 weeks'],
  ['PT24H', '24 uur', '24 hours'],
  ['PT1H30M', '1 uur en 30 minuten', '1 hour and 30 minutes'],
  ['5WD', '5 werkdagen', '5 working days'],
  ['-1WD', '1 werkdag eerder', '1 working day earlier'],
  ['P0D', '0 dagen', '0 days'],
])('%s is "%s" in Dutch and "%s" in English', (text, nl, en) => {
  expect([describePeriod(text, 'nl'), describePeriod(text, 'en')]).toEqual([nl, en]);
});
