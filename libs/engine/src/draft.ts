// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a case while one step changes it. Nothing of the state it started from is changed; what is not touched is
 * shared. Throwing a draft away undoes everything, which is how a refusal leaves nothing behind (E2).
 */
import type { Calendar } from '@draaiboek/calendar';
import { EngineError } from './engine-error.js';
import type {
  CaseState,
  Change,
  Effect,
  FactRecord,
  FactValue,
  Instant,
  InstanceState,
  LocalDate,
  TaskState,
  TermState,
} from './model.js';
import type { ProcessRuntime, Runtime } from './runtime.js';

/** Something still to be done inside this step, in the order in which it was asked for. */
export type Errand =
  | { readonly kind: 'act'; readonly instance: string; readonly transition: string }
  | { readonly kind: 'end'; readonly instance: string; readonly in: string }
  | {
      readonly kind: 'event';
      readonly from: string;
      readonly to: string;
      readonly event: string;
      readonly facts: Readonly<Record<string, FactValue>>;
    };

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One process instance of the draft; its lists may be changed, what is in them is replaced. */
export interface InstanceDraft extends Omit<Mutable<InstanceState>, 'tasks' | 'terms' | 'facts' | 'links'> {
  tasks: TaskState[];
  terms: TermState[];
  facts: Record<string, FactRecord>;
  links: Record<string, { readonly instance: string; readonly fact: string }>;
}

export interface StepContext {
  readonly runtime: Runtime;
  readonly calendar: Calendar;
  readonly moment: Instant;
  /**
   * The day from which terms are counted that begin now: the local date of the moment, but the last day of a term that
   * elapses at its 24:00 (what opens through it was asked on that day, not on the next).
   */
  readonly day: LocalDate;
  /** A reference to who caused this step; absent for what fell due. */
  readonly by?: string;
}

export class CaseDraft {
  readonly changes: Change[] = [];
  readonly effects: Effect[] = [];
  readonly errands: Errand[] = [];
  /** Ids of tasks that must be answered before their state may be left, which this step left open. */
  readonly leftUnanswered: string[] = [];
  /** Companions that do not let their parent end, and whose parent this step ended. */
  readonly blockedBy: string[] = [];
  private touched = new Map<string, InstanceDraft>();
  private order: string[];
  private counter: number;

  constructor(
    private readonly base: CaseState,
    readonly context: StepContext,
  ) {
    this.counter = base.counter;
    this.order = base.instances.map((i) => i.id);
  }

  get id(): string {
    return this.base.case;
  }

  get subject(): CaseState['subject'] {
    return this.base.subject;
  }

  /** The next ordinal id, `t12`. */
  nextId(letter: 'i' | 't' | 'd' | 'e'): string {
    this.counter += 1;
    return `${letter}${this.counter}`;
  }

  /** All instances as they are now, in the order in which they were opened. */
  instances(): readonly Readonly<InstanceDraft | InstanceState>[] {
    return this.order.map((id) => this.touched.get(id) ?? this.original(id));
  }

  running(): readonly Readonly<InstanceDraft | InstanceState>[] {
    return this.instances().filter((i) => i.status === 'running');
  }

  look(id: string): Readonly<InstanceDraft | InstanceState> {
    return this.touched.get(id) ?? this.original(id);
  }

  /** The instance, to be changed. */
  edit(id: string): InstanceDraft {
    const existing = this.touched.get(id);
    if (existing) return existing;
    const copy = copyOf(this.original(id));
    this.touched.set(id, copy);
    return copy;
  }

  add(instance: InstanceDraft): void {
    this.touched.set(instance.id, instance);
    this.order.push(instance.id);
  }

  /** Does the work, and undoes all of it when it gives `false`. */
  attempt(work: () => boolean): boolean {
    const { order, counter } = this;
    const touched = new Map([...this.touched].map(([id, instance]) => [id, copyOf(instance)]));
    const lists = [this.changes, this.effects, this.leftUnanswered, this.blockedBy];
    const lengths = lists.map((list) => list.length);
    const errands = [...this.errands];
    this.order = [...order];
    if (work()) return true;
    this.touched = touched;
    this.order = order;
    this.counter = counter;
    lists.forEach((list, index) => list.splice(lengths[index] ?? 0));
    this.errands.splice(0, Infinity, ...errands);
    return false;
  }

  process(instance: { readonly process: string }): ProcessRuntime {
    return this.context.runtime.process(instance.process);
  }

  replaceTask(instance: InstanceDraft, task: TaskState): void {
    instance.tasks = instance.tasks.map((t) => (t.id === task.id ? task : t));
  }

  replaceTerm(instance: InstanceDraft, term: TermState): void {
    instance.terms = instance.terms.map((t) => (t.id === term.id ? term : t));
  }

  record(change: Change): void {
    this.changes.push(change);
  }

  /** The case after the step. `countsAsChange` is false for rungs alone, which raise no revision. */
  finish(countsAsChange: boolean): CaseState {
    const instances = this.order.map((id) => this.touched.get(id) ?? this.original(id));
    return {
      ...this.base,
      instances,
      counter: this.counter,
      status: instances.some((i) => i.status === 'running') ? 'open' : 'closed',
      revision: this.base.revision + (countsAsChange ? 1 : 0),
      lastMoment: this.context.moment,
    };
  }

  private original(id: string): InstanceState {
    const found = this.base.instances.find((i) => i.id === id);
    if (!found)
      throw new EngineError(
        'DRB-2120',
        `No instance '${id}'`,
        `case ${this.base.case}`,
        'Name an instance of this case.',
      );
    return found;
  }
}

function copyOf(instance: InstanceState | InstanceDraft): InstanceDraft {
  return {
    ...instance,
    tasks: [...instance.tasks],
    terms: [...instance.terms],
    facts: { ...instance.facts },
    links: { ...instance.links },
  };
}
