// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what can be known of the active states once per configuration of the chart, because steps ask it so often. */
import type { Configuration } from '@draaiboek/chart';
import type { CompiledProcess } from '@draaiboek/definition';
import type { Chart } from '@draaiboek/chart';

export interface DecidingState {
  readonly index: number;
  readonly state: string;
  readonly tasksDone: boolean;
  readonly always: boolean;
  readonly onDone: boolean;
}

/** What is known of one configuration of the chart. */
interface Known {
  readonly active: readonly number[];
  /** States that were named: a question less for the chart. */
  readonly isActive: Uint8Array;
  readonly deciding: readonly DecidingState[];
  /** Event → what it meets, of all active states. */
  readonly meets: ReadonlyMap<number, readonly number[]>;
}

export class Deciding {
  private readonly byState: readonly (DecidingState | undefined)[];
  private readonly known: Known[] = [];
  private readonly isHere: readonly boolean[];

  constructor(
    private readonly chart: Chart,
    process: CompiledProcess,
  ) {
    const ending = new Set(
      Object.values(process.transitions).flatMap(({ from, trigger }) => (trigger.kind === 'done' ? (from ?? []) : [])),
    );
    this.isHere = chart.transitions.map(({ id }) => process.transitions[id] !== undefined);
    this.byState = chart.states.map((row, index) => {
      const own = process.states[row.id];
      if (!own) return undefined;
      const only = own.tasks.length === 0 && own.children.length === 0 && row.alternatives.size === 1;
      const always = only && row.alternatives.has(chart.look);
      const onDone = ending.has(row.id);
      return own.hasTasksDone || always || onDone
        ? { index, state: row.id, tasksDone: own.hasTasksDone, always, onDone }
        : undefined;
    });
  }

  in(configuration: Configuration): readonly DecidingState[] {
    return this.of(configuration).deciding;
  }

  active(configuration: Configuration): readonly number[] {
    return this.of(configuration).active;
  }

  isActive(configuration: Configuration, state: number): boolean {
    return this.of(configuration).isActive[state] === 1;
  }

  /** Events that people or processes send and that something here may take. */
  events(configuration: Configuration): readonly number[] {
    return [...this.of(configuration).meets]
      .filter(([event, rows]) => this.chart.events[event]?.kind === 'event' && rows.some((row) => this.isHere[row]))
      .map(([event]) => event)
      .sort((a, b) => a - b);
  }

  /** Transitions of active states on the event, as they are written. */
  meets(configuration: Configuration, event: number): readonly number[] {
    return this.of(configuration).meets.get(event) ?? [];
  }

  looks(configuration: Configuration): boolean {
    return this.of(configuration).meets.has(this.chart.look);
  }

  private of(configuration: Configuration): Known {
    return (this.known[configuration] ??= this.lookAt(configuration));
  }

  private lookAt(configuration: Configuration): Known {
    const { chart } = this;
    const active = chart.listActive(configuration);
    const isActive = new Uint8Array(chart.states.length);
    const meets = new Map<number, number[]>();
    const around = chart.states.flatMap(({ technical }, state) =>
      technical && chart.activeIn(configuration, state) ? [state] : [],
    );
    for (const state of active) isActive[state] = 1;
    for (const state of [...around, ...active]) {
      for (const [event, rows] of chart.states[state]?.alternatives ?? []) {
        const met = meets.get(event);
        if (met) met.push(...rows);
        else meets.set(event, [...rows]);
      }
    }
    return { active, isActive, deciding: active.flatMap((index) => this.byState[index] ?? []), meets };
  }
}
