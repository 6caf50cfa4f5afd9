// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a rule says, read from its document: what verification holds against every way of a case. */
import type { RuleTemplate } from './templates.js';

/** Something that happens. Without `process` in the process of the rule itself. */
export type RuleAtom = Happening & {
  readonly process?: string;
  /** A condition on the process in which it happens, asked at that very moment. */
  readonly where?: string;
};

type Happening =
  /** The process begins so. */
  | { readonly kind: 'entry'; readonly entry: string }
  /** The state is entered. */
  | { readonly kind: 'state'; readonly state: string }
  /** The event is accepted; with these facts, where they are named. */
  | { readonly kind: 'event'; readonly event: string; readonly with: readonly string[] }
  /** The task is answered with an answer that closes; with one of these, where they are named. */
  | { readonly kind: 'task'; readonly task: string; readonly answers?: readonly string[] }
  /** The task is asked. */
  | { readonly kind: 'asked'; readonly task: string }
  /** A process is started; or, with `orRunning`, it runs already. */
  | { readonly kind: 'start'; readonly start: string; readonly orRunning: boolean }
  | { readonly kind: 'tell'; readonly tell: string; readonly event?: string }
  | { readonly kind: 'report'; readonly event: string }
  | { readonly kind: 'notify'; readonly role: string }
  | { readonly kind: 'put'; readonly fact: string }
  | { readonly kind: 'elapsed'; readonly term: string }
  | { readonly kind: 'cancelled'; readonly term: string }
  /** The fact is known, and has this value where one is named. */
  | { readonly kind: 'fact'; readonly fact: string; readonly equals?: boolean | string }
  /** The case has come to a rest out of which nothing leads. */
  | { readonly kind: 'deadlock' };

/** One of `any` is enough; without it there is one. All groups are needed. */
export type RuleAtoms = readonly (readonly RuleAtom[])[];

export type Rule =
  | {
      readonly kind: 'declare';
      readonly template: Exclude<RuleTemplate, 'while'>;
      /** By role (`if`, `then`, `first`, `since` …); a template of one atom has it under `of`. */
      readonly parts: Readonly<Record<string, RuleAtoms>>;
      /** Of `exactly` and `at-most`. */
      readonly times: number;
    }
  /** As long as the state is active and the case at rest: the term is armed, the condition holds. */
  | { readonly kind: 'while'; readonly state: string; readonly armed?: string; readonly holds?: string }
  | { readonly kind: 'written'; readonly written: Written };

/** Rules about the document itself, which are seen without exploring it. */
export type Written =
  /** The event needs a reason. */
  | { readonly kind: 'reason-on'; readonly event: string }
  /** Each of these answers needs grounds. */
  | { readonly kind: 'grounds-on'; readonly task: string; readonly answers: readonly string[] }
  /** The event must state the fact. */
  | { readonly kind: 'set-by'; readonly fact: string; readonly event: string }
  /** No event and no answer but these states the fact; it may come along from another process. */
  | { readonly kind: 'only-set-by'; readonly fact: string; readonly by: readonly string[] }
  /** There is no such fact. */
  | { readonly kind: 'no-fact'; readonly fact: string }
  /** There is no fact of one of these categories of personal data. */
  | { readonly kind: 'no-fact-of'; readonly categories: readonly string[] }
  /** No term leads into one of these states. */
  | { readonly kind: 'no-term-leads-to'; readonly states: readonly string[] }
  /** No transition does anything but this. */
  | { readonly kind: 'only-actions'; readonly kinds: readonly string[] }
  /** No case of another process than these is opened. */
  | { readonly kind: 'only-cases'; readonly processes: readonly string[] };
