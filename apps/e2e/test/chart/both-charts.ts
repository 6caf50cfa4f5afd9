// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The chart and its oracle, the engine's chart on XState, side by side: every event goes to both. */
import { createChart, type Chart, type ChartSource, type Configuration, type Happening } from '@draaiboek/chart';
import type { CompiledGuard, GuardView } from '@draaiboek/definition';
import { EngineError } from '@draaiboek/engine';
import { createChart as createOracle, type Chart as Oracle, type Move as OracleMove } from '@draaiboek/engine/chart';

/** What an event came to, in words that both can say. */
export interface Said {
  readonly kind: 'nothing' | 'moved' | 'endless';
  readonly happenings: readonly string[];
  readonly active: readonly string[];
  readonly history: Readonly<Record<string, readonly string[]>>;
  readonly endedIn: string | undefined;
}

const NOTHING: Said = { kind: 'nothing', happenings: [], active: [], history: {}, endedIn: undefined };

export class BothCharts {
  readonly chart: Chart;
  configuration: Configuration;
  private readonly oracle: Oracle;
  private snapshot: Oracle['initial'];

  constructor(
    source: ChartSource,
    private readonly guards: ReadonlyMap<string, CompiledGuard>,
  ) {
    this.chart = createChart(source, guards);
    this.oracle = createOracle(source.id, source.machine, guards);
    this.configuration = this.chart.initial;
    this.snapshot = this.oracle.initial;
  }

  /** Events that come from outside a move. */
  get events(): readonly number[] {
    return [...this.chart.events.keys()].filter((event) => this.chart.events[event]?.kind !== 'done');
  }

  restart(): void {
    this.configuration = this.chart.initial;
    this.snapshot = this.oracle.initial;
  }

  /** Sends an event to both, which go on where each of them arrives, or start anew where that is an end. */
  send(event: number, holds: (fact: string) => boolean): { readonly ours: Said; readonly theirs: Said } {
    const view = { fact: holds, answer: () => undefined, status: () => 'none', running: () => false };
    const ours = this.sendOurs(event, view);
    const theirs = this.sendTheirs(this.chart.events[event]?.id ?? '', view);
    if (ours.endedIn !== undefined || theirs.endedIn !== undefined) this.restart();
    return { ours, theirs };
  }

  private sendOurs(event: number, view: Omit<GuardView, 'in'>): Said {
    const step = this.chart.move(this.configuration, event, (index, at) => {
      const guard = this.guards.get(this.chart.guards[index]?.expression ?? '');
      if (!guard) throw new Error(`no guard ${index}`);
      return guard.evaluate({ ...view, in: (id) => this.chart.activeIn(at, this.chart.find.state(id) ?? -1) });
    });
    if (step === undefined) return NOTHING;
    if (step.kind === 'endless') return { ...NOTHING, kind: 'endless' };
    this.configuration = step.to;
    const happenings = step.happenings.map((each) => this.inWords(each));
    const { endedIn } = step;
    return {
      ...{ kind: 'moved', happenings, ...this.chart.nameOf(step.to) },
      endedIn: endedIn === undefined ? undefined : this.stateId(endedIn),
    };
  }

  private inWords(happening: Happening): string {
    switch (happening.kind) {
      case 'taken':
        return `taken ${this.chart.transitions[happening.transition]?.id ?? ''}`;
      case 'entered':
      case 'left':
        return `${happening.kind} ${this.stateId(happening.state)}`;
      case 'arm':
      case 'disarm': {
        const { event = -1 } = this.chart.waits[happening.wait] ?? {};
        return `${happening.kind} ${this.chart.events[event]?.id ?? ''}`;
      }
    }
  }

  private stateId(state: number): string {
    return this.chart.states[state]?.id ?? '';
  }

  private sendTheirs(event: string, view: Omit<GuardView, 'in'>): Said {
    try {
      // The engine's chart answers `in` itself.
      const move = this.oracle.move(this.snapshot, event, { ...view, in: () => false });
      if (!move) return NOTHING;
      this.snapshot = move.snapshot;
      return { ...{ kind: 'moved', ...told(move) }, endedIn: move.endedIn };
    } catch (error) {
      if (error instanceof EngineError && error.message.includes('Infinite loop'))
        return { ...NOTHING, kind: 'endless' };
      throw error;
    }
  }
}

function told({ happenings, active, snapshot }: OracleMove): Pick<Said, 'happenings' | 'active' | 'history'> {
  const remembered = Object.entries(
    (snapshot.historyValue ?? {}) as Readonly<Record<string, readonly { id: string }[]>>,
  );
  return {
    happenings: happenings.map((each) => `${each.kind} ${Object.values(each)[1] ?? ''}`),
    active,
    history: Object.fromEntries(remembered.map(([id, states]) => [id, states.map((state) => state.id).sort()])),
  };
}
