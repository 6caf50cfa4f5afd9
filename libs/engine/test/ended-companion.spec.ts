// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a companion that was ended with its parent still takes, while the case goes on in a successor. */
import { calendar } from './fixture.js';
import { formatFinding, loadPlaybook } from '@draaiboek/definition';
import { createEngine, type CaseState, type Command } from '../src/index.js';

const title = { nl: 'Oefening', en: 'Practice' };
const ends = { title, version: '1.0.0', subject: { person: true }, lifetime: 'ends' };
const sends = { title, by: { balie: true } };

const playbook = {
  ...{ playbook: 'oefening', version: '1.0.0', title, legalBasis: title, purpose: title },
  roles: { balie: { title } },
  ladders: { gewoon: { 'op-tijd': { at: 'P0D', to: 'owner' } } },
};
const eerst = {
  process: 'eerst',
  ...ends,
  entries: {
    begin: { target: 'bezig', by: { balie: true }, actions: { vraag: { start: { process: 'vraag', as: 'begin' } } } },
  },
  events: { 'eerst.klaar': sends },
  initial: 'bezig',
  states: { bezig: { title, on: { 'eerst.klaar': 'voorbij' } }, voorbij: { title, type: 'final' } },
  handovers: { voorbij: { to: 'daarna', as: 'begin' } },
};
const daarna = {
  process: 'daarna',
  ...ends,
  entries: { begin: 'verder' },
  initial: 'verder',
  states: { verder: { title } },
};
const vraag = {
  process: 'vraag',
  ...ends,
  onParentEnd: 'end',
  entries: { begin: 'gesteld' },
  terms: { antwoorden: { title, length: 'P2W', calendar: 'policy' } },
  initial: 'gesteld',
  states: {
    gesteld: {
      title,
      tasks: {
        gevraagd: {
          ...{ title, owner: 'balie', within: 'antwoorden', ladder: 'gewoon' },
          answers: { ja: {}, onbekend: { closes: false } },
        },
      },
    },
  },
};

function load(): ReturnType<typeof createEngine> {
  const files = { 'playbook.yaml': playbook, 'eerst/process.yaml': eerst, 'daarna/process.yaml': daarna };
  const reading = loadPlaybook(
    Object.entries({ ...files, 'vraag/process.yaml': vraag }).map(([path, text]) => ({
      path,
      text: JSON.stringify(text),
    })),
  );
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return createEngine(reading.value);
}

const actor = { id: 'demo-balie', roles: ['balie'] };
const corrected: Command = {
  kind: 'correct-answer',
  task: 't3',
  answer: 'onbekend',
  reason: 'toch niet zeker',
  actor,
};

describe('a companion that was ended with its parent', () => {
  it('T3 a corrected answer does not open its task again, and no reminder follows', () => {
    const engine = load();
    let state: CaseState | undefined;
    const commands: readonly Command[] = [
      { kind: 'open', case: 'c1', process: 'eerst', as: 'begin', subject: 'person', facts: {}, actor },
      { kind: 'answer', task: 't3', answer: 'ja', facts: {}, actor },
      { kind: 'event', type: 'eerst.klaar', facts: {}, actor },
      corrected,
    ];
    for (const [day, command] of commands.entries()) {
      const outcome = engine.step(state, command, { moment: `2026-11-0${day + 2}T09:00:00.000Z`, calendar });
      expect(outcome.kind).toBe('accepted');
      state = outcome.state;
    }
    const asked = state?.instances.find(({ process }) => process === 'vraag');
    expect(asked).toMatchObject({ status: 'ended', tasks: [{ status: 'answered' }] });
    expect(asked?.tasks[0]?.answers.at(-1)?.answer).toBe('onbekend');
    expect(state && engine.nextDue(state)).toBeUndefined();
  });
});
