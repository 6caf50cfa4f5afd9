// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isLocalDate } from '@draaiboek/calendar';
import { suggest } from '../nearest.js';
import type { GuardScope } from './scope.js';
import type { Expression, GuardFault, Operator, Test } from './syntax.js';

/** What `status("task")` can be; `none`: the task was never open. */
export const TASK_STATUSES = ['open', 'answered', 'withdrawn', 'cancelled', 'none'] as const;

/** The type of an operand; `domain` holds the texts it can be, where they are known. */
type Type =
  | { readonly kind: 'boolean' }
  | { readonly kind: 'date' }
  | { readonly kind: 'text'; readonly domain?: readonly string[]; readonly of: string }
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'wrong' };

const BOOLEAN: Type = { kind: 'boolean' };
const WRONG: Type = { kind: 'wrong' };

/** Every fault of names and types in an expression: unknown facts, tasks, states; values that can never be equal. */
export function typeFaults(expression: Expression, scope: GuardScope): readonly GuardFault[] {
  const faults: GuardFault[] = [];
  expectCondition(expression, scope, faults);
  return faults;
}

function expectCondition(expression: Expression, scope: GuardScope, faults: GuardFault[]): void {
  const type = typeOf(expression, scope, faults);
  if (type.kind === 'boolean' || type.kind === 'wrong') return;
  const remedy = type.kind === 'date' ? 'Compare it with a date.' : 'Compare it with a value, for example = "ja".';
  faults.push({
    code: 'invalid-guard',
    message: 'This is no condition that is true or false.',
    remedy,
    at: expression.at,
  });
}

function typeOf(expression: Expression, scope: GuardScope, faults: GuardFault[]): Type {
  switch (expression.kind) {
    case 'boolean':
      return BOOLEAN;
    case 'text':
      return { kind: 'literal', value: expression.value };
    case 'date':
      return dateType(expression, faults);
    case 'fact':
      return factType(expression, scope, faults);
    case 'is-known':
      return factType(expression, scope, faults).kind === 'wrong' ? WRONG : BOOLEAN;
    case 'answer':
    case 'status':
      return taskType(expression.kind, expression.of, expression, scope, faults);
    case 'in':
      return refer(expression.of, scope.states, 'state', expression, faults) ? BOOLEAN : WRONG;
    case 'running':
      return refer(expression.of, scope.companions, 'process', expression, faults) ? BOOLEAN : WRONG;
    case 'not':
      expectCondition(expression.operand, scope, faults);
      return BOOLEAN;
    case 'and':
    case 'or':
      expectCondition(expression.left, scope, faults);
      expectCondition(expression.right, scope, faults);
      return BOOLEAN;
    case 'compare':
      compareTypes(expression.operator, expression.left, expression.right, scope, faults);
      return BOOLEAN;
    case 'one-of':
      for (const { operator, than } of expression.tests.flatMap((test) => test.bounds)) {
        compareTypes(operator, expression.value, than, scope, faults);
      }
      for (const { bounds } of expression.tests) checkRange(bounds, faults);
      return BOOLEAN;
  }
}

function dateType(expression: Extract<Expression, { kind: 'date' }>, faults: GuardFault[]): Type {
  if (isLocalDate(expression.value)) return { kind: 'date' };
  const message = `"${expression.value}" is no day of the calendar.`;
  faults.push({ code: 'invalid-guard', message, remedy: 'Write date("2027-02-28").', at: expression.at });
  return WRONG;
}

function factType(
  expression: Extract<Expression, { kind: 'fact' | 'is-known' }>,
  scope: GuardScope,
  faults: GuardFault[],
): Type {
  const { fact, at } = expression;
  if (!refer(fact, Object.keys(scope.facts), 'fact', expression, faults)) return WRONG;
  const declared = scope.facts[fact];
  switch (declared?.type) {
    case 'boolean':
    case 'date':
      return { kind: declared.type };
    case 'choice':
      return { kind: 'text', domain: declared.values ?? [], of: `the fact "${fact}"` };
    default:
      faults.push({
        code: 'invalid-guard',
        message: `The fact "${fact}" is narrative, which no condition may read.`,
        remedy: 'Ask a task or keep a fact of type boolean, date or choice.',
        at,
      });
      return WRONG;
  }
}

function taskType(
  kind: 'answer' | 'status',
  task: string,
  expression: Expression,
  scope: GuardScope,
  faults: GuardFault[],
): Type {
  if (!refer(task, Object.keys(scope.answers), 'task', expression, faults)) return WRONG;
  const domain = kind === 'status' ? TASK_STATUSES : (scope.answers[task] ?? []);
  return { kind: 'text', domain, of: `${kind}("${task}")` };
}

function compareTypes(
  operator: Operator,
  left: Expression,
  right: Expression,
  scope: GuardScope,
  faults: GuardFault[],
): void {
  const before = faults.length;
  const [a, b] = [typeOf(left, scope, faults), typeOf(right, scope, faults)];
  if (a.kind === 'wrong' || b.kind === 'wrong') return;
  // the same value tested several times (`in`) is reported once
  if (faults.length > before) return;
  const ordered = operator !== '=' && operator !== '!=';
  const at = { from: Math.min(left.at.from, right.at.from), to: Math.max(left.at.to, right.at.to) };
  const fault = (message: string, remedy: string): void => {
    faults.push({ code: 'invalid-guard', message, remedy, at });
  };
  if (ordered && (a.kind !== 'date' || b.kind !== 'date')) {
    fault(`"${operator}" compares dates only.`, 'Use = or != or in, or compare with date("2027-02-28").');
  } else if (a.kind === 'text' && b.kind === 'literal') inDomain(a, b.value, right, faults);
  else if (b.kind === 'text' && a.kind === 'literal') inDomain(b, a.value, left, faults);
  else if (a.kind === 'text' && b.kind === 'text') {
    if (!left.kind.startsWith('fact') || !right.kind.startsWith('fact')) {
      fault('An answer or a status is compared with a text only.', 'Write for example answer("taak") = "ja".');
    }
  } else if (a.kind !== b.kind) {
    fault(`These can never be equal: ${nameOf(a)} and ${nameOf(b)}.`, remedyFor(a, b));
  }
}

function checkRange([low, high]: Test['bounds'], faults: GuardFault[]): void {
  if (low?.than.kind !== 'date' || high?.than.kind !== 'date' || low.than.value <= high.than.value) return;
  const at = { from: low.than.at.from, to: high.than.at.to };
  const message = 'This range ends before it begins.';
  faults.push({ code: 'invalid-guard', message, remedy: 'Write the earlier date first.', at });
}

function inDomain(
  type: Extract<Type, { kind: 'text' }>,
  value: string,
  expression: Expression,
  faults: GuardFault[],
): void {
  if (type.domain === undefined || type.domain.includes(value)) return;
  faults.push({
    code: 'unknown-reference',
    message: `"${value}" is no value of ${type.of}.`,
    remedy: suggest(value, type.domain, 'Use one of its values.'),
    at: expression.at,
  });
}

function refer(
  name: string,
  existing: readonly string[],
  what: string,
  expression: Expression,
  faults: GuardFault[],
): boolean {
  if (existing.includes(name)) return true;
  faults.push({
    code: 'unknown-reference',
    message: `There is no ${what} "${name}".`,
    remedy: suggest(name, existing, `Use a ${what} that exists.`),
    at: expression.at,
  });
  return false;
}

function nameOf(type: Type): string {
  switch (type.kind) {
    case 'boolean':
      return 'true or false';
    case 'date':
      return 'a date';
    case 'literal':
      return `the text "${type.value}"`;
    case 'text':
      return type.of;
    case 'wrong':
      return 'something unknown';
  }
}

function remedyFor(a: Type, b: Type): string {
  if (a.kind === 'date' || b.kind === 'date') return 'Write a date as date("2027-02-28").';
  if (a.kind === 'boolean' || b.kind === 'boolean') return 'Compare with true or false, without quotation marks.';
  return 'Compare with one of its values.';
}
