// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: one configuration while a step changes it: reading and writing its slots, and what conditions see of it. */
import type { GuardView } from '@draaiboek/definition';
import type { Abstraction, FactSlot, TaskSlot } from '../abstraction/abstraction.js';
import type { FactValue } from '../model.js';
import type { Supposition } from './model.js';
import type { Reading } from './remembered.js';
import type { Script } from './script.js';

const STATUSES = ['none', 'open', 'answered', 'withdrawn', 'cancelled'] as const;
export type Status = (typeof STATUSES)[number];

export interface TaskValue {
  readonly status: Status;
  /** 0: none, else the answer before it in the list of the slot. */
  readonly answer: number;
  readonly current: boolean;
}

export const NO_TASK: TaskValue = { status: 'none', answer: 0, current: false };

/** How many values a task has beside its answer. */
export const TASK_VALUES = 10;

export function taskValueOf(value: number): TaskValue {
  const rest = Math.floor(value / TASK_VALUES);
  return { status: STATUSES[value % 5] ?? 'none', current: Math.floor(value / 5) % 2 === 1, answer: rest };
}

const numberOf = ({ status, answer, current }: TaskValue): number =>
  STATUSES.indexOf(status) + (current ? 5 : 0) + TASK_VALUES * answer;

export class Situation {
  /** What was written, by slot; the rest is as it was. */
  private readonly written: (number | undefined)[] = [];
  readonly supposed: Supposition[] = [];
  /** Where `in(…)` is asked: the configuration of the microstep. */
  at: number;
  /** Facts that this very step stated. */
  private readonly stated = new Set<number>();

  constructor(
    readonly abstraction: Abstraction,
    private readonly from: Reading,
    readonly script: Script,
  ) {
    this.at = this.chart;
  }

  get chart(): number {
    return this.written[0] ?? this.from.chart;
  }

  set chart(configuration: number) {
    this.written[0] = configuration;
    this.at = configuration;
  }

  read(slot: number): number {
    return this.written[slot] ?? this.from.read(slot);
  }

  write(slot: number, value: number): void {
    this.written[slot] = value;
  }

  /** The slots that were written, each with its value behind it. */
  get writes(): readonly number[] {
    const writes: number[] = [];
    for (const [slot, value] of this.written.entries()) if (value !== undefined) writes.push(slot, value);
    return writes;
  }

  task(slot: TaskSlot): TaskValue {
    return taskValueOf(this.read(slot.slot));
  }

  setTask(slot: TaskSlot, change: Partial<TaskValue>): void {
    this.write(slot.slot, numberOf({ ...this.task(slot), ...change }));
  }

  isActive(state: number): boolean {
    return this.abstraction.deciding.isActive(this.chart, state);
  }

  /** Gives a fact any of these values; which is chosen when something asks, or now when a rule looks at it. */
  state(slot: FactSlot, bits: number): void {
    this.write(slot.slot, bits);
    this.stated.add(slot.slot);
    if (slot.eager) this.fact(slot);
  }

  fact(slot: FactSlot): FactValue | undefined {
    const bit = this.bitOf(slot);
    return slot.domain[bit];
  }

  isKnown(slot: FactSlot): boolean {
    return this.fact(slot) !== undefined;
  }

  private bitOf({ slot, fact, domain }: FactSlot): number {
    const set = this.read(slot);
    const possible = bitsOf(set);
    const [only] = possible;
    if (possible.length === 1 && only !== undefined) return only;
    const bit = possible[this.script.choose(possible.length)] ?? 0;
    this.write(slot, 1 << bit);
    this.supposed.push({ fact, slot, bit, value: domain[bit], before: !this.stated.has(slot) });
    return bit;
  }

  readonly view: GuardView = {
    fact: (id) => {
      const slot = this.abstraction.facts.get(id);
      return slot && this.fact(slot);
    },
    answer: (id) => {
      const slot = this.abstraction.tasks.get(id);
      return slot?.answers[this.task(slot).answer - 1];
    },
    status: (id) => {
      const slot = this.abstraction.tasks.get(id);
      return slot ? this.task(slot).status : 'none';
    },
    in: (id) => {
      const { chart } = this.abstraction;
      const index = chart.find.state(id);
      return index !== undefined && chart.activeIn(this.at, index);
    },
    running: (process) => {
      const slot = this.abstraction.companions.get(process);
      return process === this.abstraction.process.id || (slot !== undefined && this.read(slot) === 1);
    },
  };
}

export function bitsOf(set: number): readonly number[] {
  const bits: number[] = [];
  for (let bit = 0; 1 << bit <= set; bit += 1) if ((set & (1 << bit)) !== 0) bits.push(bit);
  return bits;
}

/** Every value that somebody can state: all but "unknown", which is only the first while nobody stated anything. */
export function statable({ domain }: FactSlot): number {
  const all = (1 << domain.length) - 1;
  return domain[0] === undefined ? all & ~1 : all;
}
