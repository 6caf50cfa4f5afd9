// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A scenario that ran, as a table for a terminal. */
import { localDateOf, localTimeOf } from '@draaiboek/calendar';
import type { Language, RowResult, ScenarioResult } from '@draaiboek/scenario';

const WORDS = {
  nl: { expected: 'verwacht', actual: 'is', line: 'regel', looks: 'kijken', time: '(de tijd verstrijkt)' },
  en: { expected: 'expected', actual: 'is', line: 'line', looks: 'look', time: '(time passes)' },
} as const;

export function scenarioTable(
  title: string,
  result: ScenarioResult,
  mark: (ok: boolean) => string,
  language: Language,
): string {
  const width = Math.max(...result.rows.map(({ by }) => (by ?? WORDS[language].looks).length));
  const rows = result.rows.flatMap((row) => [
    `  ${mark(row.ok)} ${rowText(row, width, language)}`,
    ...differences(row, language),
  ]);
  return [`${mark(result.ok)} ${result.scenario}: ${title}  (${result.file})`, ...rows, ''].join('\n');
}

export function summary(all: number, good: number, language: Language): string {
  const failed = all - good;
  if (language === 'nl') return `${all} ${all === 1 ? 'scenario' : "scenario's"}: ${good} goed, ${failed} niet goed`;
  return `${all} ${all === 1 ? 'scenario' : 'scenarios'}: ${good} good, ${failed} not`;
}

function rowText({ at, by, did, line, outcome, ok }: RowResult, width: number, language: Language): string {
  const words = WORDS[language];
  const refused = outcome.kind === 'refused' && ok ? `  [${outcome.code}]` : '';
  const where = ok ? '' : `  (${words.line} ${line})`;
  const who = (by ?? words.looks).padEnd(width);
  return `${localDateOf(at)} ${localTimeOf(at)}  ${who}  ${did ?? words.time}${refused}${where}`;
}

function differences(row: RowResult, language: Language): readonly string[] {
  const words = WORDS[language];
  return row.differences.flatMap(({ expectation, expected, actual }) => [
    `      ${expectation}`,
    `        ${words.expected.padEnd(9)} ${expected}`,
    `        ${words.actual.padEnd(9)} ${actual}`,
  ]);
}
