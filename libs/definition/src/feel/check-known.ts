// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { GuardScope } from './scope.js';
import type { Expression, GuardFault } from './syntax.js';

/** Which facts are certainly known when an expression came out true, and when it came out false. */
interface Outcome {
  readonly whenTrue: ReadonlySet<string>;
  readonly whenFalse: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * Places where an expression can be unknown. FEEL's null makes a condition silently false, so every fact that is read
 * must have a default, be given by the event itself, or be asked for with `is known` further to the left. Answers,
 * statuses, states and companions are never unknown: without an answer `answer(…) = "…"` is false.
 */
export function unknownFaults(expression: Expression, scope: GuardScope): readonly GuardFault[] {
  const faults = new Map<string, GuardFault>();
  const withDefault = Object.keys(scope.facts).filter((fact) => scope.facts[fact]?.default !== undefined);
  outcomeOf(expression, new Set([...withDefault, ...(scope.given ?? [])]), faults);
  return [...faults.values()];
}

function outcomeOf(expression: Expression, known: ReadonlySet<string>, faults: Map<string, GuardFault>): Outcome {
  switch (expression.kind) {
    case 'is-known':
      return { whenTrue: new Set([expression.fact]), whenFalse: NOTHING };
    case 'not': {
      const { whenTrue, whenFalse } = outcomeOf(expression.operand, known, faults);
      return { whenTrue: whenFalse, whenFalse: whenTrue };
    }
    case 'and': {
      const left = outcomeOf(expression.left, known, faults);
      const right = outcomeOf(expression.right, union(known, left.whenTrue), faults);
      return {
        whenTrue: union(left.whenTrue, right.whenTrue),
        whenFalse: intersection(left.whenFalse, union(left.whenTrue, right.whenFalse)),
      };
    }
    case 'or': {
      const left = outcomeOf(expression.left, known, faults);
      const right = outcomeOf(expression.right, union(known, left.whenFalse), faults);
      return {
        whenTrue: intersection(left.whenTrue, union(left.whenFalse, right.whenTrue)),
        whenFalse: union(left.whenFalse, right.whenFalse),
      };
    }
    default:
      return readFacts(operandsOf(expression), known, faults);
  }
}

function readFacts(
  operands: readonly Expression[],
  known: ReadonlySet<string>,
  faults: Map<string, GuardFault>,
): Outcome {
  const read = new Set<string>();
  for (const operand of operands) {
    if (operand.kind !== 'fact') continue;
    read.add(operand.fact);
    if (known.has(operand.fact) || faults.has(operand.fact)) continue;
    faults.set(operand.fact, {
      code: 'unknown-guard',
      message: `The condition can be unknown: "${operand.fact}" may not be set yet.`,
      remedy: `Give the fact a default, or write is known(${operand.fact}) and ….`,
      at: operand.at,
    });
  }
  return { whenTrue: read, whenFalse: read };
}

/** The operands of a condition that holds no other conditions. */
function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'compare':
      return [expression.left, expression.right];
    case 'one-of':
      return [expression.value, ...expression.tests.flatMap(({ bounds }) => bounds.map(({ than }) => than))];
    default:
      return [expression];
  }
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a, ...b]);
}

function intersection(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...a].filter((each) => b.has(each)));
}
