// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Machines of the form that definitions compile to, in few words. */
import type { CompiledGuard, MachineNode, MachineTransition } from '@draaiboek/definition';
import { createChart, type Chart } from '../src/index.js';

export interface Sketch {
  readonly type?: 'parallel' | 'final' | 'history';
  readonly history?: 'deep';
  readonly initial?: string;
  readonly states?: Readonly<Record<string, Sketch>>;
  /** Event → target (none: empty), or `guard ? target`. */
  readonly on?: Readonly<Record<string, string>>;
  readonly after?: Readonly<Record<string, string>>;
  readonly always?: string;
  readonly onDone?: string;
}

const ENTRY = 'drb.entry.start';

/** A chart that waits for the entry `start`, which leads to the first of these states. */
export function chartOf(states: Readonly<Record<string, Sketch>>, start = Object.keys(states)[0]): Chart {
  const guards = new Map<string, CompiledGuard>();
  const transition = (id: string, text: string): readonly MachineTransition[] => {
    const [target = '', guard] = text.split(' ? ').reverse();
    if (guard !== undefined) guards.set(guard, guardOf(guard));
    return [
      {
        ...(target === '' ? {} : { target: `#${target}` }),
        ...(guard === undefined ? {} : { guard: { type: 'feel', params: { expression: guard } } }),
        actions: [{ type: 'taken', params: { transition: id } }],
      },
    ];
  };
  const table = (id: string, map: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries(Object.entries(map).map(([key, text]) => [key, transition(`${id}.${key}`, text)]));
  const node = (id: string, sketch: Sketch): MachineNode => ({
    id,
    ...(sketch.type && { type: sketch.type }),
    ...(sketch.type === 'history' && { history: sketch.history ?? 'shallow' }),
    ...(sketch.initial !== undefined && { initial: sketch.initial }),
    ...(sketch.states && { states: nodes(sketch.states) }),
    entry: [{ type: 'entered', params: { state: id } }],
    exit: [{ type: 'left', params: { state: id } }],
    on: table(id, sketch.on),
    after: table(id, sketch.after),
    ...(sketch.always !== undefined && { always: transition(`${id}.always`, sketch.always) }),
    ...(sketch.onDone !== undefined && { onDone: transition(`${id}.done`, sketch.onDone) }),
  });
  const nodes = (map: Readonly<Record<string, Sketch>>): Readonly<Record<string, MachineNode>> =>
    Object.fromEntries(Object.entries(map).map(([id, sketch]) => [id, node(id, sketch)]));
  const before: MachineNode = { id: 'drb-before-entry', on: { [ENTRY]: transition('start', start ?? '') } };
  const machine = { id: 'proef', initial: before.id, states: { [before.id]: before, ...nodes(states) } };
  return createChart({ id: 'proef', machine, tasks: {} }, guards);
}

/** `in(x)` asks after a state; anything else is a fact. */
function guardOf(expression: string): CompiledGuard {
  const state = /^in\((.*)\)$/.exec(expression)?.[1];
  return {
    evaluate: (view) => (state === undefined ? view.fact(expression) === true : view.in(state)),
    reads: { facts: [], answers: [], statuses: [], companions: [], states: state === undefined ? [] : [state] },
  };
}

/** `k` independent regions, each a circle of three states. */
export function circles(k: number, extra: (region: number) => Sketch = () => ({})): Readonly<Record<string, Sketch>> {
  const regions = Array.from({ length: k }, (_, r): [string, Sketch] => [
    `r${r}`,
    {
      initial: `r${r}a`,
      states: Object.fromEntries(
        ['a', 'b', 'c'].map((s, i): [string, Sketch] => [`r${r}${s}`, { on: { [`e${r}`]: `r${r}${'bca'[i] ?? ''}` } }]),
      ),
      ...extra(r),
    },
  ]);
  return { samen: { type: 'parallel', states: Object.fromEntries(regions) } };
}

/** Walks a chart by the names of events; guards hold that ask after an active state or are among the facts. */
export class Walk {
  at: number;

  constructor(
    readonly chart: Chart,
    private readonly facts: ReadonlySet<string> = new Set(),
  ) {
    this.at = chart.initial;
    this.send(ENTRY);
  }

  get active(): readonly string[] {
    return this.chart.nameOf(this.at).active;
  }

  /** What is said, in order; undefined when nothing takes the event. */
  send(event: string, ask = this.ask): readonly string[] | undefined {
    const step = this.chart.move(this.at, this.chart.find.event(event) ?? -1, ask);
    if (step === undefined) return undefined;
    if (step.kind === 'endless') return ['endless', ...this.ids(step.cycle)];
    this.at = step.to;
    return step.happenings.map((each) => {
      if (each.kind === 'taken') return `taken ${this.ids([each.transition]).join()}`;
      return `${each.kind} ${'state' in each ? (this.chart.states[each.state]?.id ?? '') : each.wait}`;
    });
  }

  readonly ask = (guard: number, at: number): boolean => {
    const { expression = '', states = [] } = this.chart.guards[guard] ?? {};
    return states.some((state) => this.chart.activeIn(at, state)) || this.facts.has(expression);
  };

  private ids(transitions: readonly number[]): readonly string[] {
    return transitions.map((index) => this.chart.transitions[index]?.id ?? '');
  }
}
