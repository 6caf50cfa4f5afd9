// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessDocument } from '@draaiboek/definition';
import { sample } from './choice.js';
import { mutantsOf, OPERATORS } from './mutants.js';
import type { Mutant, OperatorName } from './mutant.js';

const title = { nl: 'Een naam', en: 'A name' };
const DOCUMENT: ProcessDocument = {
  process: 'melding',
  version: '1.0.0',
  title,
  subject: { person: true },
  lifetime: 'ends',
  entries: { melding: { target: 'gemeld', by: { politie: true }, sets: { gemeldOp: true } } },
  facts: { gemeldOp: { type: 'date', category: 'e', title } },
  terms: { nagaan: { length: 'P2W', calendar: 'policy', title } },
  ladders: { gewoon: { 'op-tijd': { at: 'P0D', to: 'owner' } } },
  events: {
    'zaak.afgesloten': { by: { dossierhouder: true, politie: true }, reason: 'required', title },
    'zaak.hoort': { from: 'overleg', title },
  },
  initial: 'gemeld',
  states: {
    gemeld: {
      title,
      tasks: {
        gebeld: {
          title,
          owner: 'dossierhouder',
          within: 'nagaan',
          ladder: 'gewoon',
          when: 'is known(gemeldOp)',
          onLeave: 'carry',
          answers: { ja: { sets: { gemeldOp: true } }, onbekend: { closes: false } },
        },
      },
      after: { nagaan: { herinnerd: { actions: { bericht: { notify: { to: 'dossierhouder' } } } } } },
      on: {
        'zaak.afgesloten': {
          gebeld: { order: 1, guard: 'answer("gebeld") = "ja"', target: 'afgesloten' },
          anders: { order: 2, actions: { overleg: { start: { process: 'overleg', as: 'begin' } } } },
        },
        'zaak.hoort': { hoort: { actions: { door: { tell: { process: 'overleg', event: 'gehoord' } } } } },
      },
    },
    afgesloten: { title, type: 'final' },
  },
  handovers: { afgesloten: { to: 'nazorg', as: 'begin', facts: { gemeldOp: true } } },
};

const by = (operator: OperatorName, seed = 1): readonly Mutant[] =>
  mutantsOf(DOCUMENT, seed).filter((mutant) => mutant.operator === operator);

describe('the mutants of a process', () => {
  it('have one fault each, and the document itself has none', () => {
    const before = JSON.stringify(DOCUMENT);
    const texts = mutantsOf(DOCUMENT, 1).map(({ document }) => JSON.stringify(document));
    expect(JSON.stringify(DOCUMENT)).toBe(before);
    expect(texts).not.toContain(before);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('have names of their own, the same each time', () => {
    const ids = mutantsOf(DOCUMENT, 1).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(mutantsOf(DOCUMENT, 1).map(({ id }) => id)).toEqual(ids);
  });

  it.each<[OperatorName, number]>([
    ['retarget', 2],
    ['drop-transition', 4],
    ['drop-guard', 1],
    ['negate-guard', 1],
    ['swap-order', 1],
    ['change-length', 1],
    ['drop-task', 1],
    ['drop-when', 1],
    ['forget-on-leave', 1],
    ['close-on-unknown', 1],
    ['drop-ladder', 1],
    ['drop-rung', 1],
    ['change-owner', 1],
    ['change-sender', 1],
    ['drop-start', 1],
    ['drop-sets', 2],
    ['drop-reason', 1],
    ['drop-handover-fact', 1],
  ])('%s is done at every place where it can be', (operator, count) => {
    expect(by(operator)).toHaveLength(count);
  });

  it('lead elsewhere, never to where the transition led', () => {
    for (const { what } of by('retarget')) expect(what).toMatch(/^"(gemeld|afgesloten)" instead of "(?!\1")/);
  });

  it('try two alternatives the other way round', () => {
    const on = by('swap-order')[0]?.document.states['gemeld']?.on?.['zaak.afgesloten'];
    expect(on).toMatchObject({ gebeld: { order: 2 }, anders: { order: 1 } });
  });

  it('take an empty table away with its last key', () => {
    expect(by('drop-task')[0]?.document.states['gemeld']).not.toHaveProperty('tasks');
  });

  it('are one where two operators come to the same', () => {
    expect(by('drop-notify')).toHaveLength(0);
    expect(by('drop-transition').map(({ at }) => at)).toContain('states/gemeld/after/nagaan/herinnerd');
  });

  it('are not made of rules', () => {
    const ruled = { ...DOCUMENT, rules: { r: { title, level: 'policy', absence: { state: 'gemeld' } } } } as const;
    expect(mutantsOf(ruled, 1)).toHaveLength(mutantsOf(DOCUMENT, 1).length);
  });
});

it('every operator says what it does and why its mutants may live', () => {
  for (const { does, survivesBecause } of OPERATORS) expect([does, survivesBecause]).not.toContain('');
});

it('a sample is the same for the same seed and another for another', () => {
  const all = Array.from({ length: 100 }, (_, index) => `m${index}`);
  const draw = (seed: number): readonly string[] => sample(all, (each) => each, 10, seed);
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(1)).toHaveLength(10);
});
