// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: one table from top to bottom on a driver. Before a row's command everything that is due happens at its own
 * moment. A row that is not as expected does not stop the rows below it.
 */
import type { Instant } from '@draaiboek/engine';
import type { Answered, CaseSnapshot, ScenarioDriver, TermChange } from '../driver.js';
import type { Scenario, ScenarioAction, ScenarioRow } from '../scenario.js';
import { compare, type Difference } from './compare.js';
import { perform } from './perform.js';
import { WORDING, type Language, type Wording } from './wording.js';

export interface ScenarioResult {
  readonly scenario: string;
  readonly file: string;
  /** The first is the opening. */
  readonly rows: readonly RowResult[];
  readonly ok: boolean;
}

export interface RowResult {
  /** 1-based line in the file. */
  readonly line: number;
  readonly at: Instant;
  /** Role and what it did, in the names of the table; absent in a row that only looks. */
  readonly by?: string;
  readonly did?: string;
  readonly ok: boolean;
  readonly differences: readonly Difference[];
  readonly outcome: RowOutcome;
}

/** `looked`: the row asked nothing. */
export type RowOutcome = Answered | { readonly kind: 'looked' };

/**
 * Runs a scenario on a fresh driver.
 * @throws what the driver throws: the table cannot go on then
 */
export async function runScenario(
  scenario: Scenario,
  driver: ScenarioDriver,
  language: Language = 'nl',
): Promise<ScenarioResult> {
  const rows: RowResult[] = [];
  for (const row of scenario.rows) rows.push(await runRow(row, driver, WORDING[language]));
  return { scenario: scenario.id, file: scenario.file, rows, ok: rows.every(({ ok }) => ok) };
}

/** What there is to look at after a refused opening. */
const NO_CASE: CaseSnapshot = { status: 'closed', revision: 0, instances: [] };

async function runRow(row: ScenarioRow, driver: ScenarioDriver, words: Wording): Promise<RowResult> {
  const { line, at, action, then } = row;
  await driver.passTo(at);
  const before = await driver.snapshot();
  const outcome: RowOutcome = action ? await perform(driver, action, before) : { kind: 'looked' };
  const after = await driver.snapshot();
  const differences = [
    ...compareOutcome(row, outcome, isSame(before, after), words),
    ...compare(then, after ?? NO_CASE, words),
  ];
  const done = action ? { by: action.by, did: describe(action) } : {};
  return { line, at, ...done, ok: differences.length === 0, differences, outcome };
}

function compareOutcome(
  { then }: ScenarioRow,
  outcome: RowOutcome,
  unchanged: boolean,
  words: Wording,
): readonly Difference[] {
  const { refused } = then;
  if (refused === undefined) {
    if (outcome.kind !== 'refused') return [];
    return [{ expectation: 'command', expected: words.done, actual: words.refused(outcome.code, outcome) }];
  }
  const expected = words.refused(refused);
  if (outcome.kind !== 'refused') return [{ expectation: 'refused', expected, actual: words.done }];
  const differences =
    outcome.code === refused
      ? []
      : [{ expectation: 'refused', expected, actual: words.refused(outcome.code, outcome) }];
  if (unchanged) return differences;
  return [...differences, { expectation: 'refused', expected: words.nothingChanged, actual: words.changed }];
}

/** A driver makes its snapshots in one way, so equal ones read the same. */
const isSame = (before: CaseSnapshot | undefined, after: CaseSnapshot | undefined): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

function describe(action: ScenarioAction): string {
  switch (action.kind) {
    case 'open':
      return `${action.process}: ${action.as}`;
    case 'event':
      return action.event;
    case 'answer':
      return `${action.task.name}: ${action.answer}`;
    case 'correct-fact':
      return `${action.fact.name} := ${String(action.value)}`;
    case 'correct-answer':
      return `${action.task.name} := ${action.answer}`;
    case 'change-term':
      return describeChange(action.term.name, action.change);
  }
}

function describeChange(term: string, change: TermChange): string {
  switch (change.kind) {
    case 'suspend':
    case 'resume':
      return `${change.kind} ${term}`;
    case 'extend':
      return `${term} + ${change.length}`;
    case 'move':
      return `${term} → ${change.dueOn}`;
  }
}
