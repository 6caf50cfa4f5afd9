// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Change } from '@draaiboek/engine';
import { fixtureWords } from '../../test/fixture-words.js';
import { JournalSentences } from './journal-sentences.js';

describe('the journal in Dutch', () => {
  let sentences: JournalSentences;
  beforeAll(async () => {
    sentences = new JournalSentences(await fixtureWords());
  });

  it.each<[string, Change]>([
    ['Nu in: Vertrokken.', { kind: 'state-entered', instance: 'i1', state: 'vertrokken' }],
    [
      'Vertrokken op: 2 oktober 2026 (was: 1 oktober 2026).',
      {
        kind: 'fact-set',
        instance: 'i1',
        fact: 'vertrokkenOp',
        value: '2026-10-02',
        was: '2026-10-01',
        corrected: true,
      },
    ],
    [
      'Vertrokken op: niet meer bekend (was: 1 oktober 2026).',
      { kind: 'fact-taken-back', instance: 'i1', fact: 'vertrokkenOp', was: '2026-10-01' },
    ],
    [
      'Dringend: nee (was: ja).',
      { kind: 'fact-taken-back', instance: 'i1', fact: 'dringend', was: true, default: false },
    ],
    ['Dringend: ja.', { kind: 'fact-set', instance: 'i1', fact: 'dringend', value: true, corrected: false }],
    [
      'Antwoord op “Is alles duidelijk?”: Onbekend (de taak blijft open).',
      { kind: 'task-answered', instance: 'i1', task: 'vraag', id: 't1', answer: 'onbekend', closes: false },
    ],
    [
      'Herinnering aan Contactpersoon van Partner over de taak “Is alles duidelijk?”.',
      { kind: 'rung', instance: 'i1', task: 'vraag', id: 't1', rung: 'hoger', to: 'contact:partner', how: 'sent' },
    ],
    [
      'De termijn “Na drie maanden nagaan” loopt tot en met 2 januari 2027.',
      { kind: 'term-armed', instance: 'i1', id: 'd1', term: 'nagaan', dueOn: '2027-01-02', elapsesAt: '' },
    ],
    [
      'De termijn “Na drie maanden nagaan” is vervangen door een nieuwe.',
      { kind: 'term-ended', instance: 'i1', id: 'd1', term: 'nagaan', how: 'superseded' },
    ],
    [
      'Dit was al gebeurd op 2 januari 2027 en blijft zo: Na drie maanden nagaan.',
      { kind: 'already-happened', instance: 'i1', what: 'term', id: 'd1', name: 'nagaan', on: '2027-01-02' },
    ],
  ])('says %s', (sentence, change) => {
    expect(sentences.line(change)).toBe(sentence);
  });
});
