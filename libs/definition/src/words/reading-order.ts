// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: in which order states and transitions are read by people. Behaviour never depends on it. */
import {
  BEFORE_ENTRY,
  PROCESS_STATE,
  type CompiledProcess,
  type CompiledState,
  type CompiledTransition,
  type MachineNode,
} from '../playbook.js';

const HIDDEN: readonly string[] = [BEFORE_ENTRY, PROCESS_STATE];

/** Whether the outermost states are regions of the process. */
export function isParallel({ machine }: CompiledProcess): boolean {
  return machine.type === 'parallel' || machine.states?.[PROCESS_STATE]?.type === 'parallel';
}

/** By id, because the order of keys has no meaning and a database does not keep it. */
export function listTransitions({ transitions }: CompiledProcess): readonly CompiledTransition[] {
  return Object.values(transitions).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** By what they are set off from and by, alternatives in the order in which they are tried. */
export function listTransitionsAsTried(process: CompiledProcess): readonly CompiledTransition[] {
  const tried = new Map(takenIn(process.machine).map((id, index) => [id, index]));
  return [...listTransitions(process)].sort((a, b) => (tried.get(a.id) ?? 0) - (tried.get(b.id) ?? 0));
}

function takenIn({ on = {}, after = {}, always = [], onDone = [], states = {} }: MachineNode): readonly string[] {
  const written = [...Object.values(on).flat(), ...Object.values(after).flat(), ...always, ...onDone];
  const taken = written.flatMap(({ actions }) =>
    actions.flatMap(({ type, params }) => (type === 'taken' ? [params.transition] : [])),
  );
  return [...taken, ...Object.values(states).flatMap(takenIn)];
}

/**
 * The states that are shown, in the order in which one reads them: parents before children, children as they are
 * written, and the outermost ones (for which a compiled process keeps no order) as one gets from the one to the other.
 */
export function listShownStates(process: CompiledProcess): readonly CompiledState[] {
  const within = (id: string): readonly CompiledState[] => {
    const state = process.states[id];
    return state === undefined ? [] : [state, ...state.children.flatMap(within)];
  };
  return outermostInOrder(process).flatMap(within);
}

/**
 * A state comes before those one gets to from it, except where that is a way back (reverse postorder). What resumes
 * by history is always a way back.
 */
function outermostInOrder(process: CompiledProcess): readonly string[] {
  const outermost = Object.values(process.states)
    .filter(({ id, parent }) => parent === undefined && !HIDDEN.includes(id))
    .map(({ id }) => id)
    .sort();
  const next = nextStates(process);
  const entries = listTransitions(process).flatMap(({ trigger, target }) =>
    trigger.kind === 'entry' && target !== undefined ? [outermostOf(target, process)] : [],
  );
  const reach = new Map(entries.map((entry) => [entry, postorder([entry], next).length]));
  const begins = [...reach].sort(([, a], [, b]) => b - a).map(([entry]) => entry);
  return postorder([...begins, ...outermost], next).toReversed();
}

function nextStates(process: CompiledProcess): ReadonlyMap<string, readonly string[]> {
  const next = new Map<string, string[]>();
  for (const { from, target } of listTransitions(process)) {
    if (from === undefined || target === undefined || process.states[target]?.type === 'history') continue;
    const state = outermostOf(from, process);
    next.set(state, [...(next.get(state) ?? []), outermostOf(target, process)]);
  }
  return next;
}

function outermostOf(id: string, process: CompiledProcess): string {
  const parent = process.states[id]?.parent;
  return parent === undefined ? id : outermostOf(parent, process);
}

/** Everything one gets to from some states, each after all that comes after it. */
function postorder(from: readonly string[], next: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set<string>();
  const visit = (id: string): readonly string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [...(next.get(id) ?? []).flatMap(visit), id];
  };
  return from.flatMap(visit);
}
