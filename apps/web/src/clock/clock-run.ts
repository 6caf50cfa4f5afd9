// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** How far a run of the clock is, from the lines that it sends. */
import type { ClockProgress } from '@draaiboek/api';

export type ClockRun =
  | {
      readonly status: 'running';
      readonly now: string;
      readonly to: string | undefined;
      readonly steps: number;
      readonly percent: number;
    }
  | { readonly status: 'done' | 'stopped'; readonly now: string; readonly steps: number };

/** A run that is over: it arrived, or an error stopped it half-way. */
export type EndedRun = Exclude<ClockRun, { status: 'running' }>;

/** A run that has just been asked for. */
export function startedRun(from: string): ClockRun {
  return { status: 'running', now: from, to: undefined, steps: 0, percent: 0 };
}

/** @param from the product's clock when the run began, an instant */
export function runAfter(line: ClockProgress, from: string): ClockRun {
  if (line.type !== 'progress') return { status: line.type, now: line.now, steps: line.steps };
  return {
    status: 'running',
    now: line.now,
    to: line.to,
    steps: line.steps,
    percent: percentOf(from, line.now, line.to),
  };
}

/** How much of the way from one instant to another is behind, in whole percents from 0 to 100. */
export function percentOf(from: string, now: string, to: string): number {
  const whole = Date.parse(to) - Date.parse(from);
  if (!(whole > 0)) return 0;
  return Math.min(100, Math.max(0, Math.round((100 * (Date.parse(now) - Date.parse(from))) / whole)));
}
