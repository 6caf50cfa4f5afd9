// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the slots of terms that lead on, and which of two elapses first. */
import type { Chart } from '@draaiboek/chart';
import type { CompiledProcess } from '@draaiboek/definition';
import type { TermOrder } from '../orders/term-order.js';
import type { FactSlot, OrderSlot, WaitSlot } from './abstraction.js';
import type { HeldSlot } from './interruptions.js';
import type { Matters } from './matters.js';

export function waitsOf(
  process: CompiledProcess,
  chart: Chart,
  facts: ReadonlyMap<string, FactSlot>,
  matters: Matters,
  next: () => number,
): ReadonlyMap<number, WaitSlot> {
  const turns = new Map<string, number>();
  const turnOf = (term: string): number => {
    const slot = turns.get(term) ?? next();
    turns.set(term, slot);
    return slot;
  };
  return new Map(
    chart.waits.flatMap((wait, index): readonly (readonly [number, WaitSlot])[] => {
      const term = chart.terms[wait.term] ?? '';
      const state = chart.states[wait.state]?.id ?? '';
      if (!matters.waits.has(`${state}/${term}`)) return [];
      const document = process.terms[term];
      const anchor = document?.from === undefined ? undefined : facts.get(document.from);
      const anchored = anchor === undefined ? {} : { anchor, turn: turnOf(term) };
      const recurs = document?.every !== undefined;
      return [[index, { slot: next(), wait: index, term, ...anchored, recurs, again: document?.again === true }]];
    }),
  );
}

export function ordersOf(
  process: CompiledProcess,
  chart: Chart,
  waits: readonly WaitSlot[],
  held: ReadonlyMap<number, HeldSlot>,
  orderOf: TermOrder,
  next: () => number,
): readonly OrderSlot[] {
  return waits.flatMap((first) =>
    waits.flatMap((then): readonly OrderSlot[] => {
      const [a, b] = [first, then].map(({ wait }) => process.terms[chart.terms[chart.waits[wait]?.term ?? -1] ?? '']);
      if (first === then || a === undefined || b === undefined || a.from !== b.from) return [];
      const order = orderOf(a, b);
      if (order === 'open') return [];
      const always = a.from !== undefined && order === 'before';
      if (a.from !== undefined && !always) return [];
      // The days that one waited come on top of its date, and not on top of the other's.
      if (always && [first, then].some(({ wait }) => held.has(chart.waits[wait]?.state ?? -1))) return [];
      return [{ slot: always ? 0 : next(), first: first.wait, then: then.wait, always, strict: order === 'before' }];
    }),
  );
}
