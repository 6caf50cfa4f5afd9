// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Due, Task } from '@draaiboek/api';
import { fictionalTask } from '../../test/fictional-task.js';
import { taskAddress } from './task-place.js';
import { groupWork } from './work-groups.js';

const task = (id: string, due?: Partial<Due> & { dueOn: string }): Task =>
  fictionalTask(
    id,
    due && { due: { elapsesAt: `${due.dueOn}T23:00:00.000Z`, why: [], explanation: [], late: false, ...due } },
  );

describe('the work list', () => {
  it('shows what is late first, then what is due within a week, then the rest, each by date', () => {
    const tasks = [
      task('later', { dueOn: '2027-03-01' }),
      task('morgen', { dueOn: '2026-12-08' }),
      task('zonder'),
      task('laatst', { dueOn: '2026-12-04', late: true }),
      task('eerst', { dueOn: '2026-12-01', late: true }),
      task('week', { dueOn: '2026-12-14' }),
    ];
    const groups = groupWork(tasks, '2026-12-07');
    expect(groups.map(({ title, tasks: inside }) => [title, inside.map(({ id }) => id)])).toEqual([
      ['Te laat', ['eerst', 'laatst']],
      ['Binnen een week', ['morgen', 'week']],
      ['Later', ['later', 'zonder']],
    ]);
  });

  it('has no heading over nothing', () => {
    expect(groupWork([], '2026-12-07')).toEqual([]);
  });

  it('leads to the task on the page of its case', () => {
    expect(taskAddress({ id: 'c1~t3', case: 'c1' })).toBe('/zaken/c1#taak-t3');
  });
});
