// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import { addPeriod, endOfDay, instantAt, isLocalDate, localDateOf, localTimeOf, parseMoment } from './moment.js';
import { nationalTable } from './national.js';
import { rungMoment } from './rung.js';
import { errorOf } from '../test/error-of.js';

describe('dates', () => {
  test.each(['2028-02-29', '2000-02-29', '2026-12-31', '0001-01-01'])('%s exists', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  test.each([
    '2027-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '2026-01-01T',
    '',
    '0000-01-01',
    '2026/01/01',
  ])('"%s" does not', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });
});

describe('the clock changes', () => {
  test.each([
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00.000Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(instantAt(date, time)).toBe(instant);
  });

  test('a day has 23 hours in spring and 25 in autumn', () => {
    expect([instantAt('2027-03-28', '00:00'), endOfDay('2027-03-28')]).toEqual([
      '2027-03-27T23:00:00.000Z',
      '2027-03-28T22:00:00.000Z',
    ]);
    expect([instantAt('2026-10-25', '00:00'), endOfDay('2026-10-25')]).toEqual([
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });

  test('both instants of the repeated hour show the same time', () => {
    expect(localTimeOf('2026-10-25T00:30:00.000Z')).toBe('02:30');
    expect(localTimeOf('2026-10-25T01:30:00.000Z')).toBe('02:30');
  });
});

test('the date of an instant is the one in Amsterdam', () => {
  expect(localDateOf('2026-12-31T23:00:00.000Z')).toBe('2027-01-01');
  expect(localDateOf('2026-12-31T22:59:59.999Z')).toBe('2026-12-31');
});

describe('reading a moment', () => {
  test.each([
    ['2026-11-30T10:00', '2026-11-30T09:00:00.000Z'],
    ['2026-07-01T10:00:05', '2026-07-01T08:00:05.000Z'],
    ['2026-11-30T09:00:00Z', '2026-11-30T09:00:00.000Z'],
    ['2026-11-30T09:00Z', '2026-11-30T09:00:00.000Z'],
    ['2026-11-30T09:00:00.123456Z', '2026-11-30T09:00:00.123Z'],
    ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseMoment(text)).toBe(instant);
  });

  test.each([
    '2027-02-29T10:00',
    '2027-02-29T10:00:00.000Z',
    '2026-11-30T24:00',
    '2026-11-30T10:60',
    '2026-11-30',
    '2026-11-30 10:00',
    '2026-11-30T10:00+01:00',
    '2027-03-28T02:30',
    'nu',
  ])('"%s" is refused', (text) => {
    expect(errorOf(() => parseMoment(text)).code).toBe('DRB-1113');
  });
});

test.each(['9:00', '24:00', '09:60', '09:00:00', ''])('"%s" is no time of day', (time) => {
  expect(errorOf(() => instantAt('2026-11-30', time)).code).toBe('DRB-1113');
});

describe('moving a clock', () => {
  test.each([
    ['2027-03-27T11:00:00.000Z', 'P1D', '2027-03-28T10:00:00.000Z'],
    ['2027-03-27T11:00:00.000Z', 'PT24H', '2027-03-28T11:00:00.000Z'],
    ['2027-03-27T01:30:00.000Z', 'P1D', '2027-03-28T01:30:00.000Z'],
    ['2026-11-30T09:00:00.500Z', 'P3M', '2027-02-28T09:00:00.500Z'],
    ['2026-11-30T09:00:00.000Z', 'P6M', '2027-05-30T08:00:00.000Z'],
    ['2026-11-30T09:00:00.000Z', '-P1W', '2026-11-23T09:00:00.000Z'],
    ['2026-10-25T01:30:00.000Z', 'P0D', '2026-10-25T01:30:00.000Z'],
  ])('%s and %s is %s', (instant, length, end) => {
    expect(addPeriod(instant, length)).toBe(end);
  });

  test('by working days needs a calendar', () => {
    expect(errorOf(() => addPeriod('2026-11-30T09:00:00.000Z', '1WD')).code).toBe('DRB-1112');
  });

  test('from what is no instant is refused', () => {
    expect(errorOf(() => addPeriod('2026-11-30T10:00', 'P1D')).code).toBe('DRB-1113');
  });
});

describe('the rungs of a ladder', () => {
  const calendar = compileCalendar(nationalTable);
  const due = calendar.due({ from: '2026-12-29', length: 'P3M', rule: 'policy', roll: 'next' });

  test.each([
    ['-P1M', '2027-02-28T08:00:00.000Z'],
    ['-P2W', '2027-03-16T08:00:00.000Z'],
    ['-2WD', '2027-03-24T08:00:00.000Z'],
    ['P0D', '2027-03-30T07:00:00.000Z'],
    ['PT0H', '2027-03-30T22:00:00.000Z'],
    ['PT4H', '2027-03-31T02:00:00.000Z'],
    ['3WD', '2027-04-02T07:00:00.000Z'],
    ['P1W', '2027-04-06T07:00:00.000Z'],
  ])('due on 30 March 2027, %s goes out at %s', (at, moment) => {
    expect(due.dueOn).toBe('2027-03-30');
    expect(rungMoment(due, at, calendar)).toBe(moment);
  });
});
