// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what exploring has come across, and looking at one configuration. */
import type { Workings } from '../chart.js';
import type { Leaf } from '../decisions.js';
import type { Configuration } from '../model.js';
import { row } from '../row.js';
import { initialNodes } from '../structure.js';
import { Branching } from './branching.js';

export interface Exploration {
  /** Configurations that can be reached, at rest; exact when `complete`. */
  readonly configurations: bigint;
  /** Moves out of them: one per configuration, event and way in which the guards that are asked can be answered. */
  readonly moves: bigint;
  /** States that can be active, at rest or between two microsteps, technical ones left out. */
  readonly states: ReadonlySet<number>;
  /** Transitions that can be taken. */
  readonly transitions: ReadonlySet<number>;
  /** Where a macrostep does not come to rest. */
  readonly endless: readonly EndlessFrom[];
  /** False when the limit was reached: then nothing is known about what is not found. */
  readonly complete: boolean;
  /** What was taken apart: per visit of a parallel state from another situation around it, the sizes of its groups. */
  readonly products: readonly Product[];
}

export interface EndlessFrom {
  readonly configuration: Configuration;
  readonly event: number;
  readonly cycle: readonly number[];
}

export interface Product {
  readonly state: number;
  /** Per group of regions that influence each other: which, and how many configurations of them can be reached. */
  readonly groups: readonly { readonly regions: readonly number[]; readonly configurations: number }[];
}

export class Findings {
  /** How often it was asked what an event comes to: per configuration, event and way to answer the guards. */
  private looks = 0;
  readonly states: Set<number>;
  readonly transitions = new Set<number>();
  readonly endless: EndlessFrom[] = [];
  private readonly met: boolean[] = [];
  private readonly branching: Branching;
  private found = 0;
  private from: Configuration = 0;
  private event = 0;
  private reach: (to: Configuration) => void = () => {};

  constructor(
    private readonly workings: Workings,
    private readonly limit: number,
  ) {
    this.branching = new Branching(workings);
    this.states = new Set(initialNodes(workings.structure));
  }

  get isFull(): boolean {
    return this.looks >= this.limit;
  }

  /** Looks at these events in one configuration: where they lead goes to `reach`. How many moves there are. */
  look(from: Configuration, events: readonly number[], reach: (to: Configuration) => void): number {
    this.found = 0;
    this.from = from;
    this.reach = reach;
    for (const event of events) {
      this.event = event;
      this.branching.visit(from, event, this.see);
    }
    return this.found;
  }

  isShown(state: number): boolean {
    return !row(this.workings.structure.states, state).technical;
  }

  private readonly see = ({ index, result }: Leaf): boolean => {
    this.looks += 1;
    if (result === undefined) return !this.isFull;
    if (result.kind === 'endless') {
      this.endless.push({ configuration: this.from, event: this.event, cycle: result.cycle });
      return !this.isFull;
    }
    this.found += 1;
    if (this.met[index] !== true) {
      this.met[index] = true;
      for (const state of result.said.entered) this.states.add(state);
      for (const transition of result.said.taken) this.transitions.add(transition);
    }
    this.reach(this.workings.decisions.patched(this.from, this.event, result.patch));
    return !this.isFull;
  };
}
