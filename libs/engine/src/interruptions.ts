// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which states are interrupted by another (`suspends`). While custody lasts, what was open in freedom waits.
 *
 * An interrupted state is left like any other; only its open tasks and terms are kept instead of ended, until it is
 * entered again or what interrupts it is left for something else (`interpret.ts`).
 */
import type { Move } from './chart.js';
import type { ProcessRuntime } from './runtime.js';

/** The active state that interrupts the given one. */
export function interrupterOf(process: ProcessRuntime, active: readonly string[], state: string): string | undefined {
  if (process.interruptions.size === 0) return undefined;
  return active.find((each) => {
    const interrupted = process.interruptions.get(each);
    return interrupted !== undefined && isWithin(process, state, interrupted);
  });
}

/** The same while a move is carried out: what it enters in passing interrupts too, so that no day is lost on the way. */
export function interrupterIn(process: ProcessRuntime, move: Move, state: string): string | undefined {
  if (process.interruptions.size === 0) return undefined;
  const passed = move.happenings.flatMap((h) => (h.kind === 'entered' ? [h.state] : []));
  return interrupterOf(process, [...move.active, ...passed], state);
}

/** Whether a state is the other or lies somewhere inside it. */
export function isWithin({ definition }: ProcessRuntime, state: string, outer: string): boolean {
  for (let at: string | undefined = state; at !== undefined; at = definition.states[at]?.parent) {
    if (at === outer) return true;
  }
  return false;
}
