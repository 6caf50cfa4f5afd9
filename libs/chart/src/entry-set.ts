// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: which states transitions enter, by the rules of XState 5.33.3. */
import { defaultOf, domainOf, effectiveTargets } from './domain.js';
import type { Remembered } from './live.js';
import type { ChartTransition } from './model.js';
import { row } from './row.js';
import { ancestorsOf, isHistory, isInside, NONE, parentOf, regionsOf, type Structure } from './structure.js';

/** In document order, in which states are entered. */
export function entrySet(
  structure: Structure,
  transitions: readonly ChartTransition[],
  history: Remembered,
): readonly number[] {
  const entering = new Entering(structure, history);
  for (const transition of transitions) entering.follow(transition);
  return [...entering.states].sort((a, b) => a - b);
}

class Entering {
  readonly states = new Set<number>();

  constructor(
    private readonly structure: Structure,
    private readonly history: Remembered,
  ) {}

  follow(transition: ChartTransition): void {
    const { source, target, reenter } = transition;
    if (target === undefined) return;
    const domain = domainOf(this.structure, transition, this.history);
    // To itself, without leaving: only what is inside is entered.
    const stays = source === target && source === domain && !reenter;
    if (!isHistory(this.structure, target) && !stays) this.states.add(target);
    this.addInner(target);
    const around = parentOf(this.structure, source) === NONE && reenter ? NONE : domain;
    for (const state of effectiveTargets(this.structure, transition, this.history)) {
      const ancestors = ancestorsOf(this.structure, state, domain);
      const isParallel = domain !== NONE && row(this.structure.states, domain).type === 'parallel';
      this.addAround(isParallel ? [...ancestors, domain] : ancestors, around);
    }
  }

  /** What a state is entered with: what it remembers, its first inner state, or all its regions. */
  private addInner(state: number): void {
    if (isHistory(this.structure, state)) return this.addRemembered(state);
    const { type } = row(this.structure.states, state);
    if (type === 'compound') {
      const first = row(this.structure.initial, state);
      this.states.add(first);
      this.addInner(first);
    }
    if (type === 'parallel') this.addRegions(state);
  }

  private addRemembered(history: number): void {
    const states = this.history.get(history) ?? [defaultOf(this.structure, history)];
    for (const state of states) {
      this.states.add(state);
      this.addInner(state);
    }
    const parent = parentOf(this.structure, history);
    for (const state of states) this.addAround(ancestorsOf(this.structure, state, parent), NONE);
  }

  private addAround(ancestors: readonly number[], within: number): void {
    for (const ancestor of ancestors) {
      if (isInside(this.structure, ancestor, within)) this.states.add(ancestor);
      if (row(this.structure.states, ancestor).type === 'parallel') this.addRegions(ancestor);
    }
  }

  /** Regions of which nothing is entered yet. */
  private addRegions(state: number): void {
    for (const region of regionsOf(this.structure, state)) {
      if ([...this.states].some((each) => isInside(this.structure, each, region))) continue;
      this.states.add(region);
      this.addInner(region);
    }
  }
}
