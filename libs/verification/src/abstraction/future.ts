// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which states a configuration can still be in, guards left aside, and so which slots nothing can ask after any
 * more. Such a slot is put back to its beginning: configurations that differ in nothing that matters are one.
 */
import type { CompiledProcess } from '@draaiboek/definition';
import type { Chart, Configuration } from '@draaiboek/chart';
import { interruptionsOf, isInside, type Interruption } from './interruptions.js';

/** Where a slot is asked after. `everywhere`: by the process itself. */
export interface Readers {
  readonly slot: number;
  readonly states: ReadonlySet<string> | 'everywhere';
  /** Asks too, while it is active or a history state leads back into it. */
  readonly home?: string;
  readonly unasked: number;
}

export class Future {
  private readonly next = new Map<string, ReadonlySet<string>>();
  private readonly dead: (readonly Readers[])[] = [];
  private readonly settled: Configuration[] = [];
  private readonly histories: readonly number[];
  private readonly interruptions: readonly Interruption[];

  constructor(
    private readonly process: CompiledProcess,
    private readonly chart: Chart,
    private readonly readers: readonly Readers[],
  ) {
    this.interruptions = interruptionsOf(process, chart);
    this.histories = chart.states.flatMap(({ type }, state) => (type === 'history' ? [state] : []));
  }

  /** What nothing can ask after any more. */
  unaskedIn(configuration: Configuration): readonly Readers[] {
    return (this.dead[configuration] ??= this.lookAhead(configuration));
  }

  /** Slots that something ahead asks after, whatever the states that they belong to do. */
  askedAhead(configuration: Configuration): ReadonlySet<number> {
    const states = this.statesFrom(configuration);
    return new Set(this.readers.filter((each) => isAsked(each, states)).map(({ slot }) => slot));
  }

  private lookAhead(configuration: Configuration): readonly Readers[] {
    const states = this.statesFrom(configuration);
    const remembered = this.histories.flatMap((history) => this.chart.listRemembered(configuration, history));
    return this.readers.filter(
      (each) =>
        !isAsked(each, states) && !(each.home !== undefined && this.leadsTo(each.home, configuration, remembered)),
    );
  }

  /**
   * A remembered state is entered with what is around it, and with what it begins with; one that is interrupted may have
   * something that waits.
   */
  private leadsTo(home: string, configuration: Configuration, remembered: readonly number[]): boolean {
    const { chart } = this;
    const state = chart.find.state(home) ?? -1;
    return (
      chart.activeIn(configuration, state) ||
      this.interruptions.some(({ by, of }) => this.isWithin(state, of) && chart.activeIn(configuration, by)) ||
      remembered.some((each) => this.isWithin(state, each) || this.isWithin(each, state))
    );
  }

  /**
   * The configuration without what history states remember and nothing can bring back: what is remembered of a state is
   * written anew when that is left.
   */
  settle(configuration: Configuration): Configuration {
    const known = this.settled[configuration];
    if (known !== undefined) return known;
    const remembered = this.rememberedIn(configuration);
    const forgotten = this.histories.filter((history) => !remembered.includes(history));
    return (this.settled[configuration] = this.chart.forget(configuration, forgotten));
  }

  /** History states that can still lead to what they remember, or to their beginning where that is nothing. */
  rememberedIn(configuration: Configuration): readonly number[] {
    return this.histories.filter((history) => this.isRemembered(configuration, history));
  }

  private isRemembered(configuration: Configuration, history: number): boolean {
    const { chart, process } = this;
    const id = chart.states[history]?.id ?? '';
    const parent = chart.states[history]?.parent ?? -1;
    const sources = Object.values(process.transitions).flatMap(({ from, target }) => (target === id ? [from] : []));
    const isInParent = (state: string | undefined): boolean =>
      state === undefined || this.isWithin(chart.find.state(state) ?? -1, parent);
    // Who asks from inside asks before the state is left.
    if (sources.some(isInParent)) return true;
    if (chart.activeIn(configuration, parent)) return false;
    const found = this.statesFrom(configuration, (state) => isInParent(state));
    return sources.some((state) => state !== undefined && found.has(state));
  }

  private isWithin(inner: number, outer: number): boolean {
    return isInside(this.chart, inner, outer);
  }

  /** @param stops states beyond which is not looked */
  private statesFrom(
    configuration: Configuration,
    stops: (state: string) => boolean = () => false,
  ): ReadonlySet<string> {
    const found = new Set<string>();
    const pending = this.chart.listActive(configuration).map((index) => this.chart.states[index]?.id ?? '');
    pending.push(...this.everywhere());
    for (let state = pending.pop(); state !== undefined; state = pending.pop()) {
      if (found.has(state) || stops(state)) continue;
      found.add(state);
      pending.push(...this.nextOf(state));
    }
    return found;
  }

  private everywhere(): readonly string[] {
    return Object.values(this.process.transitions).flatMap(({ from, trigger, target }) =>
      from === undefined && trigger.kind !== 'entry' && target !== undefined ? this.enteredBy(target) : [],
    );
  }

  private nextOf(state: string): ReadonlySet<string> {
    const known = this.next.get(state);
    if (known) return known;
    const targets = Object.values(this.process.transitions).flatMap(({ from, target }) =>
      from === state && target !== undefined ? [target] : [],
    );
    const next = new Set(targets.flatMap((target) => this.enteredBy(target)));
    this.next.set(state, next);
    return next;
  }

  /** Everything that entering a state can make active: it, what is around it and what is in it. */
  private enteredBy(target: string): readonly string[] {
    const { states } = this.process;
    const document = states[target];
    const inner = document?.type === 'history' ? (document.parent ?? target) : target;
    const around: string[] = [];
    let top = inner;
    for (let at: string | undefined = inner; at !== undefined; at = states[at]?.parent) {
      around.push(at);
      if (states[at]?.type === 'parallel') top = at;
    }
    return [...around, ...this.inside(top)];
  }

  private inside(state: string): readonly string[] {
    const { children } = this.process.states[state] ?? { children: [] };
    return children.flatMap((child) => [child, ...this.inside(child)]);
  }
}

const isAsked = ({ states: places }: Readers, states: ReadonlySet<string>): boolean =>
  places === 'everywhere' || [...places].some((state) => states.has(state));
