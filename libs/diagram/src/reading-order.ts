// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type {
  BEFORE_ENTRY,
  CompiledProcess,
  CompiledState,
  CompiledTransition,
  PROCESS_STATE,
} from '@draaiboek/definition';

/** Written out, so that drawing needs no more of the definition than its types. */
const HIDDEN: readonly [typeof BEFORE_ENTRY, typeof PROCESS_STATE] = ['drb-before-entry', 'drb-process'];

/** Whether the outermost states are regions of the process. */
export function isParallel({ machine }: CompiledProcess): boolean {
  return machine.type === 'parallel' || machine.states?.[HIDDEN[1]]?.type === 'parallel';
}

/** By id, because the order of keys has no meaning and a database does not keep it. */
export function listTransitions({ transitions }: CompiledProcess): readonly CompiledTransition[] {
  return Object.values(transitions).sort((a, b) => (a.id < b.id ? -1 : 1));
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
    .filter(({ id, parent }) => parent === undefined && !HIDDEN.some((hidden) => hidden === id))
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
