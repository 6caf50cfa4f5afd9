// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Change } from '@draaiboek/engine';
import { fixtureWords } from '../../test/fixture-words.js';
import type { CaseWords } from './case-words.js';
import { summaryOf } from './journal-summary.js';

const i1 = { instance: 'i1' } as const;

describe('the summary of a step', () => {
  let words: CaseWords;
  beforeAll(async () => {
    words = await fixtureWords();
  });

  it('names an event by its title, also one that named no instance', () => {
    const actor = { id: 'regisseur', roles: ['regisseur'] };
    const cause = { kind: 'event', type: 'vertrek.gemeld', facts: {}, actor } as const;
    const moved: Change = { kind: 'transition', ...i1, transition: 'x' };
    expect(summaryOf({ cause: { ...cause, ...i1 }, changes: [] }, words)).toBe('Vertrek gemeld.');
    expect(summaryOf({ cause, changes: [moved] }, words)).toBe('Vertrek gemeld.');
  });

  const actor = { id: 'regisseur', roles: ['regisseur'] };

  it.each([
    [false, 'Bij de taak “Is alles duidelijk?” is vastgelegd: Onbekend. De taak blijft open.'],
    [true, 'De taak “Is alles duidelijk?” is beantwoord: Onbekend.'],
  ])('calls a task answered only when the answer closes it: %s', (closes, sentence) => {
    const cause = { kind: 'answer', task: 't1', answer: 'onbekend', facts: {}, actor } as const;
    const answered: Change = { kind: 'task-answered', ...i1, task: 'vraag', id: 't1', answer: 'onbekend', closes };
    expect(summaryOf({ cause, changes: [answered] }, words)).toBe(sentence);
  });

  it('says which fact was corrected, from what to what', () => {
    const value = '2026-10-02';
    const cause = { kind: 'correct-fact', fact: 'vertrokkenOp', value, reason: 'x', actor } as const;
    const set: Change = { kind: 'fact-set', ...i1, fact: 'vertrokkenOp', value, was: '2026-10-01', corrected: true };
    expect(summaryOf({ cause, changes: [set] }, words)).toBe(
      'Vertrokken op is gecorrigeerd: 2 oktober 2026 (was: 1 oktober 2026).',
    );
  });

  it('says in one line what was done to a term and which date it has now', () => {
    const cause = { kind: 'extend-term', term: 'd1', by: 'P6D', reason: 'x', actor } as const;
    const dates = { from: '2027-01-02', to: '2027-01-08' } as const;
    const moved: Change = {
      kind: 'term-moved',
      ...i1,
      id: 'd5',
      replaces: 'd1',
      term: 'nagaan',
      how: 'extended',
      ...dates,
    };
    expect(summaryOf({ cause, changes: [moved] }, words)).toBe(
      'De termijn “Na drie maanden nagaan” is verlengd: was tot en met 2 januari 2027, is nu tot en met 8 januari 2027.',
    );
  });

  it.each<[string, string, readonly Change[]]>([
    [
      'what opened',
      'De termijn “Bedenktijd” is voorbij: nieuwe taak “Is alles duidelijk?”.',
      [
        { kind: 'state-entered', ...i1, state: 'wachten' },
        { kind: 'task-opened', ...i1, task: 'vraag', id: 't1' },
      ],
    ],
    [
      'what was started',
      'De termijn “Bedenktijd” is voorbij: gestart is “Bijeenkomst”.',
      [{ kind: 'instance-opened', instance: 'i2', process: 'bijeenkomst', entry: 'begin', parent: 'i1' }],
    ],
    [
      'where the case is now, the innermost state',
      'De termijn “Bedenktijd” is voorbij: nu in “Vertrokken”.',
      [
        { kind: 'state-entered', ...i1, state: 'wachten' },
        { kind: 'state-entered', ...i1, state: 'vertrokken' },
      ],
    ],
    ['nothing that only passed', 'De termijn “Bedenktijd” is voorbij.', []],
  ])('says of a term that is over %s', (_, sentence, changes) => {
    expect(summaryOf({ cause: { kind: 'elapsed', term: 'd2' }, changes }, words)).toBe(sentence);
  });

  const rung = (to: string, id = 't1', how: 'sent' | 'overtaken' = 'sent'): Change => ({
    ...{ kind: 'rung', ...i1, task: 'vraag', id, rung: 'vooraf', to, how },
  });

  it.each<[string, readonly Change[]]>([
    ['Herinnering verstuurd over de taak “Is alles duidelijk?”: aan Partner.', [rung('partner')]],
    [
      '2 herinneringen verstuurd over de taak “Is alles duidelijk?”: aan Partner, Regisseur.',
      [rung('partner'), rung('regisseur'), rung('toezicht', 't1', 'overtaken')],
    ],
    ['3 herinneringen verstuurd: aan Partner, Regisseur.', [rung('partner'), rung('partner', 't2'), rung('regisseur')]],
  ])('says %s', (sentence, changes) => {
    expect(summaryOf({ cause: { kind: 'rungs', rungs: [] }, changes }, words)).toBe(sentence);
  });
});
