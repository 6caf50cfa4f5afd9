// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The subset of FEEL that a definition may use, as a tree. Nothing in it can ask for the time or change anything. */
export type Expression =
  | { readonly kind: 'boolean'; readonly value: boolean; readonly at: Span }
  | { readonly kind: 'text'; readonly value: string; readonly at: Span }
  /** A local date, `2027-02-28`. */
  | { readonly kind: 'date'; readonly value: string; readonly at: Span }
  | { readonly kind: 'fact'; readonly fact: string; readonly at: Span }
  | { readonly kind: 'is-known'; readonly fact: string; readonly at: Span }
  /** `answer("task")`, `status("task")`, `in("state")`, `running("process")`. */
  | { readonly kind: Question; readonly of: string; readonly at: Span }
  | { readonly kind: 'not'; readonly operand: Expression; readonly at: Span }
  | { readonly kind: 'and' | 'or'; readonly left: Expression; readonly right: Expression; readonly at: Span }
  | {
      readonly kind: 'compare';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly at: Span;
    }
  /** `x in (…)`, `x in [a..b]`, `x between a and b`: true when one of the tests holds. */
  | { readonly kind: 'one-of'; readonly value: Expression; readonly tests: readonly Test[]; readonly at: Span };

export type Question = 'answer' | 'status' | 'in' | 'running';
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** One test of `in`: the value compared with an expression, or all of several (a range). */
export interface Test {
  readonly bounds: readonly { readonly operator: Operator; readonly than: Expression }[];
}

/** Offsets in the expression as written, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with an expression: what, where in it, remedy. */
export interface GuardFault {
  readonly code: 'invalid-guard' | 'unknown-reference' | 'unknown-guard';
  readonly message: string;
  readonly remedy: string;
  readonly at: Span;
}

/** Thrown by `compileGuard` for an expression that cannot be evaluated; loading a playbook reports it as findings. */
export class GuardError extends Error {
  override readonly name = 'GuardError';
  readonly code = 'invalid-guard';
  readonly faults: readonly GuardFault[];

  constructor(expression: string, faults: readonly GuardFault[]) {
    super([`Cannot use the guard ${expression}`, ...faults.map((each) => `${each.message} ${each.remedy}`)].join('\n'));
    this.faults = faults;
  }
}
