// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Whether a row asks one thing of somebody, with what belongs to it and in names that exist. */
import type { CompiledProcess, DocumentPath } from '@draaiboek/definition';
import type { OpenDocument, RowDocument, ThenDocument } from '../document.js';
import { parsePlace, parseReference } from '../reference.js';
import { checkThen } from './check-then.js';
import {
  checkName,
  checkOneOf,
  checkProcess,
  checkReference,
  checkRole,
  EVENT,
  FACT,
  TASK,
  TASK_OR_TERM,
  type CheckContext,
  type NameKind,
} from './report.js';

const TERM_ASKING = ['suspend', 'resume', 'extend', 'move'] as const;
const ASKING = ['event', 'answer', 'correct', ...TERM_ASKING] as const;
type Asking = (typeof ASKING)[number];
const TO_ASK = 'Add event, answer, correct, suspend, resume, extend or move';

/** What may stand beside what is asked. */
const BELONGS: Readonly<Record<'in' | 'facts' | 'reason' | 'grounds' | 'value', readonly Asking[]>> = {
  in: ASKING,
  facts: ['event', 'answer'],
  reason: ['event', 'correct', ...TERM_ASKING],
  grounds: ['answer', 'correct'],
  value: ['correct'],
};

export function checkOpen(
  context: CheckContext,
  process: string | undefined,
  open: OpenDocument,
  path: DocumentPath,
): void {
  checkRole(context, open.by, [...path, 'by']);
  checkThen(context, open.then ?? {}, [...path, 'then']);
  const definition = process === undefined ? undefined : context.playbook.processes[process];
  if (definition === undefined || expectsUnknown(open.then)) return;
  checkOneOf(context.report, 'entry', open.as, Object.keys(definition.entries), [...path, 'as']);
  checkFacts(context, [definition], open.facts, path);
}

export function checkRow(context: CheckContext, row: RowDocument, path: DocumentPath): void {
  checkForm(context, row, path);
  if (row.by !== undefined) checkRole(context, row.by, [...path, 'by']);
  checkThen(context, row.then ?? {}, [...path, 'then']);
  if (expectsUnknown(row.then)) return;
  if (row.in !== undefined && !checkProcess(context, parsePlace(row.in).process, [...path, 'in'])) return;
  if (row.event !== undefined) {
    checkFacts(context, checkPlaced(context, row, EVENT, row.event, [...path, 'event']), row.facts, path);
  }
  for (const [task, answer] of Object.entries(row.answer ?? {})) {
    const processes = checkPlaced(context, row, TASK, task, [...path, 'answer', task]);
    checkAnswer(context, processes, task, answer, [...path, 'answer', task]);
    checkFacts(context, processes, row.facts, path);
  }
  checkTermRow(context, row, path);
  if (row.correct?.fact !== undefined) checkPlaced(context, row, FACT, row.correct.fact, [...path, 'correct', 'fact']);
  if (row.correct?.task !== undefined) {
    const processes = checkPlaced(context, row, TASK, row.correct.task, [...path, 'correct', 'task']);
    if (typeof row.value === 'string') checkAnswer(context, processes, row.correct.task, row.value, [...path, 'value']);
  }
}

/** What is asked of a term names one that exists; a refused length or date may be written as it comes. */
function checkTermRow(context: CheckContext, row: RowDocument, path: DocumentPath): void {
  const { suspend, resume, extend = {}, move = {} } = row;
  if (suspend !== undefined) checkPlaced(context, row, TASK_OR_TERM, suspend, [...path, 'suspend']);
  if (resume !== undefined) checkPlaced(context, row, TASK_OR_TERM, resume, [...path, 'resume']);
  for (const term of Object.keys(extend)) checkPlaced(context, row, TASK_OR_TERM, term, [...path, 'extend', term]);
  for (const term of Object.keys(move)) checkPlaced(context, row, TASK_OR_TERM, term, [...path, 'move', term]);
}

/** A row that shows how something unknown is refused may name what does not exist. */
function expectsUnknown(then: ThenDocument | undefined): boolean {
  return then?.refused !== undefined && (then.refused.startsWith('unknown-') || then.refused === 'reserved-event');
}

function checkForm(context: CheckContext, row: RowDocument, path: DocumentPath): void {
  const asked = ASKING.filter((key) => row[key] !== undefined);
  const wrong = (at: DocumentPath, message: string, remedy: string): void =>
    context.report({ code: 'wrong-structure', path: at, message, remedy });
  if (asked.length > 1) wrong(path, `The row asks ${asked.join(' and ')} at once.`, 'Give each a row of its own.');
  if (asked.length > 0 && row.by === undefined)
    wrong(path, 'The row does not say who does it.', 'Add by: the role of who does it.');
  if (asked.length === 0 && row.by !== undefined)
    wrong([...path, 'by'], `The row does not say what "${row.by}" does.`, `${TO_ASK}, or leave by out.`);
  if (asked.length === 0 && row.then?.refused !== undefined)
    wrong([...path, 'then', 'refused'], 'Nothing is asked that could be refused.', `${TO_ASK}.`);
  if (asked.includes('correct') && row.value === undefined)
    wrong(path, 'The correction has no value.', 'Add value: the right value or the right answer.');
  if (row.correct?.task !== undefined && typeof row.value === 'boolean')
    wrong([...path, 'value'], 'The value is no answer.', 'Write one of the answers of the task.');
  for (const [key, belongsTo] of Object.entries(BELONGS)) {
    if (!Object.hasOwn(row, key) || asked.some((each) => belongsTo.includes(each))) continue;
    wrong([...path, key], `"${key}" belongs to ${belongsTo.join(' or ')}.`, wordFor(key));
  }
}

function wordFor(key: string): string {
  if (key === 'reason') return 'The explanation of an answer is called grounds.';
  return key === 'grounds' ? 'The explanation of an event is called reason.' : 'Leave it out.';
}

/** A name that may carry its process, or has it from `in`. */
function checkPlaced(
  context: CheckContext,
  row: RowDocument,
  kind: NameKind,
  text: string,
  path: DocumentPath,
): readonly CompiledProcess[] {
  if (row.in === undefined || text.includes('/')) return checkReference(context, kind, text, path);
  return checkName(context, kind, text, path, parsePlace(row.in).process);
}

function checkAnswer(
  context: CheckContext,
  processes: readonly CompiledProcess[],
  task: string,
  answer: string,
  path: DocumentPath,
): void {
  if (processes.length === 0) return;
  const { name } = parseReference(task);
  const answers = new Set(processes.flatMap(({ tasks }) => (tasks[name]?.answers ?? []).map(({ id }) => id)));
  checkOneOf(context.report, 'answer', answer, [...answers], path);
}

function checkFacts(
  context: CheckContext,
  processes: readonly CompiledProcess[],
  facts: RowDocument['facts'],
  path: DocumentPath,
): void {
  if (processes.length === 0) return;
  const existing = new Set(processes.flatMap((process) => FACT.namesIn(process)));
  for (const fact of Object.keys(facts ?? {}))
    checkOneOf(context.report, 'fact', fact, [...existing], [...path, 'facts', fact]);
}
