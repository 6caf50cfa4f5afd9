// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The data of the engine: what a case is, what can be asked of it, and what a step answers.
 *
 * All of it is plain JSON. Ids inside a case are ordinals (`i1` instance, `t2` task, `d3` term) that the case itself
 * counts, so that the same commands give the same ids (E1).
 */
import type { FactNeed, SubjectKind } from '@draaiboek/definition';
import type { Why } from '@draaiboek/calendar';

/** ISO 8601 in UTC with milliseconds: `2026-11-30T09:00:00.000Z`. */
export type Instant = string;
/** `2026-11-30`, in Europe/Amsterdam. */
export type LocalDate = string;
export type FactValue = boolean | string;

export interface Actor {
  /** A reference, never a name. */
  readonly id: string;
  readonly roles: readonly string[];
}

export interface FactRecord {
  readonly value: FactValue;
  readonly statedAt: Instant;
  readonly by?: string;
  /** It stands on the last answer to this task (`t3`), which puts it; `over` is what was stated before. */
  readonly put?: { readonly task: string; readonly over?: FactRecord };
}

export interface AnswerRecord {
  readonly answer: string;
  readonly at: Instant;
  readonly by: string;
  readonly grounds?: string;
  readonly closes: boolean;
  /** For a task whose term rests on a fact: the value the fact had when this was answered. */
  readonly basis?: Readonly<Record<string, FactValue>>;
  /** The answer that replaced this one by a correction. */
  readonly corrected?: { readonly at: Instant; readonly by: string; readonly reason: string };
}

/** T5: each rung is decided once. */
export interface RungState {
  readonly rung: string;
  /** The deadline (`d7`) it counts from. */
  readonly deadline: string;
  /** A role, or `contact:<role>`: the contact of that role's organisation. */
  readonly to: string;
  readonly at: Instant;
  readonly status: 'planned' | 'sent' | 'overtaken' | 'dropped';
  readonly decidedAt?: Instant;
}

export interface TaskState {
  readonly id: string;
  readonly task: string;
  readonly state: string;
  readonly status: 'open' | 'answered' | 'withdrawn' | 'cancelled';
  /** Belongs to the present visit of its state. */
  readonly current: boolean;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly answers: readonly AnswerRecord[];
  readonly rungs: readonly RungState[];
}

/**
 * T1: an armed term ends in exactly one of elapsed, cancelled and superseded. A suspended one has not ended: it does not
 * elapse and reminds of nothing until it is resumed (superseded by what was left of it), or ends with its state.
 */
export type TermStatus = 'armed' | 'suspended' | 'elapsed' | 'cancelled' | 'superseded';

/** Something a person did to the date of a term. */
export type Adjustment =
  /** `by`: ISO 8601 or working days, from the last day (for hours the end) it had. */
  | { readonly kind: 'extended'; readonly by: string }
  /** The time between the two is added. */
  | { readonly kind: 'resumed'; readonly suspendedAt: Instant; readonly resumedAt: Instant }
  /** Set by hand: no rule, correction or calendar moves it. `by` is a reference, never a name. */
  | { readonly kind: 'moved'; readonly dueOn: LocalDate; readonly by: string };

export interface TermState {
  readonly id: string;
  readonly term: string;
  /** `wait`: an `after` of the chart, elapses. `deadline`: of a task, never elapses (T6: late is computed). */
  readonly kind: 'wait' | 'deadline';
  readonly state: string;
  /** For a deadline: the id of its task instance. */
  readonly task?: string;
  readonly anchor: { readonly fact?: string; readonly value: Instant | LocalDate };
  /** Of a recurring term: the unmoved end of its first occurrence, from which every later one is counted. */
  readonly row?: Instant | LocalDate;
  /** The last day of the term. */
  readonly dueOn: LocalDate;
  /** 24:00 of that day in Europe/Amsterdam; for `hours` to the minute. */
  readonly elapsesAt: Instant;
  /** The first of it says what was last counted, from where and how far: from that a changed calendar counts again. */
  readonly why: readonly Why[];
  readonly status: TermStatus;
  readonly armedAt: Instant;
  /**
   * Since when it is suspended, and what was left then: whole days (`P65D`), of a term in hours hours and minutes. `by`:
   * the state that interrupts its own; without it a person suspended it.
   */
  readonly suspended?: { readonly at: Instant; readonly remainder: string; readonly by?: string };
  /** What people did to its date, oldest first, and the date as it was counted before that. */
  readonly adjusted?: {
    readonly counted: { readonly dueOn: LocalDate; readonly elapsesAt: Instant };
    readonly adjustments: readonly Adjustment[];
  };
  readonly endedAt?: Instant;
  readonly supersededBy?: string;
}

export interface InstanceState {
  readonly id: string;
  readonly process: string;
  readonly parent?: string;
  readonly openedAt: Instant;
  readonly status: 'running' | 'ended';
  readonly endedAt?: Instant;
  /** The final state it ended in, or undefined when it was ended with its parent. */
  readonly endedIn?: string;
  /** XState's snapshot as plain JSON; its context is never stored. */
  readonly snapshot: { readonly value: unknown; readonly historyValue: unknown };
  /** Ids of the active states, outermost first. */
  readonly active: readonly string[];
  readonly facts: Readonly<Record<string, FactRecord>>;
  /** Facts that follow one of another instance. */
  readonly links: Readonly<Record<string, { readonly instance: string; readonly fact: string }>>;
  readonly tasks: readonly TaskState[];
  readonly terms: readonly TermState[];
}

export interface CaseState {
  readonly case: string;
  readonly playbook: { readonly id: string; readonly version: string; readonly hash: string };
  readonly subject: SubjectKind;
  readonly status: 'open' | 'closed';
  /** Counts changes of the case's state; a sent rung does not raise it. */
  readonly revision: number;
  readonly lastMoment: Instant;
  /** The last ordinal given out. */
  readonly counter: number;
  readonly instances: readonly InstanceState[];
}

export type Command =
  | {
      readonly kind: 'open';
      readonly case: string;
      readonly process: string;
      readonly as: string;
      readonly subject: SubjectKind;
      readonly facts: Readonly<Record<string, FactValue>>;
      readonly reason?: string;
      readonly actor: Actor;
      /** Opened by another case (`start: { case: new }`), not by a person: the entry's `by` is not asked. */
      readonly fromCase?: true;
    }
  | {
      readonly kind: 'event';
      readonly instance?: string;
      readonly type: string;
      readonly facts: Readonly<Record<string, FactValue>>;
      readonly reason?: string;
      readonly actor: Actor;
    }
  | {
      readonly kind: 'answer';
      readonly task: string;
      readonly answer: string;
      readonly grounds?: string;
      readonly facts: Readonly<Record<string, FactValue>>;
      readonly actor: Actor;
    }
  | {
      readonly kind: 'correct-fact';
      readonly instance?: string;
      readonly fact: string;
      readonly value: FactValue;
      readonly reason: string;
      readonly actor: Actor;
    }
  | {
      readonly kind: 'correct-answer';
      readonly task: string;
      readonly answer: string;
      readonly grounds?: string;
      readonly facts?: Readonly<Record<string, FactValue>>;
      readonly reason: string;
      readonly actor: Actor;
    }
  | TermCommand
  /**
   * The calendar given is another than the dates were counted with: asked by the product, once its administrator changed
   * it. Settle with the one in force until then first, so that the outcome does not depend on when a case is reached (T7).
   */
  | { readonly kind: 'recalendar'; readonly reason: string; readonly actor: Actor }
  /** Nothing asked: only what is due elapses and goes out. */
  | { readonly kind: 'settle' };

/** What whoever coordinates may do to the date of one open term (`d7`); always with a reason. */
export type TermCommand = { readonly term: string; readonly reason: string; readonly actor: Actor } & (
  | { readonly kind: 'suspend-term' }
  | { readonly kind: 'resume-term' }
  /** `by`: `P2W`, `5WD`; for a term in hours `PT12H`. */
  | { readonly kind: 'extend-term'; readonly by: string }
  | { readonly kind: 'move-term'; readonly dueOn: LocalDate }
);

/** What a journal entry records as its cause: a command of somebody, or something that fell due. */
export type Cause =
  | Exclude<Command, { kind: 'settle' }>
  | { readonly kind: 'elapsed'; readonly term: string }
  | { readonly kind: 'rungs'; readonly rungs: readonly { readonly task: string; readonly rung: string }[] };

export type Change =
  | {
      readonly kind: 'instance-opened';
      readonly instance: string;
      readonly process: string;
      readonly entry: string;
      readonly parent?: string;
    }
  | { readonly kind: 'instance-ended'; readonly instance: string; readonly in?: string }
  | { readonly kind: 'handed-over'; readonly from: string; readonly to: string; readonly companions: readonly string[] }
  | { readonly kind: 'transition'; readonly instance: string; readonly transition: string }
  | { readonly kind: 'state-left'; readonly instance: string; readonly state: string }
  | { readonly kind: 'state-entered'; readonly instance: string; readonly state: string }
  | {
      readonly kind: 'fact-set';
      readonly instance: string;
      readonly fact: string;
      readonly value: FactValue;
      readonly was?: FactValue;
      readonly corrected: boolean;
    }
  /** The answer that put it was corrected and nobody else had stated it: it is unknown, or has its default. */
  | {
      readonly kind: 'fact-taken-back';
      readonly instance: string;
      readonly fact: string;
      readonly was: FactValue;
      readonly default?: FactValue;
    }
  | { readonly kind: 'task-opened'; readonly instance: string; readonly task: string; readonly id: string }
  | {
      readonly kind: 'task-answered';
      readonly instance: string;
      readonly task: string;
      readonly id: string;
      readonly answer: string;
      readonly closes: boolean;
    }
  | {
      readonly kind: 'task-closed';
      readonly instance: string;
      readonly task: string;
      readonly id: string;
      readonly how: 'withdrawn' | 'cancelled';
    }
  | { readonly kind: 'task-carried'; readonly instance: string; readonly task: string; readonly id: string }
  | {
      readonly kind: 'answer-corrected';
      readonly instance: string;
      readonly task: string;
      readonly id: string;
      readonly answer: string;
      readonly was: string;
    }
  | {
      readonly kind: 'term-armed';
      readonly instance: string;
      readonly id: string;
      readonly term: string;
      readonly dueOn: LocalDate;
      readonly elapsesAt: Instant;
    }
  | {
      readonly kind: 'term-ended';
      readonly instance: string;
      readonly id: string;
      readonly term: string;
      readonly how: 'elapsed' | 'cancelled' | 'superseded';
      readonly by?: string;
    }
  | {
      readonly kind: 'term-suspended';
      readonly instance: string;
      readonly id: string;
      readonly term: string;
      readonly dueOn: LocalDate;
      readonly remainder: string;
    }
  /** A term has another date, in the place of the one it replaces. */
  | {
      readonly kind: 'term-moved';
      readonly instance: string;
      readonly id: string;
      readonly replaces: string;
      readonly term: string;
      readonly how: 'resumed' | 'extended' | 'by-hand' | 'calendar';
      readonly from: LocalDate;
      readonly to: LocalDate;
      /** How long it was really suspended. */
      readonly suspended?: string;
    }
  /** A correction left the date that was set by hand; from the corrected fact it would be `counted`. */
  | {
      readonly kind: 'term-kept';
      readonly instance: string;
      readonly id: string;
      readonly term: string;
      readonly dueOn: LocalDate;
      readonly counted: LocalDate;
    }
  | {
      readonly kind: 'rung';
      readonly instance: string;
      readonly task: string;
      readonly id: string;
      readonly rung: string;
      readonly to: string;
      readonly how: 'sent' | 'overtaken' | 'dropped';
    }
  /** A reminder of a date that stays comes at another moment, by a changed calendar. */
  | {
      readonly kind: 'rung-moved';
      readonly instance: string;
      readonly task: string;
      readonly id: string;
      readonly rung: string;
      readonly to: string;
      readonly at: Instant;
    }
  | {
      readonly kind: 'told';
      readonly instance: string;
      readonly event: string;
      readonly to: string;
      readonly accepted: boolean;
    }
  /** A correction found this already done on the old value; it stays (T4). */
  | {
      readonly kind: 'already-happened';
      readonly instance: string;
      readonly what: 'term' | 'task' | 'rung';
      readonly id: string;
      readonly name: string;
      readonly on: LocalDate;
    }
  | { readonly kind: 'case-closed' };

/** What the world is to do after commit; decided once, delivered at least once, under this id. */
export type Effect =
  | {
      readonly id: string;
      readonly kind: 'notify';
      readonly to: string;
      readonly about: {
        readonly instance: string;
        readonly task?: string;
        readonly rung?: string;
        readonly dueOn?: LocalDate;
      };
    }
  | {
      readonly id: string;
      readonly kind: 'open-case';
      readonly process: string;
      readonly as: string;
      readonly subject: SubjectKind;
      readonly facts: Readonly<Record<string, FactValue>>;
    };

/** One journal entry's worth: one cause, at one moment. */
export interface Step {
  readonly cause: Cause;
  readonly moment: Instant;
  /** The revision after it. */
  readonly revision: number;
  readonly changes: readonly Change[];
  readonly effects: readonly Effect[];
}

export type RefusalCode =
  | 'unknown-process'
  | 'unknown-entry'
  | 'subject'
  | 'unknown-instance'
  | 'unknown-event'
  | 'reserved-event'
  | 'report-only'
  | 'role'
  | 'state'
  | 'guard'
  | 'case-closed'
  | 'unknown-task'
  | 'task-closed'
  | 'unknown-term'
  | 'term-ended'
  | 'term-suspended'
  | 'term-not-suspended'
  | 'term-date'
  | 'term-length'
  | 'unknown-answer'
  | 'grounds-required'
  | 'reason-required'
  | 'unknown-fact'
  | 'fact-not-settable'
  | 'fact-required'
  | 'fact-type'
  | 'fact-in-future'
  | 'unchanged'
  | 'blocked'
  | 'must-be-answered'
  | 'already-open';

export interface Refusal {
  readonly code: RefusalCode;
  /** English, without personal data; the web application has its own Dutch words per code. */
  readonly message: string;
  readonly remedy: string;
  /** The fact, task, term, answer or event that it is about. */
  readonly about?: string;
  /** Of a date that lies too far away: the first and the last day that can be counted with. */
  readonly limits?: { readonly from: LocalDate; readonly to: LocalDate };
  /** What this actor could do now. */
  readonly allowed: Allowed;
}

export interface AllowedEvent {
  readonly instance: string;
  readonly process: string;
  readonly event: string;
  readonly sets: Readonly<Record<string, FactNeed>>;
  readonly reason: FactNeed;
}

/** A task with the answers that an actor may give it. */
export interface AllowedTask {
  readonly instance: string;
  readonly task: string;
  readonly id: string;
  readonly answers: readonly string[];
}

/** An open term with what an actor may do to its date. */
export interface AllowedTerm {
  readonly instance: string;
  readonly term: string;
  readonly id: string;
  readonly may: readonly TermCommand['kind'][];
}

export interface Allowed {
  readonly events: readonly AllowedEvent[];
  readonly tasks: readonly AllowedTask[];
  /** Facts whose value may be corrected. */
  readonly corrections: readonly { readonly instance: string; readonly fact: string }[];
  /** Answered tasks, with the answers they may be corrected into. */
  readonly answerCorrections: readonly AllowedTask[];
  readonly terms: readonly AllowedTerm[];
}

/**
 * What a command comes to. `steps` also holds what fell due before it (T7), and these hold when it is refused:
 * a refusal changes nothing itself (E2).
 */
export type Outcome =
  | { readonly kind: 'accepted'; readonly state: CaseState; readonly steps: readonly Step[] }
  | {
      readonly kind: 'refused';
      readonly state: CaseState | undefined;
      readonly steps: readonly Step[];
      readonly refusal: Refusal;
    };
