// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: for every event the part of a configuration that its macrostep can look at or change: its footprint.
 *
 * What lies outside stays as it is and changes nothing about what happens, so a macrostep that is known for one
 * configuration is known for all that agree with it on the footprint. Guards are no part of it: they are asked in the
 * configuration as a whole.
 *
 * Invariant: too large is slow, too small is wrong. The differential test walks with everything remembered.
 */
import { leastCommonAncestor, domainOf } from './domain.js';
import type { Field, Layout } from './layout.js';
import type { ChartTransition } from './model.js';
import { row } from './row.js';
import { ancestorsOf, isHistory, isInside, NONE, parentOf, type Structure } from './structure.js';

export interface Footprint {
  /** Per word of a configuration, the bits that count. */
  readonly mask: Int32Array;
  /** The bits that say whether any state is active in which the macrostep could begin. */
  readonly gate: Int32Array;
  /** States in which it could begin: that answer the event, or have eventless transitions. */
  readonly starts: readonly number[];
  /** What the event can lead to: its own transitions, eventless ones, and those on what becomes done. */
  readonly transitions: ReadonlySet<number>;
}

export function footprintOf(structure: Structure, layout: Layout, event: number): Footprint {
  const drawn = new Drawing(structure, layout);
  drawn.add(event);
  drawn.add(structure.look);
  const starts = [...structure.states.keys()].filter((state) => {
    const { alternatives } = row(structure.states, state);
    return alternatives.has(event) || alternatives.has(structure.look);
  });
  const gate = new Drawing(structure, layout);
  for (const state of starts) gate.addAround(state);
  return { mask: drawn.mask, gate: gate.mask, starts, transitions: drawn.transitions };
}

/** The state inside which everything lies that a transition can leave or enter, whatever is remembered. */
export function reachOf(structure: Structure, transition: ChartTransition): number {
  const { source, target } = transition;
  if (target === undefined) return source;
  if (!isHistory(structure, target)) return domainOf(structure, transition, new Map());
  return leastCommonAncestor(structure, [parentOf(structure, target), source]);
}

class Drawing {
  readonly mask: Int32Array;
  readonly transitions = new Set<number>();
  private readonly events = new Set<number>();
  private readonly hasEventless: boolean;

  constructor(
    private readonly structure: Structure,
    private readonly layout: Layout,
  ) {
    this.mask = new Int32Array(layout.width);
    this.hasEventless = structure.states.some(({ alternatives }) => alternatives.has(structure.look));
  }

  add(event: number): void {
    if (this.events.has(event)) return;
    this.events.add(event);
    for (const { alternatives } of this.structure.states) {
      for (const index of alternatives.get(event) ?? []) {
        this.transitions.add(index);
        this.addTransition(row(this.structure.transitions, index));
      }
    }
  }

  /** What says whether a state is active. */
  addAround(state: number): void {
    for (const around of ancestorsOf(this.structure, state)) this.draw(this.layout.fields.get(around));
  }

  private addTransition(transition: ChartTransition): void {
    this.addAround(transition.source);
    if (transition.target === undefined) return;
    const reach = reachOf(this.structure, transition);
    this.drawInside(reach);
    for (let state = Math.max(reach, 0); state < this.endOf(reach); state += 1) {
      if (row(this.structure.states, state).type === 'final') this.addDone(state);
    }
  }

  /** Entering a final state makes its parent done, and perhaps parallel states around it. */
  private addDone(final: number): void {
    const parent = parentOf(this.structure, final);
    if (parent === NONE) return;
    this.addDoneState(parent);
    const isParallel = row(this.structure.states, parent).type === 'parallel';
    let around = isParallel ? parent : parentOf(this.structure, parent);
    for (; around !== NONE && row(this.structure.states, around).type === 'parallel';) {
      // That it is done matters to who answers it, and to eventless transitions, which are looked at once more.
      if (this.structure.done.has(around) || this.hasEventless) this.drawInside(around);
      this.addDoneState(around);
      around = parentOf(this.structure, around);
    }
  }

  private addDoneState(state: number): void {
    const event = this.structure.done.get(state);
    if (event !== undefined) this.add(event);
  }

  private drawInside(state: number): void {
    for (const [compound, field] of this.layout.fields) {
      if (compound === state || isInside(this.structure, compound, state)) this.draw(field);
    }
    for (const { history, known, fields } of this.layout.memories.values()) {
      if (!isInside(this.structure, history, state)) continue;
      this.draw(known);
      for (const field of fields.values()) this.draw(field);
    }
  }

  private draw(field: Field | undefined): void {
    if (field) this.mask[field.word] = (this.mask[field.word] ?? 0) | field.mask;
  }

  private endOf(state: number): number {
    return row(this.structure.states, Math.max(state, 0)).end;
  }
}
