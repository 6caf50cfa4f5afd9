// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import type { Due } from './model.js';
import { nationalTable } from './national.js';
import { assertTerm } from './term.js';
import { errorOf } from '../test/error-of.js';

const calendar = compileCalendar(nationalTable);

describe('counting', () => {
  test.each([
    ['2026-11-30', 'P3M', '2027-02-28', 'month-end'],
    ['2027-11-30', 'P3M', '2028-02-29', 'month-end'],
    ['2028-02-29', 'P1Y', '2029-02-28', 'month-end'],
    ['2028-02-29', 'P4Y', '2032-02-29', undefined],
    ['2026-08-31', '-P6M', '2026-02-28', 'month-end'],
    ['2026-01-31', 'P1M3D', '2026-03-03', 'month-end'],
    ['2026-01-15', 'P1Y2M', '2027-03-15', undefined],
    ['2026-01-15', 'P0D', '2026-01-15', undefined],
  ])('%s and %s is %s', (from, length, dueOn, second) => {
    const due = calendar.due({ from, length, rule: 'policy' });
    expect(due.dueOn).toBe(dueOn);
    expect(due.why[1]?.rule).toBe(second);
    expect(due.why[0]).toEqual({ rule: 'count', day: dueOn, from, length });
  });

  test.each([
    ['2009-02-14', 'P18Y', '2027-02-13'],
    ['2008-02-29', 'P18Y', '2026-02-28'],
    ['2008-03-01', 'P18Y', '2026-02-28'],
    ['2026-03-31', '-P1M', '2026-03-01'],
    ['2026-11-23', 'P1W', '2026-11-29'],
    ['2026-11-23', '5WD', '2026-11-27'],
    ['2026-11-27', '-5WD', '2026-11-23'],
    ['2026-11-22', '1WD', '2026-11-23'],
  ])('with the day of the event counted, %s and %s is %s', (from, length, dueOn) => {
    const due = calendar.due({ from, length, rule: 'policy', dayOfEvent: 'counted' });
    expect(due.dueOn).toBe(dueOn);
    expect(due.why[0]?.dayOfEvent).toBe('counted');
  });

  test('the day of an instant is its date in Amsterdam, not in UTC', () => {
    const dueOn = (from: string) => calendar.due({ from, length: 'P1D', rule: 'policy' }).dueOn;
    expect(dueOn('2026-11-30T22:59:59.999Z')).toBe('2026-12-01');
    expect(dueOn('2026-11-30T23:00:00.000Z')).toBe('2026-12-02');
    expect(dueOn('2026-06-30T22:00:00Z')).toBe('2026-07-02');
  });

  test('a roll to the previous working day explains each day back', () => {
    const due = calendar.due({ from: '2026-09-26', length: 'P3M', rule: 'policy', roll: 'previous' });
    expect(due.dueOn).toBe('2026-12-24');
    expect(due.why.slice(1)).toEqual([
      { rule: 'holiday', day: '2026-12-26', to: '2026-12-25', name: 'Tweede kerstdag' },
      { rule: 'holiday', day: '2026-12-25', to: '2026-12-24', name: 'Eerste kerstdag' },
    ]);
  });

  test('working days name the days they pass over', () => {
    const due = calendar.due({ from: '2027-01-04', length: '-2WD', rule: 'statutory' });
    expect(due.dueOn).toBe('2026-12-30');
    expect(due.why.slice(1)).toEqual([
      { rule: 'sunday', day: '2027-01-03' },
      { rule: 'saturday', day: '2027-01-02' },
      { rule: 'holiday', day: '2027-01-01', name: 'Nieuwjaarsdag' },
    ]);
  });
});

describe('the end of a term is 24:00 in Amsterdam', () => {
  test.each([
    ['2027-03-26', '2027-03-26T23:00:00.000Z'],
    ['2027-03-27', '2027-03-27T23:00:00.000Z'],
    ['2027-03-28', '2027-03-28T22:00:00.000Z'],
    ['2026-10-24', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', '2026-10-25T23:00:00.000Z'],
  ])('on %s that is %s', (from, elapsesAt) => {
    expect(calendar.due({ from, length: 'P0D', rule: 'policy' }).elapsesAt).toBe(elapsesAt);
  });
});

describe('hours', () => {
  const hours = (from: string, length: string, more: object = {}): Due =>
    calendar.due({ from, length, rule: 'hours', ...more });

  test('are elapsed time across both clock changes', () => {
    expect(hours('2027-03-27T12:00:00.000Z', 'PT24H').elapsesAt).toBe('2027-03-28T12:00:00.000Z');
    expect(hours('2026-10-24T12:00:00.000Z', 'PT24H').elapsesAt).toBe('2026-10-25T12:00:00.000Z');
  });

  test('are rounded up to the minute, never early', () => {
    expect(hours('2026-11-30T09:00:00.001Z', 'PT4H').elapsesAt).toBe('2026-11-30T13:01:00.000Z');
    expect(hours('2026-11-30T09:00:59.999Z', '-PT4H').elapsesAt).toBe('2026-11-30T05:01:00.000Z');
    expect(hours('2026-11-30T09:00:00.000Z', 'PT90M').elapsesAt).toBe('2026-11-30T10:30:00.000Z');
  });

  test('that end at midnight end with the day before', () => {
    const due = hours('2026-11-30T23:00:00.000Z', 'PT24H');
    expect(due).toMatchObject({ dueOn: '2026-12-01', elapsesAt: '2026-12-01T23:00:00.000Z' });
  });

  test('from a date count from its end, because the event may have been at any time of it', () => {
    expect(hours('2026-11-30', 'PT24H').elapsesAt).toBe('2026-12-01T23:00:00.000Z');
    expect(hours('2026-11-30', 'PT24H', { dayOfEvent: 'counted' }).elapsesAt).toBe('2026-11-30T23:00:00.000Z');
    expect(hours('2026-11-30', '-PT24H').elapsesAt).toBe('2026-11-28T23:00:00.000Z');
    expect(hours('2026-11-30', '-PT24H', { dayOfEvent: 'counted' }).elapsesAt).toBe('2026-11-29T23:00:00.000Z');
  });
});

describe('a recurring term', () => {
  test('counts from its anchor, so that a moved date pulls no later one along', () => {
    const request = { from: '2026-08-31', length: 'P1M', rule: 'policy', roll: 'next' } as const;
    const row: string[] = [];
    for (let due = calendar.due(request); row.length < 7; due = calendar.recur(request, due)) row.push(due.dueOn);
    expect(row).toEqual([
      '2026-09-30',
      '2026-11-02',
      '2026-11-30',
      '2026-12-31',
      '2027-02-01',
      '2027-03-01',
      '2027-03-31',
    ]);
  });

  test('is the first date of the row after the one before, however long the row is', () => {
    const request = { from: '2010-01-01', length: 'P1W', rule: 'policy' } as const;
    const previous = { dueOn: '2059-12-24', elapsesAt: '2059-12-24T23:00:00.000Z', why: [] };
    expect(calendar.recur(request, previous).dueOn).toBe('2059-12-26');
    expect(calendar.recur(request, previous).why[0]?.length).toBe('P2608W');
  });

  test('in hours and in working days goes on from the date before', () => {
    const hours = { from: '2026-12-24T15:30:00.000Z', length: 'PT24H', rule: 'hours' } as const;
    expect(calendar.recur(hours, calendar.due(hours)).elapsesAt).toBe('2026-12-26T15:30:00.000Z');
    const days = { from: '2026-12-23', length: '2WD', rule: 'policy' } as const;
    expect(calendar.recur(days, calendar.due(days)).dueOn).toBe('2026-12-30');
    const fromDate = { from: '2026-12-24', length: 'PT12H', rule: 'hours' } as const;
    expect(calendar.recur(fromDate, calendar.due(fromDate)).elapsesAt).toBe('2026-12-25T23:00:00.000Z');
  });

  test.each(['P0D', '-P1M'])('needs a length that counts forward, not %s', (length) => {
    const request = { from: '2026-12-24', length, rule: 'policy' } as const;
    expect(errorOf(() => calendar.recur(request, calendar.due(request))).code).toBe('DRB-1112');
  });
});

describe('a length that does not fit is refused', () => {
  test.each([
    [{ length: 'P2D', rule: 'hours' }],
    [{ length: 'P1M', rule: 'statutory', roll: 'next' }],
    [{ length: 'PT24H', rule: 'policy', roll: 'next' }],
    [{ length: 'P0D', rule: 'policy', dayOfEvent: 'counted' }],
  ] as const)('%j', (term) => {
    expect(errorOf(() => assertTerm(term)).code).toBe('DRB-1112');
  });
});
