// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { GuardScope } from './scope.js';
import type { Expression, Operator, Test } from './syntax.js';

/** What a guard sees of a case at the moment it is looked at. */
export interface GuardView {
  /** A date as `2027-02-28`; undefined while unknown. */
  fact(id: string): boolean | string | undefined;
  /** The last answer of the task in this case that was given, also one that does not close. */
  answer(task: string): string | undefined;
  /** One of `open`, `answered`, `withdrawn`, `cancelled`, `none`. */
  status(task: string): string;
  in(state: string): boolean;
  running(process: string): boolean;
}

type Value = boolean | string | undefined;
export type Evaluator = (view: GuardView) => Value;

/** Three-valued logic as in FEEL; undefined is unknown. */
export function compileExpression(expression: Expression, scope: GuardScope): Evaluator {
  switch (expression.kind) {
    case 'boolean':
    case 'text':
    case 'date':
      return () => expression.value;
    case 'fact': {
      const preset = scope.facts[expression.fact]?.default;
      return (view) => view.fact(expression.fact) ?? preset;
    }
    case 'is-known': {
      const preset = scope.facts[expression.fact]?.default;
      return (view) => (view.fact(expression.fact) ?? preset) !== undefined;
    }
    case 'answer':
      return (view) => view.answer(expression.of);
    case 'status':
      return (view) => view.status(expression.of);
    case 'in':
      return (view) => view.in(expression.of);
    case 'running':
      return (view) => view.running(expression.of);
    case 'not': {
      const operand = compileExpression(expression.operand, scope);
      return (view) => negate(operand(view));
    }
    case 'and':
    case 'or':
      return connective(
        expression.kind,
        compileExpression(expression.left, scope),
        compileExpression(expression.right, scope),
      );
    case 'compare':
      return comparison(expression.operator, expression.left, expression.right, scope);
    case 'one-of':
      return oneOf(expression.value, expression.tests, scope);
  }
}

function connective(kind: 'and' | 'or', left: Evaluator, right: Evaluator): Evaluator {
  const deciding = kind === 'or';
  return (view) => {
    const a = left(view);
    if (a === deciding) return deciding;
    const b = right(view);
    if (b === deciding) return deciding;
    return a === undefined || b === undefined ? undefined : !deciding;
  };
}

/** Without an answer, `answer(…) = "…"` is false and `!=` is true, as comparing with null is in FEEL. */
function comparison(operator: Operator, left: Expression, right: Expression, scope: GuardScope): Evaluator {
  const [a, b] = [compileExpression(left, scope), compileExpression(right, scope)];
  const decided = left.kind === 'answer' || right.kind === 'answer';
  return (view) => {
    const [x, y] = [a(view), b(view)];
    if ((x === undefined || y === undefined) && !decided) return undefined;
    return holds(operator, x, y);
  };
}

function oneOf(value: Expression, tests: readonly Test[], scope: GuardScope): Evaluator {
  const compiled = tests.map(({ bounds }) =>
    bounds
      .map(({ operator, than }) => comparison(operator, value, than, scope))
      .reduce((a, b) => connective('and', a, b)),
  );
  return compiled.reduce(
    (a, b) => connective('or', a, b),
    () => false,
  );
}

/** Dates are written so that their order is the order of their texts. */
function holds(operator: Operator, x: Value, y: Value): boolean {
  if (operator === '=') return x === y;
  if (operator === '!=') return x !== y;
  if (x === undefined || y === undefined) return false;
  switch (operator) {
    case '<':
      return x < y;
    case '<=':
      return x <= y;
    case '>':
      return x > y;
    case '>=':
      return x >= y;
  }
}

function negate(value: Value): Value {
  return value === undefined ? undefined : value !== true;
}
