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

export class Deciding {
  private readonly byState: readonly (DecidingState | undefined)[];
  private readonly byConfiguration = new Map<Configuration, readonly DecidingState[]>();
  private readonly eventsIn = new Map<Configuration, readonly number[]>();

  constructor(
    private readonly chart: Chart,
    private readonly process: CompiledProcess,
  ) {
    const ending = new Set(
      Object.values(process.transitions).flatMap(({ from, trigger }) => (trigger.kind === 'done' ? (from ?? []) : [])),
    );
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
    let found = this.byConfiguration.get(configuration);
    if (found === undefined) {
      found = this.chart.listActive(configuration).flatMap((index) => this.byState[index] ?? []);
      this.byConfiguration.set(configuration, found);
    }
    return found;
  }

  /** Events that people or processes send and that something here may take. */
  events(configuration: Configuration): readonly number[] {
    let found = this.eventsIn.get(configuration);
    if (found === undefined) {
      const isHere = (row: number): boolean =>
        this.process.transitions[this.chart.transitions[row]?.id ?? ''] !== undefined;
      found = this.chart.events.flatMap((event, index) =>
        event.kind === 'event' &&
        this.chart.candidates(configuration, index).some(({ transitions }) => transitions.some(isHere))
          ? [index]
          : [],
      );
      this.eventsIn.set(configuration, found);
    }
    return found;
  }

  /** The same in every configuration in which these transitions are what the event meets. */
  meeting(configuration: Configuration, event: number): string {
    return `${event}:${this.chart
      .candidates(configuration, event)
      .flatMap(({ transitions }) => transitions)
      .join()}`;
  }

  looks(configuration: Configuration): boolean {
    let found = this.looking.get(configuration);
    if (found === undefined) {
      found = this.chart.candidates(configuration, this.chart.look).length > 0;
      this.looking.set(configuration, found);
    }
    return found;
  }

  private readonly looking = new Map<Configuration, boolean>();
}
