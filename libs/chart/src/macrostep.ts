// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: one macrostep as XState 5.33.3 makes it: the event, then eventless transitions until none is possible, then
 * the next state that is done, and so on. Not fast, and asked once: see `decisions.ts`.
 *
 * Invariant: it ends. A macrostep that comes back to where it was has the same answers before it and goes on for ever.
 */
import type { Live } from './live.js';
import { takeMicrostep, type Gathered } from './microstep.js';
import type { Happening } from './model.js';
import { row } from './row.js';
import { selectEventless, selectOnEvent } from './select.js';
import type { Structure } from './structure.js';

export type Outcome =
  | { readonly kind: 'rest'; readonly live: Live; readonly happenings: readonly Happening[]; readonly done: boolean }
  | { readonly kind: 'endless'; readonly taken: readonly number[]; readonly cycle: readonly number[] };

/** The answer to a guard in a configuration between two microsteps. */
export type AskLive = (guard: number, live: Live) => boolean;

/** The engine gives up after as many. */
const MAX_MICROSTEPS = 1000;

export function takeMacrostep(structure: Structure, from: Live, event: number, ask: AskLive): Outcome {
  const gathered: Gathered = { happenings: [], queue: [] };
  // Nothing handles the event of looking; its alternatives are the eventless ones, which have their own turn.
  const enabled = event === structure.look ? [] : selectOnEvent(structure, from.nodes, event, (g) => ask(g, from));
  let { live, done } = takeMicrostep(structure, from, enabled, gathered);
  let look = true;
  const laps = new Laps();
  for (let count = 0; !done; count += 1) {
    const here = live;
    const eventless: readonly number[] = look ? selectEventless(structure, here, (guard) => ask(guard, here)) : [];
    const isLap = laps.closes(here, eventless.length > 0 ? undefined : gathered.queue, gathered.happenings.length);
    if (isLap || count === MAX_MICROSTEPS) return endless(gathered, laps.from);
    const next: number | undefined = eventless.length > 0 ? undefined : gathered.queue.shift();
    if (eventless.length === 0 && next === undefined) break;
    const chosen = next === undefined ? eventless : selectOnEvent(structure, here.nodes, next, (g) => ask(g, here));
    const step = takeMicrostep(structure, here, chosen, gathered);
    ({ live, done } = step);
    look = next !== undefined || step.changed;
  }
  return { kind: 'rest', live, happenings: gathered.happenings, done };
}

/**
 * Notices that a macrostep is where it was before. While eventless transitions are taken the queue is not looked at,
 * though it may grow; otherwise it has to be the same as well.
 */
class Laps {
  /** How much was said when the macrostep was here first. */
  from = 0;
  private readonly met = new Map<string, number>();
  private run = new Map<string, number>();

  closes({ nodes, history }: Live, queue: readonly number[] | undefined, said: number): boolean {
    const key = JSON.stringify([nodes, [...history].sort(([a], [b]) => a - b), queue]);
    const known = queue ? this.met : this.run;
    if (queue) this.run = new Map();
    this.from = known.get(key) ?? 0;
    if (known.has(key)) return true;
    known.set(key, said);
    return false;
  }
}

function endless({ happenings }: Gathered, from: number): Outcome {
  const taken = (list: readonly Happening[]): readonly number[] =>
    list.flatMap((each) => (each.kind === 'taken' ? [each.transition] : []));
  return { kind: 'endless', taken: taken(happenings), cycle: taken(happenings.slice(from)) };
}

/** Where a machine is done: the outermost active state that is shown. */
export function endOf({ states }: Structure, { nodes }: Live): number | undefined {
  return nodes.toSorted((a, b) => a - b).find((state) => !row(states, state).technical);
}
