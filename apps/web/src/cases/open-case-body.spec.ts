// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessSummary, Variant } from '@draaiboek/api';
import { checkOpenCase, listOpenable, openCaseBody, type Openable } from './open-case-body.js';

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

/** Where a case can be opened on the base alone. */
const of = (...processes: ProcessSummary[]): Openable => ({ variants: [], processes });

function variant(id: string, isDefault: boolean): Variant {
  const playbook = { id: 'vng', version: '1', hash: id, title: both('VNG') };
  return {
    ...{ variant: id, title: both(id), base: false, default: isDefault, playbook },
    ...{ legalBasis: both('wet'), purpose: both('doel') },
  };
}

describe('a new case', () => {
  it('can be of a process with an entry for whoever asks, and never of a companion', () => {
    const all = [process('a'), process('b', { entries: [] }), process('c', { companion: true })];
    expect(listOpenable(all).map(({ id }) => id)).toEqual(['a']);
  });

  it('asks nothing where there is only one possibility', () => {
    expect(checkOpenCase(of(process('a')), {}, '2026-12-07')).toEqual([]);
    expect(openCaseBody(of(process('a')), {})).toEqual({ process: 'a', as: 'start', subject: { kind: 'person' } });
  });

  it('needs a choice where there are more', () => {
    const processes = of(process('a', { subject: ['person', 'family'] }), process('b'));
    expect(checkOpenCase(processes, {}, '2026-12-07').map(({ field }) => field)).toEqual(['process']);
    expect(checkOpenCase(processes, { process: 'a' }, '2026-12-07').map(({ field }) => field)).toEqual(['subject']);
  });

  it('takes the name along for the vault, but never for a municipality', () => {
    const processes = of(process('a', { subject: ['person', 'municipality'] }));
    const values = { subject: 'person', name: 'Test Persoon', reason: 'melding' };
    expect(openCaseBody(processes, values)).toMatchObject({
      subject: { kind: 'person', name: 'Test Persoon' },
      reason: 'melding',
    });
    expect(openCaseBody(processes, { ...values, subject: 'municipality' }).subject).toEqual({ kind: 'municipality' });
  });

  it('names its variant where there is more than one: the one that was chosen, or what the municipality works with', () => {
    const processes = [process('a')];
    const variants = [variant('vng', false), variant('klein', true)];
    const on = (values: Record<string, string>, there = variants) =>
      openCaseBody({ variants: there, processes }, values).variant;
    expect([on({}), on({ variant: 'vng' })]).toEqual(['klein', 'vng']);
    expect(on({}, variants.slice(1))).toBeUndefined();
  });

  it('is not made from an incomplete form', () => {
    expect(() => openCaseBody(of(process('a'), process('b')), {})).toThrow('with a process');
  });
});
