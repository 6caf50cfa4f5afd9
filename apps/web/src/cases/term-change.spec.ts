// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { checkDeed, deedBody, unitsOf } from './term-change.js';

const TODAY = '2026-11-30';
const months = { length: 'P3M' };

describe('changing the date of a term', () => {
  it.each(['suspend', 'resume', 'extend', 'move'] as const)('%s needs a reason', (deed) => {
    const values = { by: '2', dueOn: '2026-12-01' };
    expect(checkDeed(deed, values, TODAY).map(({ field }) => field)).toEqual(['reason']);
    expect(checkDeed(deed, { ...values, reason: '  ' }, TODAY)).toHaveLength(1);
    expect(checkDeed(deed, { ...values, reason: 'afgesproken' }, TODAY)).toEqual([]);
  });

  it.each(['', '0', '-1', '1.5', 'twee', '1001'])('refuses %j as a length', (by) => {
    expect(checkDeed('extend', { by, reason: 'x' }, TODAY)).toMatchObject([{ field: 'by' }]);
  });

  it.each(['', '2026-02-30', '2026-11-29'])('refuses %j as the new date', (dueOn) => {
    expect(checkDeed('move', { dueOn, reason: 'x' }, TODAY)).toMatchObject([{ field: 'dueOn' }]);
  });

  it('extends in the unit that was chosen, in days when none was', () => {
    expect(deedBody(months, 'extend', { by: '2', unit: 'weeks', reason: ' ja ' })).toEqual({
      deed: 'extend',
      body: { by: 'P2W', reason: 'ja' },
    });
    expect(deedBody(months, 'extend', { by: '5', unit: 'working-days', reason: 'ja' })).toMatchObject({
      body: { by: '5WD' },
    });
    expect(deedBody(months, 'extend', { by: '3', reason: 'ja' })).toMatchObject({ body: { by: 'P3D' } });
  });

  it('extends a term in hours in hours alone', () => {
    const hours = { length: 'PT24H' };
    expect(unitsOf(hours)).toHaveLength(1);
    expect(deedBody(hours, 'extend', { by: '12', unit: 'weeks', reason: 'ja' })).toMatchObject({
      body: { by: 'PT12H' },
    });
  });
});
