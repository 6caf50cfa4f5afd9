// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The data of a compiled chart: what whoever looks at millions of steps sees of a process.
 *
 * States, transitions, events, guards, tasks and terms are small integers: the index of their row in a table of the
 * chart. `chart.find` leads from an id back to its index.
 */
import type { CompiledProcess } from '@draaiboek/definition';

/** What a chart is made from: a compiled process, or a machine of the same form with the tasks of its states. */
export type ChartSource = Pick<CompiledProcess, 'id' | 'machine' | 'tasks'>;

/**
 * Which states are active and what every history state remembers, at rest or between two microsteps. The number is
 * the ordinal under which its chart keeps it (the first is 0): equal numbers of one chart are the same configuration
 * and unequal ones are not, so it is an exact key and an index for arrays. It means nothing to another chart, nor in
 * another run: `keyOf` does.
 */
export type Configuration = number;

export interface ChartState {
  readonly id: string;
  readonly type: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  /** -1 for the machine itself, which is state 0. */
  readonly parent: number;
  /** In document order. Every state's descendants are the states after it, up to and without `end`. */
  readonly children: readonly number[];
  readonly end: number;
  /** The machine itself, the state before any entry, and the state around the regions of a parallel process. Never shown. */
  readonly technical: boolean;
  /** Event → its transitions here, in the order in which they are tried. Eventless ones stand under `chart.look`. */
  readonly alternatives: ReadonlyMap<number, readonly number[]>;
  /** Rows of `chart.waits`: armed when the state is entered, disarmed when it is left. */
  readonly waits: readonly number[];
  /** Rows of `chart.tasks`. */
  readonly tasks: readonly number[];
}

export interface ChartTransition {
  /** As in `CompiledProcess.transitions`. A transition of the whole process has a row for every state it stands on. */
  readonly id: string;
  readonly source: number;
  readonly event: number;
  /** Row of `chart.guards`. */
  readonly guard?: number;
  /** Without one nothing is left or entered. */
  readonly target?: number;
  readonly reenter: boolean;
}

/** `done`: a compound or parallel state reached its end (comes from inside a move only). `look`: nothing happens. */
export type ChartEvent =
  | { readonly id: string; readonly kind: 'event' }
  | { readonly id: string; readonly kind: 'entry'; readonly entry: string }
  | { readonly id: string; readonly kind: 'answered'; readonly task: number }
  | { readonly id: string; readonly kind: 'tasks-done'; readonly state: number }
  | { readonly id: string; readonly kind: 'elapsed'; readonly wait: number }
  | { readonly id: string; readonly kind: 'done'; readonly state: number }
  | { readonly id: string; readonly kind: 'look' };

export interface ChartGuard {
  readonly expression: string;
  /** The states that it asks after with `in(…)`; only through these does its answer depend on the configuration. */
  readonly states: readonly number[];
}

/** A term that elapses in a state: what XState calls a delayed transition. */
export interface ChartWait {
  /** Row of `chart.terms`. */
  readonly term: number;
  readonly state: number;
  /** Row of `chart.events`: what happens when it elapses. */
  readonly event: number;
}

export interface ChartTask {
  readonly id: string;
  readonly state: number;
}

/**
 * The answer to a guard of `chart.guards` in the configuration of that microstep. It must not change within one
 * `move`: the same guard and configuration get the same answer.
 */
export type Ask = (guard: number, at: Configuration) => boolean;

/** What XState asks for, in its order; the numbers are rows of the tables. */
export type Happening =
  | { readonly kind: 'taken'; readonly transition: number }
  | { readonly kind: 'entered'; readonly state: number }
  | { readonly kind: 'left'; readonly state: number }
  | { readonly kind: 'arm'; readonly wait: number }
  | { readonly kind: 'disarm'; readonly wait: number };

/** One macrostep that came to rest. */
export interface Move {
  readonly kind: 'move';
  readonly to: Configuration;
  /** Everything in its order. The lists below are the same, sorted by kind; a state can be left and entered again. */
  readonly happenings: readonly Happening[];
  /** At least one. */
  readonly taken: readonly number[];
  readonly left: readonly number[];
  readonly entered: readonly number[];
  readonly disarmed: readonly number[];
  readonly armed: readonly number[];
  /** The final state at the top in which the machine is done. */
  readonly endedIn?: number;
}

/** A macrostep that does not come to rest; the engine refuses it (DRB-2200). `cycle` is what is taken for ever. */
export interface Endless {
  readonly kind: 'endless';
  readonly taken: readonly number[];
  readonly cycle: readonly number[];
}

export type Step = Move | Endless;

/** The transitions of one active state on an event, in the order in which they are tried. */
export interface Candidates {
  readonly state: number;
  readonly transitions: readonly number[];
}

/** Where an id stands in the tables; undefined for one that the chart does not have. */
export interface Finder {
  state(id: string): number | undefined;
  event(id: string): number | undefined;
  guard(expression: string): number | undefined;
  term(id: string): number | undefined;
  task(id: string): number | undefined;
  /** Every row of a transition, see `ChartTransition.id`. */
  transitions(id: string): readonly number[];
}

/** The states that are active and what history states remember, by id: as the engine's snapshot has them. */
export interface NamedConfiguration {
  readonly active: readonly string[];
  /** History state → the states it remembers. */
  readonly history: Readonly<Record<string, readonly string[]>>;
}

/** The rows that every number of a chart stands for. */
export interface ChartTables {
  readonly process: string;
  /** In document order; state 0 is the machine itself. */
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
  readonly events: readonly ChartEvent[];
  readonly guards: readonly ChartGuard[];
  readonly waits: readonly ChartWait[];
  readonly terms: readonly string[];
  readonly tasks: readonly ChartTask[];
  /** The event that nothing handles, after which eventless transitions are looked at: `LOOK_EVENT`. */
  readonly look: number;
}

export interface Chart extends ChartTables {
  readonly find: Finder;
  /** Before any entry was chosen. */
  readonly initial: Configuration;

  /** One macrostep; undefined when nothing takes the event. Remembered: asked again, it costs a look in a table. */
  move(configuration: Configuration, event: number, ask: Ask): Step | undefined;
  /**
   * What the event makes the chart look at first in this configuration, in XState's order: per region from the inside
   * outwards. Within one group the first whose guard holds is taken; an outer group is looked at only where nothing
   * inside it was taken. For `chart.look` these are the eventless transitions.
   */
  candidates(configuration: Configuration, event: number): readonly Candidates[];
  activeIn(configuration: Configuration, state: number): boolean;
  /** Active states in document order, technical ones left out. */
  listActive(configuration: Configuration): readonly number[];
  /** Waits that are armed: those of the active states. An elapsed one that led nowhere counts as armed here. */
  listArmed(configuration: Configuration): readonly number[];
  /** What a history state remembers; empty while it remembers nothing. */
  listRemembered(configuration: Configuration, history: number): readonly number[];
  /** The configuration that is left when these history states remember nothing any more. */
  forget(configuration: Configuration, histories: readonly number[]): Configuration;
  /** Exact and the same in every run and every chart of the same machine. */
  keyOf(configuration: Configuration): string;
  nameOf(configuration: Configuration): NamedConfiguration;
  /** @throws ChartError DRB-2310 when this is no configuration of the chart */
  getConfiguration(named: NamedConfiguration): Configuration;
  /** How many configurations the chart has met. */
  readonly size: number;
}
