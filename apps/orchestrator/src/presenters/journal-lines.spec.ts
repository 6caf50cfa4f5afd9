// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Change } from '@draaiboek/engine';
import { fixtureWords } from '../../test/fixture-words.js';
import type { CaseWords } from './case-words.js';
import { linesOf } from './journal-lines.js';

const i1 = { instance: 'i1' } as const;
const armed = (id: string, dueOn: string): Change => ({
  ...{ kind: 'term-armed', ...i1, id, term: 'x', dueOn, elapsesAt: '' },
});
const ended = (id: string, how: 'cancelled' | 'superseded', by?: string): Change => ({
  ...{ kind: 'term-ended', ...i1, id, term: 'x', how },
  ...(by === undefined ? {} : { by }),
});
const dates = { from: '2027-01-02', to: '2027-01-08' } as const;

describe('the lines of a step', () => {
  let words: CaseWords;
  beforeAll(async () => {
    words = await fixtureWords();
  });

  it.each<[string, readonly Change[], readonly string[]]>([
    [
      'a new task and its date',
      [{ kind: 'task-opened', ...i1, task: 'vraag', id: 't1' }, armed('d3', '2026-12-10')],
      ['Nieuwe taak: “Is alles duidelijk?”, uiterlijk 10 december 2026.'],
    ],
    [
      'a question that is asked again',
      [ended('d3', 'cancelled'), armed('d4', '2027-01-08')],
      ['De taak “Is alles duidelijk?” moet nu uiterlijk op 8 januari 2027 zijn beantwoord (was: 10 december 2026).'],
    ],
    [
      'a term that a correction moves',
      [armed('d5', '2027-01-08'), ended('d1', 'superseded', 'd5')],
      ['De termijn “Na drie maanden nagaan” loopt nu tot en met 8 januari 2027 (was: 2 januari 2027).'],
    ],
    [
      'a term that somebody extends',
      [
        armed('d5', '2027-01-08'),
        ended('d1', 'superseded', 'd5'),
        { kind: 'term-moved', ...i1, id: 'd5', replaces: 'd1', term: 'nagaan', how: 'extended', ...dates },
      ],
      [
        'De termijn “Na drie maanden nagaan” is verlengd: was tot en met 2 januari 2027, is nu tot en met 8 januari 2027.',
      ],
    ],
    [
      'a task that is not needed any more',
      [{ kind: 'task-closed', ...i1, task: 'vraag', id: 't1', how: 'withdrawn' }, ended('d3', 'cancelled')],
      ['De taak “Is alles duidelijk?” is niet meer nodig.'],
    ],
    [
      'a term that ends while its task goes on, with its task',
      [ended('d3', 'cancelled')],
      ['De termijn “Bedenktijd (Is alles duidelijk?)” is gestopt.'],
    ],
    [
      'when a term had ended, not when it was due',
      [{ kind: 'already-happened', ...i1, what: 'term', id: 'd2', name: 'bedenktijd', on: '2026-12-01' }],
      ['Dit was al gebeurd op 2 december 2026 en blijft zo: Bedenktijd.'],
    ],
  ])('say once %s', (_, changes, lines) => {
    expect(linesOf(changes, words)).toEqual(lines);
  });
});
