// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { lengthBetween } from './between.js';
import { compileCalendar } from './calendar.js';
import { explain } from './explain.js';
import { localDateOf } from './moment.js';
import { nationalTable } from './national.js';
import { errorOf } from '../test/error-of.js';

const calendar = compileCalendar(nationalTable);
const EVALUATION = { length: 'P3M', rule: 'policy', roll: 'next' } as const;

describe('a term that is resumed', () => {
  const due = calendar.adjust({
    how: 'resumed',
    from: '2028-05-15',
    length: 'P65D',
    suspended: 'P273D',
    term: EVALUATION,
  });

  test('ends after the days that were left, and says how long it was suspended', () => {
    expect(due).toMatchObject({ dueOn: '2028-07-19', elapsesAt: '2028-07-19T22:00:00.000Z' });
    expect(explain(due, 'nl')).toEqual([
      'Hervat op 15 mei 2028, met nog 65 dagen over (273 dagen opgeschort): woensdag 19 juli 2028.',
    ]);
    expect(explain(due, 'en')).toEqual([
      'Resumed on 15 May 2028, with 65 days left (suspended for 273 days): Wednesday 19 July 2028.',
    ]);
  });

  test('moves by its own rule, which is named', () => {
    const rolled = calendar.adjust({ how: 'resumed', from: '2027-05-03', length: 'P2D', term: EVALUATION });
    expect(rolled.dueOn).toBe('2027-05-10');
    expect(rolled.why.map(({ rule }) => rule)).toEqual([
      'resumed',
      'holiday',
      'holiday',
      'decree',
      'saturday',
      'sunday',
    ]);
  });

  test('whose end had passed stays as late as it was', () => {
    const late = calendar.adjust({ how: 'resumed', from: '2027-03-19', length: '-P3D', term: EVALUATION });
    expect(late.dueOn).toBe('2027-03-16');
    expect(explain(late, 'nl')).toEqual([
      'Hervat op 19 maart 2027, toen de termijn al 3 dagen voorbij was: dinsdag 16 maart 2027.',
    ]);
  });

  test('in hours ends to the minute', () => {
    const term = { length: 'PT24H', rule: 'hours' } as const;
    const hours = calendar.adjust({ how: 'resumed', from: '2027-03-27T23:00:00.000Z', length: 'PT5H', term });
    expect(hours).toMatchObject({ dueOn: '2027-03-28', elapsesAt: '2027-03-28T04:00:00.000Z' });
    expect(explain(hours, 'en')).toEqual([
      'Resumed on 28 March 2027 at 00:00, with 5 hours left: Sunday 28 March 2027 at 06:00.',
    ]);
  });
});

describe('a term of a law', () => {
  test.each([
    ['a year, which the Act does not move (art. 4)', 'P1Y', '2027-02-28', 'atw-4'],
    ['six weeks, which the Act moves (art. 1)', 'P6W', '2027-03-01', 'sunday'],
    ['one counted back, which the Act does not move (art. 1(2))', '-P6W', '2027-02-28', 'atw-1-2'],
  ] as const)('is judged by the length of the whole and not of what was left: %s', (_name, length, dueOn, rule) => {
    const due = calendar.adjust({
      how: 'resumed',
      from: '2027-02-25',
      length: 'P3D',
      term: { length, rule: 'statutory' },
    });
    expect(due.dueOn).toBe(dueOn);
    expect(due.why.map((why) => why.rule)).toEqual(['resumed', rule, 'law-by-hand']);
  });

  test('of the Union is treated alike', () => {
    const term = { length: 'P1M', rule: 'eu-1182-71' } as const;
    const due = calendar.adjust({ how: 'extended', from: '2026-11-06', length: 'P2M', term });
    expect(due.dueOn).toBe('2027-01-06');
    const back = calendar.adjust({
      how: 'extended',
      from: '2026-11-07',
      length: 'P1W',
      term: { ...term, length: '-P1M' },
    });
    expect(back.why.map(({ rule }) => rule)).toEqual(['extended', 'eu-counted-back', 'law-by-hand']);
  });

  test('says that a person decided', () => {
    const term = { length: 'P6W', rule: 'statutory' } as const;
    const moved = calendar.adjust({ how: 'moved', from: '2027-03-01', to: '2027-03-06', by: 'demo-coach', term });
    expect(moved).toMatchObject({ dueOn: '2027-03-06', elapsesAt: '2027-03-06T23:00:00.000Z' });
    expect(moved.why[0]).toEqual({ rule: 'moved', day: '2027-03-01', to: '2027-03-06', by: 'demo-coach' });
    expect(explain(moved, 'nl')).toEqual([
      'Met de hand verplaatst van 1 maart 2027 naar zaterdag 6 maart 2027.',
      'Deze termijn volgt uit de wet; iemand heeft over deze datum besloten, met een reden.',
    ]);
  });
});

describe('a term that is extended', () => {
  test('ends so much after its old end', () => {
    const due = calendar.adjust({ how: 'extended', from: '2027-01-31', length: 'P1M', term: EVALUATION });
    expect(due.dueOn).toBe('2027-03-01');
    expect(explain(due, 'nl').slice(0, 2)).toEqual([
      'Verlengd met 1 maand vanaf 31 januari 2027: zondag 28 februari 2027.',
      'Februari 2027 is te kort: de laatste dag van die maand telt, 28 februari 2027.',
    ]);
    expect(calendar.adjust({ how: 'extended', from: '2027-05-04', length: '1WD', term: EVALUATION }).dueOn).toBe(
      '2027-05-10',
    );
  });

  test.each([
    ['-P2W', 'P3M', 'DRB-1112'],
    ['P0D', 'P3M', 'DRB-1112'],
    ['PT4H', 'P3M', 'DRB-1112'],
    ['P1D', 'PT24H', 'DRB-1112'],
    ['twee weken', 'P3M', 'DRB-1111'],
    ['P99Y', 'P3M', 'DRB-1114'],
  ])('by %s is refused for %s', (length, whole, code) => {
    const term = { length: whole, rule: whole.startsWith('PT') ? 'hours' : 'policy' } as const;
    const from = whole.startsWith('PT') ? '2027-01-31T10:00:00.000Z' : '2027-01-31';
    expect(errorOf(() => calendar.adjust({ how: 'extended', from, length, term })).code).toBe(code);
  });
});

test.each(['2027-02-30', '1999-01-01', 'morgen'])('a term is not moved to "%s"', (to) => {
  expect(errorOf(() => calendar.adjust({ how: 'moved', from: '2027-03-01', to, term: EVALUATION })).code).toMatch(
    /DRB-11(01|14)/,
  );
});

describe('the length between', () => {
  test.each([
    ['2027-08-16', '2028-05-15', 'P273D'],
    ['2028-02-28', '2028-03-01', 'P2D'],
    ['2027-03-05', '2027-03-05', 'P0D'],
    ['2027-03-05', '2027-03-02', '-P3D'],
    ['2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z', 'PT23H'],
    ['2027-03-01T10:00:00.001Z', '2027-03-01T10:30:00.000Z', 'PT30M'],
    ['2027-03-01T10:30:00.000Z', '2027-03-01T09:00:00.000Z', '-PT1H30M'],
  ])('%s and %s is %s', (from, to, length) => {
    expect(lengthBetween(from, to)).toBe(length);
  });

  test('adds up: the days really suspended come on top of the old end, over leap days and clock changes', () => {
    const day = fc
      .date({ min: new Date('2026-01-01T12:00Z'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => localDateOf(date.toISOString()));
    const term = { length: 'P1M', rule: 'policy' } as const;
    fc.assert(
      fc.property(day, day, day, (suspended, resumed, end) => {
        const length = lengthBetween(suspended, end);
        const { dueOn } = calendar.adjust({ how: 'resumed', from: resumed, length, term });
        expect(lengthBetween(end, dueOn)).toBe(lengthBetween(suspended, resumed));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});
