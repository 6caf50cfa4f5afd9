// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What verifying a playbook answers. Everything is plain JSON. */
import type { Finding, SubjectKind, Title } from '@draaiboek/definition';

export type FactValue = boolean | string;

/** Something that is wrong, with the shortest way there where there is one. */
export interface VerificationFinding extends Finding {
  /** A scenario that `draaiboek run` takes. Absent where nothing leads there, or no dates lead there. */
  readonly trace?: TraceDocument;
  /** The same way as places of the statechart, for drawing. */
  readonly way?: Way;
}

/** The states that are passed and the transitions that are taken, in the process that the finding is about. */
export interface Way {
  readonly process: string;
  readonly transitions: readonly string[];
  /** The states that are active at the end. */
  readonly states: readonly string[];
}

/** The part of a scenario document that a trace uses; libs/scenario reads it. */
export interface TraceDocument {
  readonly scenario: string;
  readonly title: Title;
  /** Absent: the base. */
  readonly variant?: string;
  readonly process: string;
  readonly subject: SubjectKind;
  readonly open: {
    readonly at: string;
    readonly as: string;
    readonly by: string;
    readonly facts?: Readonly<Record<string, FactValue>>;
    readonly reason?: string;
    readonly then?: TraceRow['then'];
  };
  readonly rows: readonly TraceRow[];
}

export interface TraceRow {
  readonly at: string;
  readonly by?: string;
  readonly event?: string;
  readonly answer?: Readonly<Record<string, string>>;
  readonly in?: string;
  readonly facts?: Readonly<Record<string, FactValue>>;
  readonly reason?: string;
  readonly grounds?: string;
  readonly then?: { readonly state: readonly string[] };
}

/** How much of one process was looked at. */
export interface Explored {
  readonly configurations: number;
  readonly transitions: number;
  /** Whether every reachable configuration was; where it is false a finding says so. */
  readonly complete: boolean;
}

export interface Verification {
  /** In reading order; those of libs/definition are not repeated. */
  readonly findings: readonly VerificationFinding[];
  readonly explored: Readonly<Record<string, Explored>>;
}
