// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createEngine, type Command } from '../src/index.js';
import { calendar } from './fixture.js';
import { geen, load, title, titled } from './fixture-playbook.js';

const actor = { id: 'demo-balie', roles: ['balie'] };
const at = { moment: '2026-11-02T09:00:00.000Z', calendar };

const playbook = titled('Teruggave', {
  playbook: 'teruggave',
  version: '1.0.0',
  legalBasis: title('geen'),
  purpose: title('boeken terugnemen'),
  roles: { balie: titled('Balie', { coordinates: true }) },
});

/** An event whose only alternative asks for another fact, beside an eventless transition on the fact that it sets. */
const boek = titled('Boek', {
  process: 'boek',
  version: '1.0.0',
  subject: { person: true },
  lifetime: 'ends',
  entries: { melding: { target: 'uit', by: { balie: true }, title: title('Melding') } },
  facts: {
    schade: titled('Schade', { type: 'boolean', default: false, ...geen }),
    betaald: titled('Betaald', { type: 'boolean', default: false, ...geen }),
  },
  events: { 'boek.teruggebracht': titled('terug', { by: { balie: true }, sets: { schade: 'optional' } }) },
  initial: 'uit',
  states: {
    uit: titled('Uitgeleend', {
      on: { 'boek.teruggebracht': { terug: { guard: 'betaald', target: 'terug' } } },
      always: { stuk: { guard: 'schade', target: 'kapot' } },
    }),
    kapot: titled('Kapot', { type: 'final' }),
    terug: titled('Terug', { type: 'final' }),
  },
});

const engine = createEngine(
  load([
    { path: 'playbook.yaml', text: JSON.stringify(playbook) },
    { path: 'boek/process.yaml', text: JSON.stringify(boek) },
  ]),
);

describe('E2 what a guard does not accept', () => {
  const opened = engine.step(
    undefined,
    { kind: 'open', case: 'c1', process: 'boek', as: 'melding', subject: 'person', facts: {}, actor },
    at,
  );
  if (opened.kind === 'refused') throw new Error('opening');
  const bring = (schade: boolean): Command => ({ kind: 'event', type: 'boek.teruggebracht', facts: { schade }, actor });

  it.each([true, false])(
    'leaves nothing, also where its facts would let something else happen: schade %s',
    (schade) => {
      expect(engine.step(opened.state, bring(schade), at)).toMatchObject({ kind: 'refused' });
    },
  );
});
