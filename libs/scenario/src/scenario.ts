// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A scenario that was read and checked: every moment is an instant, every name exists in the playbook. */
import type { SubjectKind, Title } from '@draaiboek/definition';
import type { FactValue, Instant } from '@draaiboek/engine';
import type { ThenDocument } from './document.js';
import type { TermChange } from './driver.js';
import type { Place, Reference } from './reference.js';

export interface Scenario {
  readonly id: string;
  readonly title: Title;
  readonly file: string;
  /** Absent: it is about the base. */
  readonly variant?: string;
  readonly process: string;
  readonly subject: SubjectKind;
  /** The first opens the case; in the order of time. */
  readonly rows: readonly ScenarioRow[];
}

export interface ScenarioRow {
  /** 1-based line in the file. */
  readonly line: number;
  readonly at: Instant;
  /** Absent in a row that only looks while time passes. */
  readonly action?: ScenarioAction;
  readonly then: ThenDocument;
}

/** What somebody with the role `by` does in a row, in the names of the table. */
export type ScenarioAction = { readonly by: string } & (
  | {
      readonly kind: 'open';
      readonly variant?: string;
      readonly process: string;
      readonly as: string;
      readonly subject: SubjectKind;
      readonly facts: Readonly<Record<string, FactValue>>;
      readonly reason?: string;
    }
  | {
      readonly kind: 'event';
      readonly event: string;
      readonly in?: Place;
      readonly facts: Readonly<Record<string, FactValue>>;
      readonly reason?: string;
    }
  | {
      readonly kind: 'answer';
      readonly task: Reference;
      readonly answer: string;
      readonly facts: Readonly<Record<string, FactValue>>;
      readonly grounds?: string;
    }
  | {
      readonly kind: 'correct-fact';
      readonly fact: Reference;
      readonly value: FactValue;
      readonly reason: string;
    }
  | {
      readonly kind: 'correct-answer';
      readonly task: Reference;
      readonly answer: string;
      readonly grounds?: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'change-term';
      /** A term, or a task whose due date is meant. */
      readonly term: Reference;
      readonly change: TermChange;
      readonly reason: string;
    }
);
