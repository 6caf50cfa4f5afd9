// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Machines of the form that definitions compile to, drawn at random and wider than the format allows: any state may be
 * the target of any transition, history states stand anywhere, eventless transitions may lead in circles.
 */
import { BEFORE_ENTRY, PROCESS_STATE, entryEvent } from '@draaiboek/definition';
import type { CompiledGuard, MachineNode, MachineTransition } from '@draaiboek/definition';
import fc from 'fast-check';

export interface RandomMachine {
  readonly machine: MachineNode;
  readonly guards: ReadonlyMap<string, CompiledGuard>;
}

interface TransitionSketch {
  readonly event: number;
  /** Undefined: without a target. */
  readonly target: number | undefined;
  readonly reenter: boolean;
  readonly guard: number | undefined;
  /** To a state behind it and all that is inside it only, so that it is no part of a circle. */
  readonly forward?: boolean;
}

interface StateSketch {
  readonly kind: 'compound' | 'parallel' | 'atomic' | 'final';
  readonly inner: readonly StateSketch[];
  readonly initial: number;
  readonly histories: readonly ('shallow' | 'deep')[];
  readonly on: readonly TransitionSketch[];
  readonly after: readonly TransitionSketch[];
  readonly always: readonly TransitionSketch[];
  readonly done: readonly TransitionSketch[];
}

const EVENTS = ['open', 'dicht', 'verder', 'terug'];
const TERMS = ['kort', 'lang'];
export const FACTS = ['a', 'b', 'c'];

const oneIn = (weights: { readonly none: number }, some: fc.Arbitrary<number>): fc.Arbitrary<number | undefined> =>
  fc.oneof({ weight: weights.none, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some });

const any = fc.nat(1000);

const transition: fc.Arbitrary<TransitionSketch> = fc.record({
  event: any,
  target: fc.oneof({ weight: 7, arbitrary: any }, { weight: 1, arbitrary: fc.constant(undefined) }),
  reenter: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  guard: oneIn({ none: 1 }, any),
});
/** Mostly with a guard: without one most machines would never come to rest. */
const eventless: fc.Arbitrary<TransitionSketch> = fc.record({
  event: any,
  target: fc.oneof({ weight: 9, arbitrary: any }, { weight: 1, arbitrary: fc.constant(undefined) }),
  reenter: fc.boolean(),
  guard: fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: fc.constant(undefined) }),
  forward: fc.oneof({ weight: 24, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

const few = <T>(of: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(of, { maxLength }) });

const transitions = {
  on: fc.array(transition, { maxLength: 4 }),
  after: few(transition, 2),
  always: few(eventless, 1),
  done: few(transition, 2),
};

const leaf: fc.Arbitrary<StateSketch> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('atomic' as const) },
    { weight: 1, arbitrary: fc.constant('final' as const) },
  ),
  inner: fc.constant([]),
  initial: fc.constant(0),
  histories: fc.constant([]),
  ...transitions,
});

const { state } = fc.letrec<{ state: StateSketch }>((tie) => ({
  state: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.oneof(
        { weight: 3, arbitrary: fc.constant('compound' as const) },
        { weight: 2, arbitrary: fc.constant('parallel' as const) },
      ),
      inner: fc.array(tie('state'), { minLength: 1, maxLength: 3 }),
      initial: any,
      histories: few(fc.constantFrom('shallow' as const, 'deep' as const), 2),
      ...transitions,
    }),
  ),
}));

/** A machine that waits for an entry, as definitions compile to. */
export const randomMachine: fc.Arbitrary<RandomMachine> = fc
  .record({
    states: fc.array(state, { minLength: 1, maxLength: 4 }),
    parallel: fc.boolean(),
    entries: fc.array(any, { minLength: 1, maxLength: 3 }),
  })
  .map(({ states, parallel, entries }) => new Builder().build(states, parallel, entries));

const pick = <T>(list: readonly T[], at: number): T => {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** Names the states, so that targets can be chosen among them. */
class Builder {
  private readonly ids = new Map<StateSketch, string>();
  private readonly targets: string[] = [];
  /** The states around what is being made. */
  private readonly around = new Set<string>();
  /** Per state, how many targets there are up to and with what is inside it. */
  private readonly ends = new Map<string, number>();
  private readonly inGuards: string[] = [];
  private readonly guards = new Map<string, CompiledGuard>();

  build(states: readonly StateSketch[], parallel: boolean, entries: readonly number[]): RandomMachine {
    for (const each of states) this.name(each);
    const inner = Object.fromEntries(states.map((each) => [this.idOf(each), this.node(each, !parallel)]));
    const top = parallel ? { [PROCESS_STATE]: { id: PROCESS_STATE, type: 'parallel' as const, states: inner } } : inner;
    const on = Object.fromEntries(
      entries.map((target, index) => [
        entryEvent(`e${index}`),
        [this.transition(`e${index}`, { event: 0, target, reenter: false, guard: undefined })],
      ]),
    );
    const before: MachineNode = { id: BEFORE_ENTRY, on };
    return {
      machine: { id: 'toeval', initial: BEFORE_ENTRY, states: { [BEFORE_ENTRY]: before, ...top } },
      guards: this.guards,
    };
  }

  private name(sketch: StateSketch): void {
    const id = `s${this.targets.length}`;
    this.ids.set(sketch, id);
    this.targets.push(id);
    this.inGuards.push(id);
    for (const index of sketch.histories.keys()) this.targets.push(`${id}-h${index}`);
    for (const inner of sketch.inner) this.name(inner);
    this.ends.set(id, this.targets.length);
  }

  private idOf(sketch: StateSketch): string {
    const id = this.ids.get(sketch);
    if (id === undefined) throw new Error('a state without a name');
    return id;
  }

  private node(sketch: StateSketch, top: boolean): MachineNode {
    const id = this.idOf(sketch);
    const node = this.nodeOf(id, sketch, top);
    if (sketch.inner.length === 0) return node;
    this.around.add(id);
    const states = { ...this.innerOf(sketch), ...historiesOf(id, sketch) };
    this.around.delete(id);
    return { ...node, states };
  }

  private nodeOf(id: string, sketch: StateSketch, top: boolean): MachineNode {
    const entered = { type: 'entered' as const, params: { state: id } };
    const left = { type: 'left' as const, params: { state: id } };
    if (sketch.kind === 'final') {
      // Compiled processes have none at the top; XState tells it there too, when the machine is done.
      const silent = top && sketch.on.length % 2 === 0;
      return { id, type: 'final', entry: [entered], ...(silent ? {} : { exit: [left] }) };
    }
    const choices = sketch.inner.map((each) => this.idOf(each));
    const always = sketch.always.map((each, index) => this.transition(`${id}.always.${index}`, each));
    const done = sketch.done.map((each, index) => this.transition(`${id}.done.${index}`, each));
    return {
      id,
      ...(sketch.kind === 'parallel' ? { type: 'parallel' as const } : {}),
      ...(sketch.kind === 'compound' ? { initial: pick(choices, sketch.initial) } : {}),
      entry: [entered],
      exit: [left],
      on: this.table(id, 'on', sketch.on, EVENTS),
      after: this.table(id, 'after', sketch.after, TERMS),
      ...(always.length > 0 ? { always } : {}),
      ...(done.length > 0 && sketch.kind !== 'atomic' ? { onDone: done } : {}),
    };
  }

  private innerOf(sketch: StateSketch): Readonly<Record<string, MachineNode>> {
    return Object.fromEntries(sketch.inner.map((each) => [this.idOf(each), this.node(each, false)]));
  }

  private table(
    id: string,
    key: string,
    sketches: readonly TransitionSketch[],
    names: readonly string[],
  ): Readonly<Record<string, readonly MachineTransition[]>> {
    const table: Record<string, MachineTransition[]> = {};
    for (const [index, each] of sketches.entries()) {
      (table[pick(names, each.event)] ??= []).push(this.transition(`${id}.${key}.${index}`, each));
    }
    return table;
  }

  private transition(id: string, { target, reenter, guard, forward = false }: TransitionSketch): MachineTransition {
    return {
      ...(target === undefined ? {} : { target: `#${this.target(target, forward ? id : undefined)}` }),
      ...(reenter ? { reenter } : {}),
      ...(guard === undefined ? {} : { guard: { type: 'feel', params: { expression: this.guard(guard) } } }),
      actions: [{ type: 'taken', params: { transition: id } }],
    };
  }

  /**
   * Never the history of a state from inside that state: XState 5.33.3 can lose the state from its own set until the
   * end of the move, which no configuration can say (chart.spec.ts shows it).
   */
  private target(choice: number, after: string | undefined): string {
    const first = after === undefined ? 0 : (this.ends.get(after.split('.')[0] ?? '') ?? 0);
    const further = this.targets.slice(first);
    const target = pick(further.length > 0 ? further : this.targets, choice);
    const [owner = target, history] = target.split('-');
    return history !== undefined && this.around.has(owner) ? owner : target;
  }

  /** A fact, a state, or a fact outside a state. */
  private guard(choice: number): string {
    const fact = pick(FACTS, choice);
    const state = pick(this.inGuards, Math.floor(choice / 12));
    const kind = Math.floor(choice / 3) % 4;
    const reads = { facts: kind === 2 ? [] : [fact], answers: [], statuses: [], companions: [] };
    const expression = kind < 2 ? fact : kind === 2 ? `in("${state}")` : `${fact} and not(in("${state}"))`;
    this.guards.set(expression, {
      evaluate: (view) => (kind === 2 || view.fact(fact) === true) && (kind < 2 || view.in(state) === (kind === 2)),
      reads: { ...reads, states: kind < 2 ? [] : [state] },
    });
    return expression;
  }
}

function historiesOf(id: string, { histories }: StateSketch): Readonly<Record<string, MachineNode>> {
  return Object.fromEntries(
    histories.map((history, index) => [
      `${id}-h${index}`,
      { id: `${id}-h${index}`, type: 'history' as const, history },
    ]),
  );
}
