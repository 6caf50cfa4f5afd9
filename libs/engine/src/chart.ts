// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the one place where XState is called. A chart is a compiled machine made executable with XState's pure
 * functions; no actor is ever started and no XState timer ever runs. What XState wants done comes back as data.
 *
 * Does not own: what entering a state means (tasks, terms), see `interpret.ts`.
 *
 * Invariants: E5 reserved events reach `move` from the engine only. A guard sees the configuration as it is at that
 * microstep, and facts, answers and companions as they are when the move starts.
 */
import type { CompiledGuard, GuardView, MachineGuard, MachineNode, MachineTransition } from '@draaiboek/definition';
import { BEFORE_ENTRY, PROCESS_STATE } from '@draaiboek/definition';
import { createMachine, initialTransition, transition } from 'xstate';
import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import { remember } from './decisions.js';
import type { Questions } from './decisions.js';
import { EngineError } from './engine-error.js';
import type { InstanceState } from './model.js';

/** What XState asks for, in its order. */
export type Happening =
  | { readonly kind: 'taken'; readonly transition: string }
  | { readonly kind: 'entered'; readonly state: string }
  | { readonly kind: 'left'; readonly state: string }
  /** `event` is XState's id of the delayed transition: `xstate.after.<term>.<state>`. */
  | { readonly kind: 'arm'; readonly event: string }
  | { readonly kind: 'disarm'; readonly event: string };

export interface Move {
  readonly happenings: readonly Happening[];
  readonly snapshot: InstanceState['snapshot'];
  readonly active: readonly string[];
  /** The top-level final state that was reached. */
  readonly endedIn?: string;
}

export interface Chart {
  /** A snapshot before any entry was chosen. */
  readonly initial: InstanceState['snapshot'];
  /** One macrostep; `undefined` when nothing in the present configuration takes the event. */
  move(snapshot: InstanceState['snapshot'], event: string, view: GuardView): Move | undefined;
}

/** More microsteps in one macrostep than this is a cycle of `always` that the definition should not have. */
const MAX_MICROSTEPS = 1000;

export function createChart(process: string, node: MachineNode, guards: ReadonlyMap<string, CompiledGuard>): Chart {
  const machine = makeMachine(process, node, guards);
  const [first] = initialTransition(machine);
  if (first.status === 'error') throw failed(process, 'could not start', first.error);
  return {
    initial: persist(machine, first),
    move: remember((snapshot, event, questions): Move | undefined => {
      const before = restore(process, machine, snapshot, questions);
      const [after, actions] = attempt(process, () => transition(machine, before, { type: event }));
      const happenings = actions.flatMap(readAction);
      if (!happenings.some((h) => h.kind === 'taken')) return undefined;
      const active = activeStates(after);
      return {
        happenings,
        snapshot: persist(machine, after),
        active,
        ...(after.status === 'done' && active[0] !== undefined ? { endedIn: active[0] } : {}),
      };
    }),
  };
}

function makeMachine(process: string, node: MachineNode, guards: ReadonlyMap<string, CompiledGuard>): AnyStateMachine {
  const terms = new Set<string>();
  const config = { ...executable(node, guards, terms), options: { maxIterations: MAX_MICROSTEPS } };
  // Placeholder lengths: the engine computes real dates. Without them XState would call a named delay 0 (and fire).
  const delays = Object.fromEntries([...terms].map((term) => [term, 1]));
  const actions = { taken: () => {}, entered: () => {}, left: () => {} };
  return attempt(process, () => createMachine(config as never, { delays, actions } as never) as AnyStateMachine);
}

type Executable = Record<string, unknown>;

/** The same node with each guard's expression replaced by a function. */
function executable(node: MachineNode, guards: ReadonlyMap<string, CompiledGuard>, terms: Set<string>): Executable {
  const transitions = (list: readonly MachineTransition[]): Executable[] =>
    list.map((t) => ({ ...t, ...(t.guard ? { guard: guardOf(t.guard, guards) } : {}) }));
  const table = (map: Readonly<Record<string, readonly MachineTransition[]>>): Executable =>
    Object.fromEntries(Object.entries(map).map(([key, list]) => [key, transitions(list)]));
  for (const term of Object.keys(node.after ?? {})) terms.add(term);
  return {
    ...node,
    ...(node.states
      ? {
          states: Object.fromEntries(
            Object.entries(node.states).map(([id, child]) => [id, executable(child, guards, terms)]),
          ),
        }
      : {}),
    ...(node.on ? { on: table(node.on) } : {}),
    ...(node.after ? { after: table(node.after) } : {}),
    ...(node.always ? { always: transitions(node.always) } : {}),
    ...(node.onDone ? { onDone: transitions(node.onDone) } : {}),
  };
}

/**
 * A guard in the form of XState's own `stateIn`: with a `check` it is handed the snapshot of the microstep, which
 * `in(state)` needs; a plain guard function is not.
 */
function guardOf(guard: MachineGuard, guards: ReadonlyMap<string, CompiledGuard>): unknown {
  const compiled = guards.get(guard.params.expression);
  if (!compiled)
    throw new EngineError(
      'DRB-2100',
      `No guard '${guard.params.expression}'`,
      'compiled playbook',
      'Compile the playbook again.',
    );
  const named = (): boolean => {
    throw new Error('a guard with a check is never called itself');
  };
  return Object.assign(named, {
    check: (snapshot: AnyMachineSnapshot): boolean =>
      (snapshot.context as Questions).ask(compiled, new Set(snapshot._nodes.map((n) => n.id))),
  });
}

function readAction(action: { readonly type: string; readonly params?: unknown }): Happening[] {
  const params = (action.params ?? {}) as Readonly<Record<string, string>>;
  switch (action.type) {
    case 'taken':
      return [{ kind: 'taken', transition: params['transition'] ?? '' }];
    case 'entered':
      return [{ kind: 'entered', state: params['state'] ?? '' }];
    case 'left':
      return [{ kind: 'left', state: params['state'] ?? '' }];
    case 'xstate.raise':
      return [{ kind: 'arm', event: params['id'] ?? '' }];
    case 'xstate.cancel':
      return [{ kind: 'disarm', event: params['sendId'] ?? '' }];
    default:
      return [];
  }
}

/** Ids of the states that are active, outermost first, without the machine itself and the technical states. */
function activeStates(snapshot: AnyMachineSnapshot): string[] {
  return snapshot._nodes
    .filter((n) => n.parent !== undefined && n.id !== BEFORE_ENTRY && n.id !== PROCESS_STATE)
    .sort((a, b) => a.order - b.order)
    .map((n) => n.id);
}

function restore(
  process: string,
  machine: AnyStateMachine,
  stored: InstanceState['snapshot'],
  context: Questions,
): AnyMachineSnapshot {
  const parts = {
    status: 'active',
    value: stored.value,
    historyValue: stored.historyValue,
    context,
    children: {},
  };
  return attempt(process, () => machine.restoreSnapshot(parts as never, {} as never) as AnyMachineSnapshot);
}

function persist(machine: AnyStateMachine, snapshot: AnyMachineSnapshot): InstanceState['snapshot'] {
  const stored: unknown = machine.getPersistedSnapshot({ ...snapshot, context: {} } as never);
  const { value, historyValue } = stored as InstanceState['snapshot'];
  return { value, historyValue };
}

function attempt<T>(process: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw failed(process, 'failed', error);
  }
}

function failed(process: string, what: string, cause: unknown): EngineError {
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new EngineError(
    'DRB-2200',
    `The machine ${what}: ${detail}`,
    `process ${process}`,
    'Check the definition with `draaiboek verify`.',
    cause,
  );
}
