// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import type { DueRequest } from './due.js';
import type { Why } from './model.js';
import { nationalTable } from './national.js';

const calendar = compileCalendar(nationalTable);
const rulesOf = (why: readonly Why[]): string => why.map(({ rule }) => rule).join(' ');

describe('the Algemene termijnenwet', () => {
  // The worked examples of the law, each as a term that nominally ends on the day named.
  test.each<[string, string, string, string, string]>([
    ['2025-12-25', 'P1W', '2026-01-01', '2026-01-05', 'count holiday decree saturday sunday'],
    ['2026-04-28', 'P1W', '2026-05-05', '2026-05-06', 'count holiday'],
    ['2027-04-28', 'P1W', '2027-05-05', '2027-05-10', 'count holiday holiday decree saturday sunday'],
    ['2026-12-18', 'P1W', '2026-12-25', '2026-12-28', 'count holiday holiday sunday'],
    ['2026-04-02', 'P3D', '2026-04-05', '2026-04-08', 'count sunday holiday atw-2'],
  ])('art. 1(1), 2, 3: %s + %s ends nominally on %s and really on %s', (from, length, nominal, dueOn, rules) => {
    const due = calendar.due({ from, length, rule: 'statutory' });
    expect(due.why[0]?.day).toBe(nominal);
    expect(due.dueOn).toBe(dueOn);
    expect(rulesOf(due.why)).toBe(rules);
  });

  test.each<[string, string, string]>([
    ['13 weeks', 'P13W', '2026-11-29'],
    ['91 days', 'P91D', '2026-11-29'],
    ['four months', 'P4M', '2026-10-28'],
    ['one year', 'P1Y', '2026-02-28'],
    ['three months and a day', 'P3M1D', '2026-11-27'],
    ['twelve weeks and a day', 'P12W1D', '2026-12-05'],
    ['364 days', 'P364D', '2026-03-01'],
  ])('art. 4: a term of %s that ends on Sunday 28 February 2027 is not moved', (_name, length, from) => {
    const due = calendar.due({ from, length, rule: 'statutory' });
    expect(due.dueOn).toBe('2027-02-28');
    expect(due.why.filter(({ rule }) => rule !== 'month-end')).toMatchObject([
      { rule: 'count', day: '2027-02-28' },
      { rule: 'atw-4', day: '2027-02-28' },
    ]);
  });

  test.each<[string, string, string]>([
    ['twelve weeks', 'P12W', '2026-12-06'],
    ['84 days', 'P84D', '2026-12-06'],
    ['90 days', 'P90D', '2026-11-30'],
    ['three months', 'P3M', '2026-11-28'],
  ])('art. 4: a term of exactly %s that ends on Sunday 28 February 2027 still moves', (_name, length, from) => {
    const due = calendar.due({ from, length, rule: 'statutory' });
    expect(due.dueOn).toBe('2027-03-01');
    expect(due.why.at(-1)).toEqual({ rule: 'sunday', day: '2027-02-28', to: '2027-03-01' });
  });

  test('art. 4: hours end in the night of a Sunday as they fall', () => {
    const due = calendar.due({ from: '2027-02-27T01:30:00.000Z', length: 'PT24H', rule: 'statutory' });
    expect(due.elapsesAt).toBe('2027-02-28T01:30:00.000Z');
    expect(rulesOf(due.why)).toBe('count atw-4');
  });

  test('art. 1(2): a term that is counted back is not moved', () => {
    const due = calendar.due({ from: '2027-03-14', length: '-P2W', rule: 'statutory' });
    expect(due.dueOn).toBe('2027-02-28');
    expect(rulesOf(due.why)).toBe('count atw-1-2');
  });

  test.each([
    ['P2D', '2026-04-07'],
    ['P3D', '2026-04-08'],
    ['P4D', '2026-04-08'],
    ['P6D', '2026-04-08'],
  ])('art. 2: after Thursday 2 April 2026 a term of %s ends on %s', (length, dueOn) => {
    expect(calendar.due({ from: '2026-04-02', length, rule: 'statutory' }).dueOn).toBe(dueOn);
  });

  test('art. 2: with the day of the event counted it is one of the two', () => {
    const request: DueRequest = { from: '2026-04-02', length: 'P4D', rule: 'statutory', dayOfEvent: 'counted' };
    expect(calendar.due(request).dueOn).toBe('2026-04-07');
  });
});

describe('Regulation 1182/71', () => {
  test.each<[string, string, string, string, string]>([
    ['one month ends on a working day', '2026-12-28', 'P1M', '2027-01-28', 'count'],
    ['art. 3(4) moves a Sunday', '2027-01-28', 'P1M', '2027-03-01', 'count sunday'],
    ['art. 3(4) moves a holiday', '2026-11-25', 'P1M', '2026-12-28', 'count holiday holiday sunday'],
    [
      'art. 3(5) two days hold two working days',
      '2026-04-02',
      'P2D',
      '2026-04-08',
      'count saturday sunday holiday eu-two-working-days',
    ],
    ['art. 3(5) is not about one day', '2026-04-02', 'P1D', '2026-04-07', 'count holiday saturday sunday holiday'],
    ['a term longer than three months moves too', '2026-02-28', 'P1Y', '2027-03-01', 'count sunday'],
    ['art. 3(4) does not move what is counted back', '2027-03-28', '-P1M', '2027-02-28', 'count eu-counted-back'],
  ])('%s', (_name, from, length, dueOn, rules) => {
    const due = calendar.due({ from, length, rule: 'eu-1182-71' });
    expect(due.dueOn).toBe(dueOn);
    expect(rulesOf(due.why)).toBe(rules);
  });
});

describe('an incomplete year', () => {
  test('is reported when the end of the term depends on it', () => {
    expect(calendar.due({ from: '2029-05-01', length: 'P1W', rule: 'statutory' }).why.at(-1)).toEqual({
      rule: 'incomplete',
      day: '2029-05-08',
    });
  });

  test('is reported when only a day walked over lies in it', () => {
    const due = calendar.due({ from: '2029-01-04', length: '-3WD', rule: 'policy' });
    expect(due.dueOn).toBe('2028-12-29');
    expect(due.why.at(-1)).toEqual({ rule: 'incomplete', day: '2029-01-03' });
  });

  test('is reported when the two days of art. 2 were counted in it', () => {
    const due = calendar.due({ from: '2022-12-29', length: 'P5D', rule: 'statutory' });
    expect(due.dueOn).toBe('2023-01-03');
    expect(due.why.at(-1)).toEqual({ rule: 'incomplete', day: '2022-12-31' });
  });

  test('is not reported where no decree could move the date', () => {
    for (const request of [
      { from: '2029-05-01', length: 'P1W', rule: 'policy' },
      { from: '2029-05-01', length: 'P5Y', rule: 'statutory' },
      { from: '2029-05-01T10:00:00.000Z', length: 'PT24H', rule: 'hours' },
    ] as const) {
      expect(rulesOf(calendar.due(request).why)).not.toContain('incomplete');
    }
  });

  test('stays away from a year whose decree is known', () => {
    expect(rulesOf(calendar.due({ from: '2028-05-01', length: 'P1W', rule: 'statutory' }).why)).toBe('count');
  });
});
