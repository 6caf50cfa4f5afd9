// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which states interrupt which (`suspends`), and a slot for each state that may be interrupted: whether what it
 * had open waits.
 */
import type { Chart } from '@draaiboek/chart';
import type { CompiledProcess } from '@draaiboek/definition';
import type { BundleSlot, TaskSlot, WaitSlot } from './abstraction.js';

export interface Interruption {
  /** Rows of the chart's states. */
  readonly by: number;
  readonly of: number;
}

/** What a state has that can wait, and whether it does. */
export interface HeldSlot {
  readonly slot: number;
  readonly state: number;
  readonly tasks: readonly TaskSlot[];
  readonly bundles: readonly BundleSlot[];
  readonly waits: readonly WaitSlot[];
}

export function interruptionsOf(process: CompiledProcess, chart: Chart): readonly Interruption[] {
  return Object.values(process.states).flatMap(({ id, suspends }) => {
    const [by, of] = [id, suspends ?? ''].map((each) => chart.find.state(each));
    return by === undefined || of === undefined ? [] : [{ by, of }];
  });
}

interface Slots {
  readonly tasks: ReadonlyMap<string, TaskSlot>;
  readonly bundles: readonly BundleSlot[];
  readonly waits: ReadonlyMap<number, WaitSlot>;
}

/** By row of the state; states that have nothing that is looked at are not here. */
export function heldOf(
  chart: Chart,
  interruptions: readonly Interruption[],
  slots: Slots,
  next: () => number,
): ReadonlyMap<number, HeldSlot> {
  const interrupted = chart.states.flatMap((_, state) =>
    interruptions.some(({ of }) => isInside(chart, state, of)) ? [state] : [],
  );
  return new Map(
    interrupted.flatMap((state): readonly (readonly [number, HeldSlot])[] => {
      const tasks = [...slots.tasks.values()].filter(({ home, task }) => home === state && task.onLeave !== 'carry');
      const bundles = slots.bundles.filter((each) => chart.find.state(each.state) === state);
      const waits = [...slots.waits.values()].filter(({ wait }) => chart.waits[wait]?.state === state);
      if (tasks.length + bundles.length + waits.length === 0) return [];
      return [[state, { slot: next(), state, tasks, bundles, waits }]];
    }),
  );
}

export const isInside = ({ states }: Chart, state: number, outer: number): boolean =>
  state >= outer && state < (states[outer]?.end ?? 0);
