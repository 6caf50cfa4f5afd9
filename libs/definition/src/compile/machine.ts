// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessDocument, StateDocument } from '../document.js';
import { sortedEntries, sortedKeys } from '../order.js';
import type { Outline, OutlinedTransition } from '../outline.js';
import {
  answeredEvent,
  BEFORE_ENTRY,
  entryEvent,
  PROCESS_STATE,
  tasksDoneEvent,
  type MachineNode,
  type MachineTransition,
} from '../playbook.js';
import { answeredTransitionId, entryOf, entryTransitionId } from './transitions.js';

/**
 * The XState v5 machine config of a process, as plain JSON.
 *
 * Owns: the shape that XState steps through. Does not own: tasks, terms, ladders, facts and actions, which are data
 * beside the chart (E4); a transition only says which one was taken.
 *
 * The machine waits in a state before every other until an entry is chosen. Transitions of the whole process must not
 * be possible there: in a `parallel` process they stand on the state around its regions, otherwise on every top-level
 * state, after its own alternatives. There `reenter` keeps the meaning they would have at the root: a target inside
 * the state leaves and enters the state.
 */
export function compileMachine(process: ProcessDocument, outline: Outline): MachineNode {
  const states = compileStates(process.states, outline);
  const before = beforeEntry(process);
  const wholeProcess = outline.transitions.filter(({ from }) => from === undefined);
  const top =
    process.type === 'parallel'
      ? { [PROCESS_STATE]: withEvents({ id: PROCESS_STATE, type: 'parallel', states }, wholeProcess, false) }
      : Object.fromEntries(
          Object.entries(states).map(([id, node]) => [id, withEvents(neverLeftAtTheEnd(node), wholeProcess, true)]),
        );
  return { id: process.process, initial: BEFORE_ENTRY, states: { [BEFORE_ENTRY]: before, ...top } };
}

/** An event and what a state does on it, in the order in which it is tried. */
type Answers = readonly [event: string, transitions: readonly MachineTransition[]];

function beforeEntry(process: ProcessDocument): MachineNode {
  const on = sortedEntries(process.entries).map(([id, entry]): Answers => [
    entryEvent(id),
    [machineTransition(entryTransitionId(id), { target: entryOf(entry).target })],
  ]);
  return { id: BEFORE_ENTRY, on: Object.fromEntries(on) };
}

/** XState exits every state as soon as its machine is done; a process that has ended is still where it ended. */
function neverLeftAtTheEnd(node: MachineNode): MachineNode {
  if (node.type !== 'final') return node;
  const { exit: _, ...rest } = node;
  return rest;
}

function withEvents(node: MachineNode, wholeProcess: readonly OutlinedTransition[], asIfOutside: boolean): MachineNode {
  if (node.type === 'final' || node.type === 'history' || wholeProcess.length === 0) return node;
  const own = node.on ?? {};
  const events = new Set([...Object.keys(own), ...eventsOf(wholeProcess)]);
  const on = [...events].sort().map((event): Answers => [
    event,
    [
      ...(own[event] ?? []),
      ...wholeProcess
        .filter(({ trigger }) => trigger.kind === 'event' && trigger.event === event)
        .map(({ id, document }) => {
          const reenter = asIfOutside && document.target !== undefined ? ({ reenter: true } as const) : {};
          return machineTransition(id, { ...document, ...reenter });
        }),
    ],
  ]);
  return { ...node, on: Object.fromEntries(on) };
}

function eventsOf(transitions: readonly OutlinedTransition[]): readonly string[] {
  return transitions.flatMap(({ trigger }) => (trigger.kind === 'event' ? [trigger.event] : []));
}

function compileStates(
  states: Readonly<Record<string, StateDocument>>,
  outline: Outline,
): Readonly<Record<string, MachineNode>> {
  return Object.fromEntries(sortedEntries(states).map(([id, state]) => [id, compileState(id, state, outline)]));
}

function compileState(id: string, state: StateDocument, outline: Outline): MachineNode {
  if (state.type === 'history') return { id, type: 'history', history: state.history ?? 'shallow' };
  const own = outline.transitions.filter(({ from }) => from === id);
  const of = (kind: OutlinedTransition['trigger']['kind']): readonly MachineTransition[] =>
    own.filter(({ trigger }) => trigger.kind === kind).map((each) => machineTransition(each.id, each.document));
  const on = compileEvents(id, state, own);
  const after = compileAfter(state, own);
  const always = of('always');
  const onDone = of('done');
  return {
    id,
    ...(state.type !== undefined && { type: state.type }),
    ...(state.initial !== undefined && { initial: state.initial }),
    ...(state.states !== undefined && { states: compileStates(state.states, outline) }),
    entry: [{ type: 'entered', params: { state: id } }],
    exit: [{ type: 'left', params: { state: id } }],
    ...(Object.keys(on).length > 0 && { on }),
    ...(Object.keys(after).length > 0 && { after }),
    ...(always.length > 0 && { always }),
    ...(onDone.length > 0 && { onDone }),
  };
}

function compileEvents(
  id: string,
  state: StateDocument,
  own: readonly OutlinedTransition[],
): NonNullable<MachineNode['on']> {
  const on: Record<string, MachineTransition[]> = {};
  for (const { id: transition, trigger, document } of own) {
    const event =
      trigger.kind === 'event' ? trigger.event : trigger.kind === 'tasks-done' ? tasksDoneEvent(id) : undefined;
    if (event !== undefined) (on[event] ??= []).push(machineTransition(transition, document));
  }
  for (const task of sortedKeys(state.tasks)) {
    on[answeredEvent(task)] = [machineTransition(answeredTransitionId(id, task), {})];
  }
  return Object.fromEntries(sortedEntries(on));
}

function compileAfter(state: StateDocument, own: readonly OutlinedTransition[]): NonNullable<MachineNode['after']> {
  const ofTerm = (term: string): readonly MachineTransition[] =>
    own
      .filter(({ trigger }) => trigger.kind === 'after' && trigger.term === term)
      .map(({ id, document }) => machineTransition(id, document));
  return Object.fromEntries(sortedKeys(state.after).map((term) => [term, ofTerm(term)]));
}

function machineTransition(
  id: string,
  { target, reenter, guard }: Pick<OutlinedTransition['document'], 'target' | 'reenter' | 'guard'>,
): MachineTransition {
  return {
    ...(target !== undefined && { target: `#${target}` }),
    ...(reenter === true && { reenter }),
    ...(guard !== undefined && { guard: { type: 'feel', params: { expression: guard } } }),
    actions: [{ type: 'taken', params: { transition: id } }],
  };
}
