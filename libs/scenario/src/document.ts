// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A scenario as a domain expert writes it: a table of what happens when, and what is expected then. */
import type { SubjectKind, Title } from '@draaiboek/definition';
import type { FactValue, RefusalCode } from '@draaiboek/engine';

export interface ScenarioDocument {
  readonly scenario: string;
  readonly title: Title;
  readonly description?: Title;
  /** The requirements this shows, as a set of ids. */
  readonly source?: Readonly<Record<string, true>>;
  /** The variant that the case is opened on; without it the base. */
  readonly variant?: string;
  readonly process: string;
  readonly subject: SubjectKind;
  readonly open: OpenDocument;
  readonly rows: readonly RowDocument[];
}

export interface OpenDocument {
  /** Local time in Europe/Amsterdam (`2026-11-02T10:00`), or an instant. */
  readonly at: string;
  readonly as: string;
  readonly by: string;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly reason?: string;
  readonly then?: ThenDocument;
}

/** Has exactly one of `at` and `after`, and asks at most one thing: `event`, `answer`, `correct` or one of a term. */
export interface RowDocument {
  readonly at?: string;
  /** `P6W`: so long after the row before it, on the clock in Amsterdam. */
  readonly after?: string;
  readonly by?: string;
  readonly event?: string;
  /** Task → answer; one of them. */
  readonly answer?: Readonly<Record<string, string>>;
  /** One of the two. */
  readonly correct?: { readonly fact?: string; readonly task?: string };
  /** A term, or a task whose due date is meant. */
  readonly suspend?: string;
  readonly resume?: string;
  /** Term (or task) → by how much; one of them. */
  readonly extend?: Readonly<Record<string, string>>;
  /** Term (or task) → its new last day; one of them. */
  readonly move?: Readonly<Record<string, string>>;
  readonly in?: string;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly reason?: string;
  readonly grounds?: string;
  readonly value?: FactValue;
  readonly then?: ThenDocument;
}

/** What is not named is not looked at. Names may carry their process: `process/name`, `process#2/name`. */
export interface ThenDocument {
  readonly state?: readonly string[];
  readonly ended?: readonly string[];
  /** Open tasks with `dueOn`; `null`: open without a due date. */
  readonly tasks?: Readonly<Record<string, string | null>>;
  readonly closed?: readonly string[];
  /** Armed terms with `dueOn`. */
  readonly terms?: Readonly<Record<string, string>>;
  /** Terms that are suspended. */
  readonly suspended?: readonly string[];
  readonly gone?: readonly string[];
  /** Exactly the rungs sent so far for the latest occurrence of the task. */
  readonly rungs?: Readonly<Record<string, readonly string[]>>;
  /** `null`: not known. */
  readonly facts?: Readonly<Record<string, FactValue | null>>;
  /** Questions of a checklist: whether they hold. */
  readonly checklist?: Readonly<Record<string, boolean>>;
  readonly refused?: RefusalCode;
}
