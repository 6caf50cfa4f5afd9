// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the tables of a chart, made once from a compiled machine. */
import {
  answeredEvent,
  BEFORE_ENTRY,
  elapsedEvent,
  entryEvent,
  LOOK_EVENT,
  PROCESS_STATE,
  tasksDoneEvent,
} from '@draaiboek/definition';
import type { CompiledGuard, MachineNode, MachineTransition } from '@draaiboek/definition';
import { ChartError } from './chart-error.js';
import type { ChartEvent, ChartGuard, ChartSource, ChartState, ChartTransition, ChartWait } from './model.js';
import { row } from './row.js';
import { NONE, type Structure } from './structure.js';

interface Placed {
  readonly index: number;
  readonly node: MachineNode;
  readonly parent: number;
  readonly children: readonly number[];
  readonly end: number;
}

/** The compiled guards of a process, by expression. */
export type Guards = ReadonlyMap<string, Pick<CompiledGuard, 'reads'>>;

/** @throws ChartError DRB-2300 for a machine that no definition compiles to */
export function buildStructure(source: ChartSource, compiled: Guards): Structure {
  const placed: Placed[] = [];
  place(source.machine, NONE, placed);
  const ids = idsOf(source.id, placed);
  const tables = new Tables(source, ids, compiled);
  const states = placed.map((each) => tables.state(each));
  const of = (has: (node: MachineNode) => boolean): ReadonlySet<number> =>
    new Set(placed.flatMap(({ node, index }) => (has(node) ? [index] : [])));
  return {
    process: source.id,
    states,
    ...tables.rows,
    look: 0,
    initial: placed.map((each) => tables.initialOf(each)),
    deep: of(({ history }) => history === 'deep'),
    tellsEntry: of(({ entry = [] }) => entry.some(({ type }) => type === 'entered')),
    tellsExit: of(({ exit = [] }) => exit.some(({ type }) => type === 'left')),
    done: new Map(
      tables.rows.events.flatMap((event, index) => (event.kind === 'done' ? [[event.state, index] as const] : [])),
    ),
  };
}

function place(node: MachineNode, parent: number, placed: Placed[]): number {
  const index = placed.length;
  // Its place is taken before those of what is inside it: XState's `order`.
  placed.push({ index, node, parent, children: [], end: index + 1 });
  const children = Object.values(node.states ?? {}).map((child) => place(child, index, placed));
  placed[index] = { index, node, parent, children, end: placed.length };
  return index;
}

function idsOf(process: string, placed: readonly Placed[]): ReadonlyMap<string, number> {
  const ids = new Map<string, number>();
  for (const { node, index } of placed) {
    if (ids.has(node.id)) throw wrongForm(process, `Two states are called '${node.id}'`);
    ids.set(node.id, index);
  }
  return ids;
}

function typeOf({ type, states = {} }: MachineNode): ChartState['type'] {
  return type ?? (Object.keys(states).length > 0 ? 'compound' : 'atomic');
}

/** A table in the making: each value gets one row. */
class Rows<T> {
  readonly list: T[] = [];
  private readonly index = new Map<string, number>();

  add(key: string, value: () => T): number {
    const known = this.index.get(key);
    if (known !== undefined) return known;
    this.index.set(key, this.list.length);
    return this.list.push(value()) - 1;
  }
}

class Tables {
  private readonly transitions: ChartTransition[] = [];
  private readonly events = new Rows<ChartEvent>();
  private readonly guards = new Rows<ChartGuard>();
  private readonly waits: ChartWait[] = [];
  private readonly terms = new Rows<string>();
  private readonly tasks: readonly { readonly id: string; readonly state: number }[];
  private readonly taskOf: ReadonlyMap<string, number>;

  constructor(
    private readonly source: ChartSource,
    private readonly ids: ReadonlyMap<string, number>,
    private readonly compiled: Guards,
  ) {
    this.events.add(LOOK_EVENT, () => ({ id: LOOK_EVENT, kind: 'look' }));
    this.tasks = Object.values(source.tasks)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, state }) => ({ id, state: this.stateOf(state) }));
    this.taskOf = new Map(this.tasks.map(({ id }, index) => [answeredEvent(id), index]));
  }

  get rows(): Pick<Structure, 'transitions' | 'events' | 'guards' | 'waits' | 'terms' | 'tasks'> {
    const { transitions, waits, tasks } = this;
    return { transitions, events: this.events.list, guards: this.guards.list, waits, terms: this.terms.list, tasks };
  }

  state({ index, node, parent, children, end }: Placed): ChartState {
    const alternatives = new Map<number, readonly number[]>();
    const add = (event: number, list: readonly MachineTransition[]): void => {
      if (list.length > 0) alternatives.set(event, this.add(index, event, list));
    };
    for (const [name, list] of Object.entries(node.on ?? {})) add(this.event(node.id, index, name), list);
    const waits = Object.entries(node.after ?? {}).map(([term, list]) => {
      const wait = this.wait(term, index, node.id);
      add(row(this.waits, wait).event, list);
      return wait;
    });
    if (node.always) add(0, node.always);
    if (node.onDone) {
      const id = `xstate.done.state.${node.id}`;
      const event = this.events.add(id, () => ({ id, kind: 'done', state: index }));
      add(event, node.onDone);
    }
    return {
      ...{ id: node.id, type: typeOf(node), parent, children, end, alternatives, waits },
      technical: parent === NONE || node.id === BEFORE_ENTRY || node.id === PROCESS_STATE,
      tasks: this.tasks.flatMap(({ state }, task) => (state === index ? [task] : [])),
    };
  }

  initialOf({ node }: Placed): number {
    if (typeOf(node) !== 'compound') return NONE;
    const inner = node.initial === undefined ? undefined : node.states?.[node.initial];
    if (!inner || inner.type === 'history') {
      throw wrongForm(this.source.id, `'${node.id}' has no state that is entered first`);
    }
    return this.stateOf(inner.id);
  }

  private add(source: number, event: number, list: readonly MachineTransition[]): readonly number[] {
    return list.map(({ target, reenter = false, guard, actions }) => {
      const taken = actions.find((action) => action.type === 'taken');
      if (!taken) throw wrongForm(this.source.id, 'A transition does not say that it is taken');
      const id = taken.params.transition;
      return (
        this.transitions.push({
          ...{ id, source, event, reenter },
          ...(guard && { guard: this.guard(guard.params.expression) }),
          ...(target !== undefined && { target: this.stateOf(target.slice(1)) }),
        }) - 1
      );
    });
  }

  private event(state: string, index: number, id: string): number {
    return this.events.add(id, () => {
      const task = this.taskOf.get(id);
      if (task !== undefined) return { id, kind: 'answered', task };
      if (id === tasksDoneEvent(state)) return { id, kind: 'tasks-done', state: index };
      if (state === BEFORE_ENTRY) return { id, kind: 'entry', entry: id.slice(entryEvent('').length) };
      return { id, kind: 'event' };
    });
  }

  private wait(term: string, state: number, id: string): number {
    const wait = this.waits.length;
    const elapsed = elapsedEvent(term, id);
    const event = this.events.add(elapsed, () => ({ id: elapsed, kind: 'elapsed', wait }));
    this.waits.push({ term: this.terms.add(term, () => term), state, event });
    return wait;
  }

  private guard(expression: string): number {
    return this.guards.add(expression, () => {
      const guard = this.compiled.get(expression);
      if (!guard) throw wrongForm(this.source.id, `No guard '${expression}'`);
      return { expression, states: guard.reads.states.map((id) => this.stateOf(id)) };
    });
  }

  private stateOf(id: string): number {
    const found = this.ids.get(id);
    if (found === undefined) throw wrongForm(this.source.id, `No state '${id}'`);
    return found;
  }
}

function wrongForm(process: string, what: string): ChartError {
  return new ChartError('DRB-2300', what, `process ${process}`, 'Compile the playbook again.');
}
