// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: another length of time, and what that means: how much later or earlier. */
import { describePeriod } from '@draaiboek/calendar';
import type { Changed } from '../../difference/compare-playbooks.js';
import type { TermDocument } from '../../document.js';
import { termCountedInWords, termInWords } from '../term-text.js';
import type { Telling } from './difference-text.js';

export function termSentences(terms: readonly Changed<TermDocument>[], telling: Telling): readonly string[] {
  return terms.flatMap((term) => sentencesOf(term, telling));
}

function sentencesOf({ id, was, is }: Changed<TermDocument>, telling: Telling): readonly string[] {
  const { words, before, after } = telling;
  if (was === undefined) return is ? [words.termAdded(after.term(id), termInWords(is, after))] : [];
  if (is === undefined) return [words.termRemoved(before.term(id))];
  const [long, longer] = [termInWords(was, before), termInWords(is, after)];
  const [counted, recounted] = [termCountedInWords(was, before), termCountedInWords(is, after)];
  return [
    ...(before.term(id) === after.term(id) ? [] : [words.renamed(before.term(id), after.term(id))]),
    ...(long === longer
      ? []
      : [[words.termLength(after.term(id), long, longer), ...shift(was.length, is.length, telling)].join(' ')]),
    ...(counted === recounted ? [] : [words.termCounted(after.term(id), counted, recounted)]),
  ];
}

/** Lengths of one unit only: a month and four weeks differ from date to date. */
function shift(was: string, is: string, { words, after }: Telling): readonly string[] {
  const [before, now] = [partsOf(was), partsOf(is)];
  if (!before || now?.unit !== before.unit) return [];
  const more = now.count - before.count;
  if (more === 0) return [];
  const size = describePeriod(now.unit(Math.abs(more)), after.language);
  return [more > 0 ? words.later(size) : words.earlier(size)];
}

interface Parts {
  readonly count: number;
  readonly unit: (count: number) => string;
}

const UNITS: Readonly<Record<string, Parts['unit']>> = {
  Y: (count) => `P${count}Y`,
  M: (count) => `P${count}M`,
  W: (count) => `P${count}W`,
  D: (count) => `P${count}D`,
  WD: (count) => `${count}WD`,
  H: (count) => `PT${count}H`,
};

/** Before a date a longer term is earlier: its count is negative. */
function partsOf(length: string): Parts | undefined {
  const [, sign, count, hours, unit] = /^(-?)(?:P(?=\d|T))?(?:(?=\d)(\d+)|T(\d+))(WD|[YMWDH])$/.exec(length) ?? [];
  const found = unit === undefined ? undefined : UNITS[unit];
  const size = Number(count ?? hours);
  return found && { count: sign === '-' ? -size : size, unit: found };
}
