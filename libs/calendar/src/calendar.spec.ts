// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar } from './calendar.js';
import { CalendarError } from './error.js';
import type { CalendarDay, CalendarTable } from './model.js';
import { nationalTable } from './national.js';
import { errorOf } from '../test/error-of.js';

const closure: CalendarDay = { date: '2026-12-24', name: 'Stadhuis dicht', kind: 'own-day', source: 'Besluit college' };

describe('compiling a table', () => {
  test('reports everything that is wrong at once, each with its place and a remedy', () => {
    const day = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
      date,
      name: 'Feestdag',
      kind: 'holiday',
      source: 'Test',
      ...more,
    });
    const table: CalendarTable = {
      id: 'test',
      version: '1',
      from: 2026,
      to: 2027,
      incomplete: [2030],
      days: [
        day('2026-02-30'),
        day('2028-01-01'),
        day('2026-05-05'),
        day('2026-05-05'),
        day('2026-12-25', { name: ' ', knownSince: '2026-13-01' }),
      ],
    };
    const error = errorOf(() => compileCalendar(table, [day('2026-12-25', { source: '' })]));
    expect(error.problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'DRB-1105 calendar test, incomplete',
      'DRB-1101 calendar test, days[0]',
      'DRB-1102 calendar test, days[1]',
      'DRB-1101 calendar test, days[4]',
      'DRB-1106 calendar test, days[4]',
      'DRB-1106 calendar test, own days[0]',
      'DRB-1104 calendar test, days[2]',
      'DRB-1103 calendar test, days[3]',
      'DRB-1103 calendar test, own days[0]',
    ]);
    for (const { remedy } of error.problems) expect(remedy).not.toBe('');
    expect(error.code).toBe('DRB-1105');
    expect(error.message.split('\n')).toHaveLength(9);
  });

  test('refuses years that are no range', () => {
    expect(errorOf(() => compileCalendar({ ...nationalTable, days: [], from: 2030, to: 2026 })).code).toBe('DRB-1105');
  });
});

describe('working days', () => {
  const calendar = compileCalendar(nationalTable, [closure]);

  test('are not Saturdays, Sundays, holidays, decree days and own days', () => {
    const open = ['2026-12-21', '2026-12-23', '2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-01-02'];
    expect(open.filter((date) => calendar.isWorkingDay(date))).toEqual(['2026-12-21', '2026-12-23']);
  });

  test.each([
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-28', -1, '2026-12-23'],
    ['2026-12-26', 1, '2026-12-28'],
    ['2026-12-26', -1, '2026-12-23'],
    ['2026-12-26', 0, '2026-12-26'],
    ['2027-05-04', 1, '2027-05-10'],
  ])('from %s move by %d to %s', (date, n, to) => {
    expect(calendar.moveByWorkingDays(date, n)).toBe(to);
  });

  test('an own day moves what local policy rolls, and no statutory or European term', () => {
    const dueOn = (rule: 'policy' | 'statutory' | 'eu-1182-71') =>
      calendar.due({ from: '2026-12-17', length: 'P1W', rule, ...(rule === 'policy' ? { roll: 'next' } : {}) });
    expect(dueOn('policy')).toMatchObject({
      dueOn: '2026-12-28',
      why: [{ rule: 'count' }, { rule: 'own-day', name: 'Stadhuis dicht' }, {}, {}, {}],
    });
    expect(dueOn('statutory').dueOn).toBe('2026-12-24');
    expect(dueOn('eu-1182-71').dueOn).toBe('2026-12-24');
  });

  test.each([
    ['policy', '2026-12-28'],
    ['hours', '2026-12-28'],
    ['statutory', '2026-12-24'],
    ['eu-1182-71', '2026-12-24'],
  ] as const)('one working day after 23 December is, for %s, %s', (rule, dueOn) => {
    expect(calendar.due({ from: '2026-12-23', length: '1WD', rule }).dueOn).toBe(dueOn);
  });
});

describe('outside the covered years', () => {
  const calendar = compileCalendar(nationalTable);
  test.each<[string, () => unknown]>([
    ['a due date', () => calendar.due({ from: '2060-12-01', length: 'P3M', rule: 'policy' })],
    ['a roll', () => calendar.due({ from: '2060-12-25', length: 'P1W', rule: 'statutory', roll: 'none' })],
    ['working days', () => calendar.due({ from: '2060-12-30', length: '5WD', rule: 'policy' })],
    ['working days back', () => calendar.moveByWorkingDays('2010-01-04', -1)],
    ['working days from before', () => calendar.due({ from: '2009-12-20', length: '1WD', rule: 'policy' })],
    ['hours', () => calendar.due({ from: '2060-12-31T12:00:00.000Z', length: 'PT24H', rule: 'hours' })],
    ['a name', () => calendar.dayName('2009-12-25')],
    ['a question', () => calendar.isWorkingDay('2061-01-01')],
  ])('%s is an error, never a wrong date', (_name, ask) => {
    expect(errorOf(ask)).toMatchObject({ code: 'DRB-1114', retry: 'never' });
  });

  test('the day of an event may lie before them', () => {
    const due = calendar.due({ from: '1992-02-29', length: 'P18Y', rule: 'policy', dayOfEvent: 'counted' });
    expect(due.dueOn).toBe('2010-02-28');
  });
});

test.each(['2027-02-29', '2026-11-31', '2026-1-1', 'vandaag', '', '2026-11-30T25:00:00.000Z', '2026-11-30T10:00'])(
  'a term from "%s" is refused',
  (from) => {
    const { due } = compileCalendar(nationalTable);
    expect(errorOf(() => due({ from, length: 'P1D', rule: 'policy' }))).toBeInstanceOf(CalendarError);
    expect(errorOf(() => due({ from, length: 'P1D', rule: 'policy' })).code).toBe('DRB-1101');
  },
);
