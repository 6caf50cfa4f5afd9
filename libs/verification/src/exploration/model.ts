// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactValue } from '../model.js';

/** The chart's configuration, then the value of every slot of the abstraction. */
export type Values = readonly number[];

/** What makes a step. Nobody but people sends, answers and opens; the rest comes from terms and from other processes. */
export type Cause =
  | {
      readonly kind: 'open';
      readonly entry: string;
      readonly given: Given;
      readonly by: 'person' | 'case';
      /** Companions that go along with the handover. */
      readonly along?: readonly string[];
    }
  | { readonly kind: 'event'; readonly event: string; readonly by: 'person' | 'companion' | 'parent' | 'rung' }
  | { readonly kind: 'answer'; readonly task: string; readonly answer: string }
  /** The tasks that a bundle still asks, one after another. */
  | { readonly kind: 'answers'; readonly bundle: number }
  | { readonly kind: 'elapsed'; readonly wait: number }
  /** A fact that follows one of the process that started this one has another value. */
  | { readonly kind: 'followed'; readonly fact: string }
  | { readonly kind: 'companion-ended'; readonly companion: string }
  /** No step: the fact, whose value nothing had asked after, turns out to be this. */
  | { readonly kind: 'supposed'; readonly fact: string; readonly value: FactValue | undefined };

export type Given = Readonly<Record<string, FactValue>>;

/** What happens in a step, in its order: what rules are about. */
export type Occurrence =
  | { readonly kind: 'opened-as'; readonly entry: string }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'answered'; readonly task: string; readonly answer: string | undefined }
  | { readonly kind: 'asked'; readonly task: string }
  | { readonly kind: 'elapsed'; readonly term: string }
  | { readonly kind: 'cancelled'; readonly term: string }
  | { readonly kind: 'entered'; readonly state: string }
  | { readonly kind: 'started'; readonly process: string }
  | { readonly kind: 'taken'; readonly transition: string }
  /** What a transition does, when it is done: the position of the action among those of the transition. */
  | { readonly kind: 'acted'; readonly transition: string; readonly action: number }
  /** Nothing moves by itself any more. */
  | { readonly kind: 'rested' };

/** With what a rule asks, answered as the case was when it happened: a bit per condition. Absent where no rule asks. */
export type Observed = Occurrence & { readonly holds?: number };

/** What a step does, the same in every configuration that has what the step looked at. */
export interface Outcome {
  readonly kind: 'step';
  /** Slots, each with the value that it gets behind it; all others stay as they were. */
  readonly writes: readonly number[];
  readonly occurrences: readonly Observed[];
  /** The final state at the top, where the process ended. */
  readonly endedIn?: string;
  /** Decisions that could not be made: no alternative held. */
  readonly gaps: readonly Gap[];
  /** Facts whose value was asked after in this step. */
  readonly supposed: readonly Supposition[];
}

export interface Refused {
  readonly kind: 'refused';
  readonly supposed: readonly Supposition[];
}

/** The case does not come to rest: what it does for ever. */
export interface Endless {
  readonly kind: 'endless';
  readonly transitions: readonly string[];
  readonly supposed: readonly Supposition[];
}

export interface Gap {
  readonly state: string;
  readonly kind: 'always' | 'onDone' | 'tasksDone' | 'after';
  readonly term?: string;
}

export interface Supposition {
  readonly fact: string;
  readonly slot: number;
  readonly bit: number;
  readonly value: FactValue | undefined;
  /** It was so before this step; else the step itself stated it. */
  readonly before: boolean;
}
