// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { createMachine, initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { compiledOf, fixtureFiles, processOf } from '../../test/fixture.js';
import { canonicalize } from '../hash.js';
import { elapsedEvent, entryEvent, tasksDoneEvent, type CompiledProcess, type MachineNode } from '../playbook.js';
import { parseSource, type SourceFile } from '../reading/source.js';

const playbook = compiledOf(await fixtureFiles());
const aanpak = processOf(playbook, 'aanpak');
const nazorg = processOf(playbook, 'nazorg');

/** A machine as an engine would build it: guards all hold, delays stand in for terms. */
function machineOf(process: CompiledProcess): AnyStateMachine {
  const delays = Object.fromEntries(Object.keys(process.terms).map((term) => [term, 1]));
  const config: unknown = JSON.parse(JSON.stringify(process.machine));
  return createMachine(config as Parameters<typeof createMachine>[0]).provide({ guards: { feel: () => true }, delays });
}

/** What the machine says happened, per event: `taken`, `entered` and `left` actions in their order. */
function walk(
  process: CompiledProcess,
  events: readonly string[],
): { happened: string[][]; snapshot: AnyMachineSnapshot } {
  const machine = machineOf(process);
  let snapshot: AnyMachineSnapshot = initialTransition(machine)[0];
  const happened = events.map((type) => {
    const [next, actions] = transition(machine, snapshot, { type });
    snapshot = next;
    return actions
      .filter((action) => ['taken', 'entered', 'left'].includes(action.type))
      .map((action) => `${action.type} ${Object.values(action.params).join()}`);
  });
  return { happened, snapshot };
}

function nodesOf(node: MachineNode): readonly MachineNode[] {
  return [node, ...Object.values(node.states ?? {}).flatMap(nodesOf)];
}

function shuffled(value: unknown, seed: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, shuffled(each, seed), seed()] as const);
  return Object.fromEntries([...entries].sort((a, b) => a[2] - b[2]).map(([key, each]) => [key, each]));
}

/** JSON is YAML too. */
function rewritten(files: readonly SourceFile[], change: (value: unknown) => unknown): readonly SourceFile[] {
  return files.map(({ path, text }) => ({ path, text: JSON.stringify(change(parseSource(path, text).source?.value)) }));
}

describe('a compiled playbook', () => {
  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook);
  });

  it.each(Object.keys(playbook.processes))('%s is accepted by XState', (id) => {
    expect(() => machineOf(processOf(playbook, id))).not.toThrow();
  });

  it('says of every transition once which one is taken, and knows it', () => {
    for (const process of Object.values(playbook.processes)) {
      const transitions = nodesOf(process.machine).flatMap((node) => [
        ...Object.values({ ...node.on, ...node.after }).flat(),
        ...(node.always ?? []),
        ...(node.onDone ?? []),
      ]);
      const taken = transitions.map(({ actions }) => {
        expect(actions).toHaveLength(1);
        const [action] = actions;
        return action?.type === 'taken' ? action.params.transition : undefined;
      });
      expect(new Set(taken)).toEqual(new Set(Object.keys(process.transitions)));
    }
  });

  it('begins only where an entry leads, also in a parallel process', () => {
    expect(walk(aanpak, [entryEvent('melding')]).happened).toEqual([['taken entries/melding', 'entered gemeld']]);
    expect(walk(nazorg, [entryEvent('terugkeer')]).happened).toEqual(
      [
        [
          'taken entries/terugkeer',
          'entered werk',
          'entered werk-zoeken',
          'entered wonen',
          'entered wonen-nagaan',
        ].sort(),
      ].map((expected) => expect.arrayContaining(expected)),
    );
  });

  it('answers events of the whole process everywhere but before an entry', () => {
    const before = walk(aanpak, ['vertrek.vastgesteld']);
    expect(before.happened).toEqual([[]]);
    const after = walk(aanpak, [entryEvent('melding'), 'vertrek.vastgesteld']);
    expect(after.happened[1]).toEqual(['left gemeld', 'taken on/vertrek.vastgesteld/default', 'entered vertrokken']);
    expect(walk(nazorg, ['alles.opnieuw']).happened).toEqual([[]]);
  });

  it('leaves and enters a state again on an event of the whole process, as the root would', () => {
    const { happened } = walk(aanpak, [entryEvent('vertrek'), 'vertrek.vastgesteld']);
    expect(happened[1]).toEqual(['left vertrokken', 'taken on/vertrek.vastgesteld/default', 'entered vertrokken']);
  });

  it('answers a task without leaving its state, and goes on when the tasks are done', () => {
    const { happened } = walk(aanpak, [entryEvent('melding'), 'taak.beoordeling.beantwoord', tasksDoneEvent('gemeld')]);
    expect(happened.slice(1)).toEqual([
      ['taken gemeld/tasks/beoordeling'],
      ['left gemeld', 'taken gemeld/tasksDone/geen-zaak', 'entered afgesloten'],
    ]);
  });

  it('elapses a term under the id that the engine uses', () => {
    const { happened } = walk(aanpak, [entryEvent('vertrek'), elapsedEvent('nagaan-vertrek', 'vertrokken')]);
    expect(happened[1]).toEqual(['taken vertrokken/after/nagaan-vertrek/nagaan']);
  });

  it('resumes what a history state remembers, and ends in a final state', () => {
    const machine = machineOf(aanpak);
    const config = { value: { 'in-aanpak': { plan: 'plan-maken', volgen: 'dreigend' } }, context: {} };
    const start = machine.resolveState(config);
    const [departed] = transition(machine, start, { type: 'vertrek.vastgesteld' });
    const [back] = transition(machine, departed, { type: 'vertrek.weerlegd' });
    expect(back.value).toEqual(config.value);
    const [ended] = transition(machine, departed, { type: 'terugkeer.gemeld' });
    expect(ended.status).toBe('done');
  });

  it('goes on when every region is done, whatever history states stand beside them', () => {
    const machine = machineOf(aanpak);
    const start = machine.resolveState({
      value: { 'in-aanpak': { plan: 'plan-klaar', volgen: 'dreigend' } },
      context: {},
    });
    const [ended] = transition(machine, start, { type: 'volgen.gestopt' });
    expect(ended).toMatchObject({ value: 'afgesloten', status: 'done' });
  });

  it('tries alternatives in the order of (order, id)', () => {
    const gemeld = aanpak.machine.states?.['gemeld'];
    const taken = gemeld?.on?.[tasksDoneEvent('gemeld')]?.flatMap(({ actions }) => actions.map(({ params }) => params));
    expect(taken).toEqual([{ transition: 'gemeld/tasksDone/geen-zaak' }, { transition: 'gemeld/tasksDone/zaak' }]);
    const actions = aanpak.transitions['rustig/on/dreiging.vastgesteld/hoog']?.actions.map(({ id }) => id);
    expect(actions).toEqual(['maatregel', 'melden']);
  });

  it('keeps the title of an alternative beside its guard', () => {
    expect(aanpak.transitions['gemeld/tasksDone/geen-zaak']).toMatchObject({
      title: { nl: 'Geen zaak', en: 'No case' },
      guard: 'answer("beoordeling") = "nee"',
    });
    expect(aanpak.transitions['gemeld/tasksDone/zaak']).not.toHaveProperty('title');
  });

  it('has everything resolved: roles, ladders, shorthands, defaults', () => {
    expect(playbook.roles['wijkagent']?.acts).toEqual(['politie', 'wijkagent']);
    expect(aanpak.tasks['beoordeling']).toMatchObject({
      owners: ['dossierhouder', 'politie'],
      onLeave: 'cancel',
      required: true,
      answers: [
        { id: 'ja', title: { nl: 'Ja' }, grounds: 'optional', closes: true, sets: {}, puts: {} },
        { id: 'nee', grounds: 'required' },
        { id: 'onbekend', closes: false, askAgain: 'opnieuw-vragen' },
      ],
    });
    expect(aanpak.tasks['beoordeling']?.ladder.map(({ id }) => id)).toEqual(['hoger', 'op-tijd', 'te-laat', 'vooraf']);
    expect(aanpak.entries['vertrek']).toMatchObject({
      title: { nl: 'Vertrokken' },
      sets: { vertrokkenOp: 'required' },
    });
    expect(aanpak.handovers['teruggekeerd']).toEqual({
      from: 'teruggekeerd',
      to: 'nazorg',
      as: 'terugkeer',
      facts: { minderjarigenBetrokken: 'minderjarigenBetrokken', wegSinds: 'vertrokkenOp' },
      companions: ['maatregel'],
    });
  });

  it('does not depend on the order of keys but for the order it is read in, which its content hash covers', async () => {
    const files = await fixtureFiles();
    const machines = Object.values(playbook.processes).map(({ machine }) => JSON.stringify(machine));
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
        const seed = (): number => numbers.next().value ?? 0;
        const other = compiledOf(rewritten(files, (value) => shuffled(value, seed)));
        expect(other.meaningHash).toBe(playbook.meaningHash);
        const same = canonicalize({ ...other, contentHash: '' }) === canonicalize({ ...playbook, contentHash: '' });
        expect(other.contentHash === playbook.contentHash).toBe(same);
        expect(Object.values(other.processes).map(({ machine }) => JSON.stringify(machine))).toEqual(machines);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['a title', 'nl: Vertrokken,', 'nl: Weg,', false],
    ['a title of an alternative', 'nl: Geen zaak,', 'nl: Niets te doen,', false],
    ['a title of a value', 'laag: { nl: Laag,', 'laag: { nl: Klein,', false],
    ['a source', '    source: { Ac4: true }\n    level', '    source: { Ac4: true, G4: true }\n    level', false],
    ['a reason', 'Gaat niet over een persoon.', 'Zegt niets over iemand.', false],
    ['a length', 'length: 5WD', 'length: 6WD', true],
    ['a value', 'laag: { nl: Laag, en: Low },', 'laag: { nl: Laag, en: Low }, midden: { nl: Midden, en: Mid },', true],
    ['a guard', 'and dreiging = "hoog"', 'and dreiging = "laag"', true],
  ])('changing %s changes the content, and the meaning only when it should', async (_, from, to, meaning) => {
    const files = (await fixtureFiles()).map(({ path, text }) => ({ path, text: text.replace(from, to) }));
    const other = compiledOf(files);
    expect(other.contentHash).not.toBe(playbook.contentHash);
    expect(other.meaningHash !== playbook.meaningHash).toBe(meaning);
  });
});
