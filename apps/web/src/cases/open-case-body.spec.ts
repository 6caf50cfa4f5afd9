// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessSummary } from '@draaiboek/api';
import { checkOpenCase, listOpenable, openCaseBody } from './open-case-body.js';

const both = (text: string) => ({ nl: text, en: text });

function process(id: string, over: Partial<ProcessSummary> = {}): ProcessSummary {
  return {
    id,
    title: both(id),
    version: '1',
    companion: false,
    subject: ['person'],
    entries: [{ entry: 'start', title: both('Start'), sets: [], reason: 'optional' }],
    ...over,
  };
}

describe('a new case', () => {
  it('can be of a process with an entry for whoever asks, and never of a companion', () => {
    const all = [process('a'), process('b', { entries: [] }), process('c', { companion: true })];
    expect(listOpenable(all).map(({ id }) => id)).toEqual(['a']);
  });

  it('asks nothing where there is only one possibility', () => {
    expect(checkOpenCase([process('a')], {}, '2026-12-07')).toEqual([]);
    expect(openCaseBody([process('a')], {})).toEqual({ process: 'a', as: 'start', subject: { kind: 'person' } });
  });

  it('needs a choice where there are more', () => {
    const processes = [process('a', { subject: ['person', 'family'] }), process('b')];
    expect(checkOpenCase(processes, {}, '2026-12-07').map(({ field }) => field)).toEqual(['process']);
    expect(checkOpenCase(processes, { process: 'a' }, '2026-12-07').map(({ field }) => field)).toEqual(['subject']);
  });

  it('takes the name along for the vault, but never for a municipality', () => {
    const processes = [process('a', { subject: ['person', 'municipality'] })];
    const values = { subject: 'person', name: 'Test Persoon', reason: 'melding' };
    expect(openCaseBody(processes, values)).toMatchObject({
      subject: { kind: 'person', name: 'Test Persoon' },
      reason: 'melding',
    });
    expect(openCaseBody(processes, { ...values, subject: 'municipality' }).subject).toEqual({ kind: 'municipality' });
  });

  it('is not made from an incomplete form', () => {
    expect(() => openCaseBody([process('a'), process('b')], {})).toThrow('with a process');
  });
});
