// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { parseExpression } from '@bpmn-io/feelin';
import {
  GuardError,
  type Expression,
  type GuardFault,
  type Operator,
  type Question,
  type Span,
  type Test,
} from './syntax.js';

type Node = ReturnType<typeof parseExpression>['topNode'];

/** Names of more than one word have to be known to the parser. */
const PARSE_CONTEXT = { 'is known': true };
const QUESTIONS: readonly Question[] = ['answer', 'status', 'in', 'running'];
const OPERATORS: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>='];

/**
 * Parses an expression with feelin's grammar and keeps what belongs to the subset.
 * Throws `GuardError` for what cannot be parsed and for what FEEL has beyond the subset.
 */
export function parseGuard(text: string): Expression {
  const tree = parseExpression(withPlainFunctionNames(text), PARSE_CONTEXT, undefined);
  const broken = findError(tree.topNode);
  if (broken !== undefined) throw unreadable(text, broken);
  const [root] = childrenOf(tree.topNode);
  if (root === undefined) throw refuse(text, tree.topNode, 'is empty', 'Write a condition or leave the guard out.');
  return read(text, root);
}

/**
 * `in` is an operator of FEEL and the name of one of our functions. Where an operand stands, the function gets a name
 * of the same length for the parser; names are read from the text as written, so nobody else can use that one.
 */
function withPlainFunctionNames(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.)*"|(?<=(?:^|[(,=]|\b(?:and|or))\s*)\bin(?=\s*\()/g, (match) =>
    match === 'in' ? '_n' : match,
  );
}

function read(text: string, node: Node): Expression {
  const at = spanOf(node);
  const inside = childrenOf(node);
  switch (node.name) {
    case 'ParenthesizedExpression':
      return read(text, only(text, node, inside));
    case 'BooleanLiteral':
      return { kind: 'boolean', value: textOf(text, node) === 'true', at };
    case 'StringLiteral':
      return { kind: 'text', value: stringOf(text, node), at };
    case 'DateTimeLiteral':
      return { kind: 'date', value: dateOf(text, node), at };
    case 'VariableName':
      return { kind: 'fact', fact: textOf(text, node), at };
    case 'Conjunction':
    case 'Disjunction':
      return connective(text, node);
    case 'Comparison':
      return comparison(text, node);
    case 'FunctionInvocation':
      return invocation(text, node);
    default:
      throw refuse(text, node, 'is not in the language of guards', LANGUAGE);
  }
}

const LANGUAGE =
  'Use facts, answer("task"), status("task"), in("state"), running("process"), is known(fact), comparisons, in, and, or, not(…).';

function connective(text: string, node: Node): Expression {
  const [left, right] = childrenOf(node);
  if (left === undefined || right === undefined) throw unreadable(text, node);
  const kind = node.name === 'Conjunction' ? 'and' : 'or';
  return { kind, left: read(text, left), right: read(text, right), at: spanOf(node) };
}

function comparison(text: string, node: Node): Expression {
  const at = spanOf(node);
  const [subject, ...others] = childrenOf(node);
  const word = firstToken(node, ['CompareOp', 'in', 'between']);
  if (subject === undefined || word === undefined) throw unreadable(text, node);
  const left = read(text, subject);
  const [second, third] = others;
  if (second === undefined) throw unreadable(text, node);
  if (word.name === 'CompareOp') {
    return { kind: 'compare', operator: operatorOf(text, word), left, right: read(text, second), at };
  }
  if (word.name === 'between') {
    if (third === undefined) throw unreadable(text, node);
    const bounds = [
      { operator: '>=', than: tested(text, second) },
      { operator: '<=', than: tested(text, third) },
    ] as const;
    return { kind: 'one-of', value: left, tests: [{ bounds }], at };
  }
  return { kind: 'one-of', value: left, tests: others.flatMap((each) => testsOf(text, each)), at };
}

function testsOf(text: string, node: Node): readonly Test[] {
  switch (node.name) {
    case 'PositiveUnaryTests':
    case 'PositiveUnaryTest':
    case 'ParenthesizedExpression':
    case 'List':
      return childrenOf(node).flatMap((each) => testsOf(text, each));
    case 'SimplePositiveUnaryTest':
      return [simpleTest(text, node)];
    case 'Interval':
      return [interval(text, node)];
    default:
      return [{ bounds: [{ operator: '=', than: tested(text, node) }] }];
  }
}

/** What follows `in` and `between` is taken as far as it goes, so that `x in [a] and b` means `x in ([a] and b)`. */
function tested(text: string, node: Node): Expression {
  if (TESTED.includes(node.name)) return read(text, node);
  const remedy = 'Where "and" or "or" follows, put the test between parentheses: (soort in ["a", "b"]) and ….';
  throw refuse(text, node, 'cannot be compared with', remedy);
}

const TESTED = ['BooleanLiteral', 'StringLiteral', 'DateTimeLiteral', 'VariableName'];

function simpleTest(text: string, node: Node): Test {
  const operand = only(text, node, childrenOf(node));
  if (operand.name === 'Interval') return interval(text, operand);
  const word = firstToken(node, ['CompareOp']);
  return { bounds: [{ operator: word === undefined ? '=' : operatorOf(text, word), than: tested(text, operand) }] };
}

function interval(text: string, node: Node): Test {
  const [low, high] = childrenOf(node);
  if (low === undefined || high === undefined) throw unreadable(text, node);
  return {
    bounds: [
      { operator: text[node.from] === '[' ? '>=' : '>', than: tested(text, low) },
      { operator: text[node.to - 1] === ']' ? '<=' : '<', than: tested(text, high) },
    ],
  };
}

function invocation(text: string, node: Node): Expression {
  const at = spanOf(node);
  const [callee, parameters] = childrenOf(node);
  if (callee === undefined || parameters === undefined) throw unreadable(text, node);
  const name = textOf(text, callee).replace(/\s+/g, ' ');
  const operand = only(text, node, childrenOf(parameters));
  if (name === 'not') return { kind: 'not', operand: read(text, operand), at };
  if (name === 'is known') {
    if (operand.name !== 'VariableName') throw refuse(text, operand, 'is no fact', 'Write is known(fact).');
    return { kind: 'is-known', fact: textOf(text, operand), at };
  }
  const question = QUESTIONS.find((each) => each === name);
  if (question === undefined) throw refuse(text, callee, 'is no function of guards', LANGUAGE);
  if (operand.name !== 'StringLiteral') {
    throw refuse(text, operand, 'is no id between quotation marks', `Write ${question}("id").`);
  }
  return { kind: question, of: stringOf(text, operand), at };
}

function dateOf(text: string, node: Node): string {
  const value = /^date\s*\(\s*"(\d{4}-\d{2}-\d{2})"\s*\)$|^@"(\d{4}-\d{2}-\d{2})"$/.exec(textOf(text, node));
  const date = value?.[1] ?? value?.[2];
  if (date === undefined) throw refuse(text, node, 'is no date', 'Write date("2027-02-28").');
  return date;
}

function stringOf(text: string, node: Node): string {
  const quoted = textOf(text, node);
  if (quoted.includes('\\')) throw refuse(text, node, 'holds a backslash', 'Ids and values have none.');
  return quoted.slice(1, -1);
}

function operatorOf(text: string, node: Node): Operator {
  const operator = OPERATORS.find((each) => each === textOf(text, node));
  if (operator === undefined) throw refuse(text, node, 'is no comparison', `Use ${OPERATORS.join(', ')}.`);
  return operator;
}

function only(text: string, node: Node, children: readonly Node[]): Node {
  const [first, ...more] = children;
  if (first === undefined || more.length > 0) throw refuse(text, node, 'needs exactly one operand', LANGUAGE);
  return first;
}

/** Children that carry meaning: no brackets, keywords and operators, whose names are lower case or signs. */
function childrenOf(node: Node): readonly Node[] {
  return allChildren(node).filter(({ name }) => /^[A-Z]/.test(name) && name !== 'CompareOp' && name !== 'Identifier');
}

function firstToken(node: Node, names: readonly string[]): Node | undefined {
  return allChildren(node).find(({ name }) => names.includes(name));
}

function allChildren(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

function findError(node: Node): Node | undefined {
  if (node.type.isError) return node;
  for (const child of allChildren(node)) {
    const found = findError(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(text: string, node: Node): string {
  return text.slice(node.from, node.to);
}

function spanOf(node: Node): Span {
  return { from: node.from, to: node.to };
}

function unreadable(text: string, node: Node): GuardError {
  const rest = text.slice(node.from).trim();
  const where = rest === '' ? 'at its end' : `at "${rest}"`;
  return failure(text, node, `The condition cannot be read ${where}.`, LANGUAGE);
}

function refuse(text: string, node: Node, what: string, remedy: string): GuardError {
  return failure(text, node, `"${textOf(text, node)}" ${what}.`, remedy);
}

function failure(text: string, node: Node, message: string, remedy: string): GuardError {
  const fault: GuardFault = { code: 'invalid-guard', message, remedy, at: spanOf(node) };
  return new GuardError(text, [fault]);
}
