// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { percentOf, runAfter, startedRun } from './clock-run.js';

const from = '2026-12-07T09:00:00.000Z';
const to = '2026-12-17T09:00:00.000Z';

describe('a run of the clock', () => {
  it('starts at nothing', () => {
    expect(startedRun(from)).toMatchObject({ status: 'running', steps: 0, percent: 0 });
  });

  it('is as far as the clock is', () => {
    const line = { type: 'progress', now: '2026-12-12T09:00:00.000Z', to, steps: 12 } as const;
    expect(runAfter(line, from)).toMatchObject({ status: 'running', steps: 12, percent: 50 });
  });

  it('ends with how much it did', () => {
    expect(runAfter({ type: 'done', now: to, steps: 40 }, from)).toEqual({ status: 'done', now: to, steps: 40 });
  });

  it('can stop half-way', () => {
    expect(runAfter({ type: 'stopped', now: from, steps: 3 }, from)).toEqual({
      status: 'stopped',
      now: from,
      steps: 3,
    });
  });

  it('never leaves 0 to 100', () => {
    expect(percentOf(from, '2026-12-01T09:00:00.000Z', to)).toBe(0);
    expect(percentOf(from, '2027-12-01T09:00:00.000Z', to)).toBe(100);
    expect(percentOf(from, from, from)).toBe(0);
  });
});
