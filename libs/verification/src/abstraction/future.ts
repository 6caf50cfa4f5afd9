// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which states a configuration can still be in, guards left aside, and so which slots nothing can ask after any
 * more. Such a slot is put back to its beginning: configurations that differ in nothing that matters are one.
 */
import type { CompiledProcess } from '@draaiboek/definition';
import type { Chart, Configuration } from '@draaiboek/chart';
import { Ahead, type From } from './ahead.js';
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
  private readonly dead: (readonly Readers[])[] = [];
  private readonly settled: Configuration[] = [];
  private readonly interruptions: readonly Interruption[];
  /** Where each reader can be come to from; undefined: nowhere. */
  private readonly from: ReadonlyMap<Readers, From>;
  private readonly histories: readonly History[];

  constructor(
    process: CompiledProcess,
    private readonly chart: Chart,
    private readonly readers: readonly Readers[],
  ) {
    const ahead = new Ahead(process);
    this.interruptions = interruptionsOf(process, chart);
    this.histories = chart.states.flatMap((_, state) => historyOf(process, chart, ahead, state) ?? []);
    this.from = new Map(
      readers.map((each) => [each, each.states === 'everywhere' || ahead.leadingTo(each.states)] as const),
    );
  }

  /** What nothing can ask after any more. */
  unaskedIn(configuration: Configuration): readonly Readers[] {
    return (this.dead[configuration] ??= this.lookAhead(configuration));
  }

  /** Slots that something ahead asks after, whatever the states that they belong to do. */
  askedAhead(configuration: Configuration): ReadonlySet<number> {
    const active = this.activeIn(configuration);
    return new Set(this.readers.filter((each) => this.isAsked(each, active)).map(({ slot }) => slot));
  }

  /**
   * The configuration without what history states remember and nothing can bring back: what is remembered of a state is
   * written anew when that is left.
   */
  settle(configuration: Configuration): Configuration {
    const known = this.settled[configuration];
    if (known !== undefined) return known;
    const remembered = this.rememberedIn(configuration);
    const forgotten = this.histories.flatMap(({ state }) => (remembered.includes(state) ? [] : [state]));
    return (this.settled[configuration] = this.chart.forget(configuration, forgotten));
  }

  /** History states that can still lead to what they remember, or to their beginning where that is nothing. */
  rememberedIn(configuration: Configuration): readonly number[] {
    const active = this.activeIn(configuration);
    return this.histories.flatMap(({ state, parent, isAskedInside, from }) => {
      const isOutside = !this.chart.activeIn(configuration, parent) && isFrom(from, active);
      return isAskedInside || isOutside ? [state] : [];
    });
  }

  private lookAhead(configuration: Configuration): readonly Readers[] {
    const active = this.activeIn(configuration);
    const remembered = this.histories.flatMap(({ state }) => this.chart.listRemembered(configuration, state));
    return this.readers.filter(
      (each) =>
        !this.isAsked(each, active) && !(each.home !== undefined && this.leadsTo(each.home, configuration, remembered)),
    );
  }

  private isAsked(reader: Readers, active: readonly string[]): boolean {
    return isFrom(this.from.get(reader) ?? true, active);
  }

  private activeIn(configuration: Configuration): readonly string[] {
    return this.chart.listActive(configuration).map((index) => this.chart.states[index]?.id ?? '');
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
      this.interruptions.some(({ by, of }) => isInside(chart, state, of) && chart.activeIn(configuration, by)) ||
      remembered.some((each) => isInside(chart, state, each) || isInside(chart, each, state))
    );
  }
}

interface History {
  readonly state: number;
  readonly parent: number;
  /** Who asks from inside asks before the state is left. */
  readonly isAskedInside: boolean;
  /** Where it can be come to from without being entered first, which writes it anew when it is left. */
  readonly from: From;
}

function historyOf(process: CompiledProcess, chart: Chart, ahead: Ahead, state: number): History | undefined {
  const { id, type, parent } = chart.states[state] ?? {};
  if (type !== 'history' || parent === undefined) return undefined;
  const sources = Object.values(process.transitions).flatMap(({ from, target }) => (target === id ? [from] : []));
  const isInParent = (each: string | undefined): boolean =>
    each === undefined || isInside(chart, chart.find.state(each) ?? -1, parent);
  const from = ahead.leadingTo(
    sources.flatMap((each) => each ?? []),
    isInParent,
  );
  return { state, parent, isAskedInside: sources.some(isInParent), from };
}

const isFrom = (from: From, active: readonly string[]): boolean =>
  from === true || active.some((state) => from.has(state));
