// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The port through which a table is run: the pure engine behind it, or the running orchestrator. One driver is one
 * case: `open` comes first, moments never go back.
 *
 * A driver leaks nothing of its adapter: ids are opaque texts that came out of `snapshot`, and a refusal is an answer.
 * What cannot be answered at all (no connection, a case that does not come to rest) is thrown.
 */
import type { SubjectKind } from '@draaiboek/definition';
import type { FactValue, Instant, LocalDate, RefusalCode, TaskState, TermStatus } from '@draaiboek/engine';

export interface ScenarioDriver {
  /** Lets time pass; everything due until then happens at its own moment, one after another. */
  passTo(moment: Instant): Promise<void>;
  open(request: OpenRequest): Promise<Answered>;
  event(request: EventRequest): Promise<Answered>;
  answer(request: AnswerRequest): Promise<Answered>;
  correct(request: CorrectRequest): Promise<Answered>;
  changeTerm(request: TermRequest): Promise<Answered>;
  /** The case as it is; undefined before it was opened. */
  snapshot(): Promise<CaseSnapshot | undefined>;
}

/** What became of a command at the moment to which time has passed. */
export type Answered = { readonly kind: 'accepted' } | Refused;

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
  readonly remedy: string;
}

interface ByRole {
  /** The role of who acts. */
  readonly by: string;
}

export interface OpenRequest extends ByRole {
  /** For a driver that has several playbooks; absent: the base. */
  readonly variant?: string;
  readonly process: string;
  readonly as: string;
  readonly subject: SubjectKind;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly reason?: string;
}

export interface EventRequest extends ByRole {
  /** Absent: the only instance that could take it. */
  readonly instance?: string;
  readonly event: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly reason?: string;
}

export interface AnswerRequest extends ByRole {
  readonly task: string;
  readonly answer: string;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly grounds?: string;
}

export type CorrectRequest = ByRole & { readonly reason: string } & (
    | { readonly kind: 'fact'; readonly instance?: string; readonly fact: string; readonly value: FactValue }
    | { readonly kind: 'answer'; readonly task: string; readonly answer: string; readonly grounds?: string }
  );

/** What is asked of the date of one term, by its id. */
export type TermRequest = ByRole & { readonly term: string; readonly reason: string } & TermChange;

export type TermChange =
  | { readonly kind: 'suspend' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extend'; readonly length: string }
  | { readonly kind: 'move'; readonly dueOn: LocalDate };

/** What a table can look at. */
export interface CaseSnapshot {
  readonly status: 'open' | 'closed';
  readonly revision: number;
  /** In the order in which they were opened. */
  readonly instances: readonly InstanceSnapshot[];
}

export interface InstanceSnapshot {
  readonly id: string;
  readonly process: string;
  readonly status: 'running' | 'ended';
  /** The final state it ended in; absent when it was ended with its parent. */
  readonly endedIn?: string;
  /** Outermost first. */
  readonly active: readonly string[];
  readonly facts: Readonly<Record<string, FactValue>>;
  /** What its checklist says of where it is. */
  readonly checklist: Readonly<Record<string, boolean>>;
  /** In the order in which they were opened. */
  readonly tasks: readonly TaskSnapshot[];
  readonly terms: readonly TermSnapshot[];
}

export interface TaskSnapshot {
  readonly id: string;
  readonly task: string;
  readonly status: TaskState['status'];
  readonly dueOn?: LocalDate;
  /** Rungs that were sent, in the order in which they were. */
  readonly sent: readonly string[];
}

export interface TermSnapshot {
  readonly id: string;
  readonly term: string;
  /** Of a due date: the id of its task. */
  readonly task?: string;
  readonly status: TermStatus;
  readonly dueOn: LocalDate;
}
