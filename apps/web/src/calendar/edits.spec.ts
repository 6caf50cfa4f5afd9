// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { OwnDay } from '@draaiboek/api';
import { checkDay, dayOf, daysAfter, isEdited, keepingDay, NO_EDITS, withDay, withoutDay } from './edits.js';

const day = (date: string, name = 'Stadhuis dicht'): OwnDay => ({ date, name, kind: 'own-day', source: 'Besluit' });
const YEARS = { from: 2010, to: 2060 };

describe('editing the calendar', () => {
  it('adds days to those that there are, in order', () => {
    const edits = withDay(withDay(NO_EDITS, day('2027-08-02')), day('2027-01-04'));
    expect(daysAfter([day('2027-05-14')], edits).map(({ date }) => date)).toEqual([
      '2027-01-04',
      '2027-05-14',
      '2027-08-02',
    ]);
  });

  it('a day that is added twice is there once, as it was added last', () => {
    const edits = withDay(withDay(NO_EDITS, day('2027-08-02')), day('2027-08-02', 'Kermis'));
    expect(daysAfter([day('2027-08-02', 'Oud')], edits)).toEqual([day('2027-08-02', 'Kermis')]);
  });

  it('takes a day away, and leaves it after all', () => {
    const without = withoutDay(NO_EDITS, '2027-05-14');
    expect(daysAfter([day('2027-05-14')], without)).toEqual([]);
    expect(daysAfter([day('2027-05-14')], keepingDay(without, '2027-05-14'))).toHaveLength(1);
    expect(isEdited(keepingDay(without, '2027-05-14'))).toBe(false);
  });

  it('a day that was to be added and is taken away was never there', () => {
    expect(isEdited(withoutDay(withDay(NO_EDITS, day('2027-08-02')), '2027-08-02'))).toBe(false);
  });

  it('asks for a date that exists, a name, a kind and a source', () => {
    expect(checkDay({ date: '2027-02-30' }, YEARS).map(({ field }) => field)).toEqual([
      'date',
      'name',
      'kind',
      'source',
    ]);
    expect(checkDay({ date: '2061-01-01', name: 'a', kind: 'decree', source: 'b' }, YEARS)).toMatchObject([
      { message: 'Vul een datum in van 2010 tot en met 2060.' },
    ]);
  });

  it('leaves out since when it is known when nobody says so', () => {
    expect(dayOf({ date: '2027-08-02', name: ' Kermis ', kind: 'decree', source: 'Stcrt.' })).toEqual({
      ...{ date: '2027-08-02', name: 'Kermis', kind: 'decree', source: 'Stcrt.' },
    });
  });
});
