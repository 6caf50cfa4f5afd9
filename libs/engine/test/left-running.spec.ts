// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Two processes beside each other in one case: what they share, and what one leaves running when it ends. */
import { formatFinding, loadPlaybook } from '@draaiboek/definition';
import { createEngine, type CaseState } from '../src/index.js';
import { calendar } from './fixture.js';

const title = { nl: 'Oefening', en: 'Practice' };
const ends = { title, version: '1.0.0', subject: { person: true }, lifetime: 'ends' };
const sends = { title, by: { balie: true } };
const geen = { category: 'geen', because: 'verzonnen' };
const vraag = { start: { process: 'vraag', as: 'begin', unlessRunning: true } };

const playbook = {
  ...{ playbook: 'oefening', version: '1.0.0', title, legalBasis: title, purpose: title },
  roles: { balie: { title } },
};
const zaak = {
  process: 'zaak',
  ...ends,
  entries: { begin: { target: 'bezig', by: { balie: true }, actions: { vraag } } },
  events: { 'bericht.ontvangen': sends, 'zaak.gesloten': sends },
  facts: { bereikt: { title, type: 'boolean', default: false, ...geen } },
  terms: { dag: { title, length: 'P1D', calendar: 'policy' } },
  initial: 'bezig',
  states: {
    bezig: {
      title,
      tasks: { 'nog-jong': { title, owner: 'balie', when: 'not(bereikt)', answers: { ja: {} } } },
      after: { dag: { bereikt: { actions: { ouder: { put: { bereikt: true } } } } } },
      on: {
        'bericht.ontvangen': { ernaast: { actions: { bericht: { start: { process: 'bericht', as: 'begin' } } } } },
        'zaak.gesloten': 'gesloten',
      },
    },
    gesloten: { title, type: 'final' },
  },
};
const bericht = {
  process: 'bericht',
  ...ends,
  onParentEnd: 'hand-over',
  entries: { begin: { target: 'gelezen', actions: { vraag } } },
  events: { 'bericht.doorverteld': sends },
  initial: 'gelezen',
  states: {
    gelezen: {
      title,
      on: {
        'bericht.doorverteld': {
          door: { actions: { vraag: { tell: { process: 'vraag', event: 'vraag.vervallen' } } } },
        },
      },
    },
  },
};
const gevraagd = {
  process: 'vraag',
  ...ends,
  onParentEnd: 'hand-over',
  entries: { begin: 'open' },
  events: { 'vraag.vervallen': { title, from: 'parent' } },
  initial: 'open',
  states: { open: { title, on: { 'vraag.vervallen': 'vervallen' } }, vervallen: { title, type: 'final' } },
};

const files = Object.entries({ zaak, bericht, vraag: gevraagd }).map(([id, process]) => ({
  path: `${id}/process.yaml`,
  text: JSON.stringify(process),
}));
const reading = loadPlaybook([{ path: 'playbook.yaml', text: JSON.stringify(playbook) }, ...files]);
if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
const engine = createEngine(reading.value);
const actor = { id: 'demo-balie', roles: ['balie'] };

function play(events: readonly string[], moment = '2027-01-04T10:00:00.000Z'): CaseState {
  const at = { moment, calendar };
  const begin = {
    kind: 'open',
    case: 'c1',
    process: 'zaak',
    as: 'begin',
    subject: 'person',
    facts: {},
    actor,
  } as const;
  let { state } = engine.step(undefined, begin, { moment: '2027-01-04T09:00:00.000Z', calendar });
  for (const type of events) ({ state } = engine.step(state, { kind: 'event', type, facts: {}, actor }, at));
  if (!state) throw new Error('no case');
  return state;
}

const questions = (state: CaseState) => state.instances.filter((i) => i.process === 'vraag');

describe('two processes beside each other', () => {
  it('share a companion that is started unless it runs in the case', () => {
    expect(questions(play(['bericht.ontvangen'])).map((i) => i.parent)).toEqual(['i1']);
  });

  it('tell only their own companions while the other runs', () => {
    expect(questions(play(['bericht.ontvangen', 'bericht.doorverteld'])).map((i) => i.status)).toEqual(['running']);
  });

  it('tell what the other left running when it ended', () => {
    const state = play(['bericht.ontvangen', 'zaak.gesloten', 'bericht.doorverteld']);
    expect(questions(state).map((i) => i.endedIn)).toEqual(['vervallen']);
  });
});

describe('a fact that a transition puts', () => {
  it('is set by nobody, and conditions are looked at again', () => {
    const { instances } = play(['bericht.ontvangen'], '2027-01-06T10:00:00.000Z');
    expect(instances[0]?.facts['bereikt']).toEqual({ value: true, statedAt: '2027-01-05T23:00:00.000Z' });
    expect(instances[0]?.tasks.map((t) => [t.task, t.status])).toEqual([['nog-jong', 'withdrawn']]);
  });
});
