// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileExpression, type GuardView } from './compile.js';
import { unknownFaults } from './check-known.js';
import { typeFaults } from './check-types.js';
import { parseGuard } from './parse.js';
import type { GuardScope } from './scope.js';
import { GuardError, type Expression, type GuardFault } from './syntax.js';

/** What a guard reads, each list sorted and without doubles. */
export interface GuardReads {
  readonly facts: readonly string[];
  readonly answers: readonly string[];
  readonly statuses: readonly string[];
  readonly states: readonly string[];
  readonly companions: readonly string[];
}

export interface CompiledGuard {
  /** An unknown result counts as false; a playbook that could be loaded has no guard that can be unknown. */
  evaluate(view: GuardView): boolean;
  readonly reads: GuardReads;
}

/**
 * Compiles an expression of the FEEL subset. Pure and without a clock.
 * Throws `GuardError` for what cannot be parsed, does not exist in the scope or does not fit by type.
 */
export function compileGuard(expression: string, scope: GuardScope): CompiledGuard {
  const tree = parseGuard(expression);
  const faults = typeFaults(tree, scope);
  if (faults.length > 0) throw new GuardError(expression, faults);
  const evaluate = compileExpression(tree, scope);
  return { evaluate: (view) => evaluate(view) === true, reads: readsOf(tree) };
}

/** Everything that is wrong with an expression at one place, also that it can be unknown. */
export function guardFaults(expression: string, scope: GuardScope): readonly GuardFault[] {
  const tree = parseOrFaults(expression);
  if ('faults' in tree) return tree.faults;
  const faults = typeFaults(tree.expression, scope);
  return faults.length > 0 ? faults : unknownFaults(tree.expression, scope);
}

function parseOrFaults(
  expression: string,
): { readonly expression: Expression } | { readonly faults: readonly GuardFault[] } {
  try {
    return { expression: parseGuard(expression) };
  } catch (error) {
    if (error instanceof GuardError) return { faults: error.faults };
    throw error;
  }
}

function readsOf(expression: Expression): GuardReads {
  const parts = partsOf(expression);
  const named = (kind: 'answer' | 'status' | 'in' | 'running'): readonly string[] =>
    distinct(parts.flatMap((part) => (part.kind === kind ? [part.of] : [])));
  return {
    facts: distinct(parts.flatMap((part) => (part.kind === 'fact' || part.kind === 'is-known' ? [part.fact] : []))),
    answers: named('answer'),
    statuses: named('status'),
    states: named('in'),
    companions: named('running'),
  };
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'not':
      return partsOf(expression.operand);
    case 'and':
    case 'or':
    case 'compare':
      return [...partsOf(expression.left), ...partsOf(expression.right)];
    case 'one-of':
      return [
        ...partsOf(expression.value),
        ...expression.tests.flatMap(({ bounds }) => bounds.flatMap(({ than }) => partsOf(than))),
      ];
    default:
      return [expression];
  }
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
