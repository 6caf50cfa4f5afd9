// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: from the text of a table to a scenario in which every name and moment is right, or all that is wrong. */
import {
  locate,
  parseSource,
  readingOf,
  sortFindings,
  type CompiledPlaybook,
  type Fault,
  type Finding,
  type Reading,
  type SourceFile,
} from '@draaiboek/definition';
import type { OpenDocument, RowDocument, ScenarioDocument } from '../document.js';
import type { TermChange } from '../driver.js';
import { parsePlace, parseReference, type Reference } from '../reference.js';
import type { Scenario, ScenarioAction, ScenarioRow } from '../scenario.js';
import { checkOpen, checkRow } from './check-row.js';
import { momentsOf } from './moments.js';
import { checkProcess, checkVariant } from './report.js';
import { shapeOf, type Shape } from './schema.js';

/** Reads a scenario against a playbook. Gives everything that is wrong at once, each with file, line and remedy. */
export function readScenario(file: SourceFile, playbook: CompiledPlaybook): Reading<Scenario> {
  const { source, findings } = parseSource(file.path, file.text);
  if (source === undefined) return { kind: 'faulty', findings };
  const shape = shapeOf(source.value);
  const faults: Fault[] = [...shape.faults];
  const report = (fault: Fault): void => void faults.push(fault);
  checkMeaning(shape, playbook, report);
  const moments = momentsOf(shape.open, shape.rows, report);
  const located: readonly Finding[] = sortFindings(faults.map((fault) => locate(fault, source)));
  if (shape.document === undefined || located.length > 0) return { kind: 'faulty', findings: located };
  const paths = [['open'], ...shape.document.rows.map((_, index) => ['rows', String(index)])];
  const times = moments.flatMap((at, index) =>
    at === undefined ? [] : [{ at, line: source.placeOf(paths[index] ?? []).line }],
  );
  return readingOf(scenarioOf(shape.document, file.path, times), located);
}

/** The variant that a table says it is about, to read it against; undefined for the base, or for no table. */
export function variantOfScenario({ path, text }: SourceFile): string | undefined {
  return shapeOf(parseSource(path, text).source?.value).variant;
}

function checkMeaning(shape: Shape, playbook: CompiledPlaybook, report: (fault: Fault) => void): void {
  const context = { playbook, report };
  if (shape.variant !== undefined) checkVariant(context, shape.variant, ['variant']);
  if (shape.process !== undefined) checkProcess(context, shape.process, ['process']);
  if (shape.open) checkOpen(context, shape.process, shape.open, ['open']);
  for (const [index, row] of shape.rows.entries()) if (row) checkRow(context, row, ['rows', String(index)]);
}

function scenarioOf(
  document: ScenarioDocument,
  file: string,
  times: readonly Pick<ScenarioRow, 'at' | 'line'>[],
): Scenario {
  const { scenario, title, variant, process, subject, open, rows } = document;
  const actions = [openingOf(document, open), ...rows.map(actionOf)];
  const expected = [open, ...rows].map(({ then }) => then ?? {});
  return {
    id: scenario,
    title,
    file,
    ...(variant === undefined ? {} : { variant }),
    process,
    subject,
    rows: times.map((time, index) => {
      const action = actions[index];
      return { ...time, ...(action === undefined ? {} : { action }), then: expected[index] ?? {} };
    }),
  };
}

function openingOf(
  { variant, process, subject }: ScenarioDocument,
  { as, by, facts = {}, reason }: OpenDocument,
): ScenarioAction {
  return {
    ...{ kind: 'open', by, process, as, subject, facts },
    ...(variant === undefined ? {} : { variant }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function actionOf(row: RowDocument): ScenarioAction | undefined {
  const { by, event, answer, correct, facts = {}, reason, grounds, value = '' } = row;
  if (by === undefined) return undefined;
  const explained = grounds === undefined ? {} : { grounds };
  if (event !== undefined) {
    const place = row.in === undefined ? {} : { in: parsePlace(row.in) };
    return { kind: 'event', by, event, ...place, facts, ...(reason === undefined ? {} : { reason }) };
  }
  const [answered] = Object.entries(answer ?? {});
  if (answered) return { kind: 'answer', by, task: placed(row, answered[0]), answer: answered[1], facts, ...explained };
  if (correct?.fact !== undefined)
    return { kind: 'correct-fact', by, fact: placed(row, correct.fact), value, reason: reason ?? '' };
  const change = termChangeOf(row);
  if (change) {
    const [text, asked] = change;
    return { kind: 'change-term', by, term: placed(row, text), change: asked, reason: reason ?? '' };
  }
  if (correct?.task === undefined) return undefined;
  const task = placed(row, correct.task);
  return { kind: 'correct-answer', by, task, answer: String(value), ...explained, reason: reason ?? '' };
}

/** The term that a row is about and what it asks of it. */
function termChangeOf({ suspend, resume, extend, move }: RowDocument): [string, TermChange] | undefined {
  if (suspend !== undefined) return [suspend, { kind: 'suspend' }];
  if (resume !== undefined) return [resume, { kind: 'resume' }];
  const [extended] = Object.entries(extend ?? {});
  if (extended) return [extended[0], { kind: 'extend', length: extended[1] }];
  const [moved] = Object.entries(move ?? {});
  return moved && [moved[0], { kind: 'move', dueOn: moved[1] }];
}

/** The process that a name carries comes before that of `in`. */
function placed(row: RowDocument, text: string): Reference {
  const reference = parseReference(text);
  return reference.place !== undefined || row.in === undefined
    ? reference
    : { ...reference, place: parsePlace(row.in) };
}
