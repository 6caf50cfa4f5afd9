// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the finite domain of a fact that stands for all its values. Two values that no condition tells apart are one;
 * so exploring the representatives is exploring every value.
 */
import type { CompiledProcess, Expression, FactDocument } from '@draaiboek/definition';
import type { FactValue } from '../model.js';

/** The first is what a fact has while nobody stated it: its default, or unknown. */
export type Domain = readonly (FactValue | undefined)[];

export function domainOf(fact: string, process: CompiledProcess, expressions: readonly Expression[]): Domain {
  const document = process.facts[fact];
  const values = document === undefined ? [] : representatives(fact, document, expressions);
  const unstated = document?.default;
  return [unstated, ...values.filter((value) => value !== unstated)];
}

function representatives(
  fact: string,
  document: FactDocument,
  expressions: readonly Expression[],
): readonly FactValue[] {
  switch (document.type) {
    case 'boolean':
      return [true, false];
    case 'choice':
      return choices(Object.keys(document.values ?? {}), mentioned(expressions, 'text'));
    case 'date':
      return dates(fact, expressions);
    case 'text':
      return ['Onbekende tekst'];
  }
}

/** Those that a condition names, and one that stands for all others. */
function choices(values: readonly string[], named: ReadonlySet<string>): readonly string[] {
  const other = values.find((value) => !named.has(value));
  return [...values.filter((value) => named.has(value)), ...(other === undefined ? [] : [other])];
}

/**
 * A day that is stated long before anything else happens; where conditions compare dates, besides each literal day
 * enough days between, before and after them to put the compared facts in every order.
 */
function dates(fact: string, expressions: readonly Expression[]): readonly string[] {
  const compared = comparedDates(expressions);
  if (!compared.facts.has(fact)) return [DAY_OF_NOTE];
  const literals = [...compared.literals].sort();
  const width = compared.facts.size;
  if (literals.length === 0) return spread(DAY_OF_NOTE, width, 1);
  return literals.flatMap((literal, index) => [
    ...(index === 0 ? spread(literal, width, -1) : []),
    literal,
    ...spread(literal, width, 1).filter((day) => day < (literals[index + 1] ?? '9999')),
  ]);
}

const DAY_OF_NOTE = '2026-10-05';
const MS_PER_DAY = 86_400_000;

function spread(from: string, count: number, direction: 1 | -1): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + direction * (index + 1) * MS_PER_DAY).toISOString().slice(0, 10),
  );
}

/** Facts and literal days of every comparison that has a date on a side. */
function comparedDates(expressions: readonly Expression[]): {
  facts: ReadonlySet<string>;
  literals: ReadonlySet<string>;
} {
  const facts = new Set<string>();
  const literals = mentioned(expressions, 'date');
  for (const expression of expressions.flatMap(partsOf)) {
    if (expression.kind !== 'compare' && expression.kind !== 'one-of') continue;
    for (const part of partsOf(expression)) if (part.kind === 'fact') facts.add(part.fact);
  }
  return { facts, literals };
}

function mentioned(expressions: readonly Expression[], kind: 'text' | 'date'): ReadonlySet<string> {
  return new Set(expressions.flatMap(partsOf).flatMap((part) => (part.kind === kind ? [part.value] : [])));
}

/** An expression and everything in it. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'not':
      return [expression, ...partsOf(expression.operand)];
    case 'and':
    case 'or':
    case 'compare':
      return [expression, ...partsOf(expression.left), ...partsOf(expression.right)];
    case 'one-of':
      return [
        expression,
        ...partsOf(expression.value),
        ...expression.tests.flatMap(({ bounds }) => bounds.flatMap(({ than }) => partsOf(than))),
      ];
    default:
      return [expression];
  }
}
