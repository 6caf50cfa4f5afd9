// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Whether every name and date of an expectation means something in the playbook. */
import { isLocalDate } from '@draaiboek/calendar';
import type { CompiledProcess, DocumentPath } from '@draaiboek/definition';
import type { ThenDocument } from '../document.js';
import {
  checkOneOf,
  checkProcess,
  checkReference,
  CHECK,
  FACT,
  STATE,
  TASK,
  TASK_OR_TERM,
  TERM,
  type CheckContext,
  type NameKind,
} from './report.js';

const FINAL_STATE: NameKind = {
  word: 'final state',
  namesIn: ({ states }) => Object.values(states).flatMap(({ id, type }) => (type === 'final' ? [id] : [])),
};

export function checkThen(context: CheckContext, then: ThenDocument, path: DocumentPath): void {
  checkList(context, STATE, then.state, [...path, 'state']);
  checkList(context, TASK, then.closed, [...path, 'closed']);
  checkList(context, TERM, then.suspended, [...path, 'suspended']);
  checkList(context, TASK_OR_TERM, then.gone, [...path, 'gone']);
  for (const [index, name] of (then.ended ?? []).entries())
    checkEnded(context, name, [...path, 'ended', String(index)]);
  checkDates(context, TASK, then.tasks, [...path, 'tasks']);
  checkDates(context, TERM, then.terms, [...path, 'terms']);
  for (const name of Object.keys(then.facts ?? {})) checkReference(context, FACT, name, [...path, 'facts', name]);
  for (const name of Object.keys(then.checklist ?? {}))
    checkReference(context, CHECK, name, [...path, 'checklist', name]);
  for (const [name, rungs] of Object.entries(then.rungs ?? {}))
    checkRungs(context, name, rungs, [...path, 'rungs', name]);
}

function checkList(
  context: CheckContext,
  kind: NameKind,
  names: readonly string[] | undefined,
  path: DocumentPath,
): void {
  for (const [index, name] of (names ?? []).entries()) checkReference(context, kind, name, [...path, String(index)]);
}

/** A final state, or a process whose instance ended, in whatever way. */
function checkEnded(context: CheckContext, name: string, path: DocumentPath): void {
  if (Object.hasOwn(context.playbook.processes, name)) return;
  if (/^[a-z][a-z0-9-]*#[1-9][0-9]*$/.test(name)) checkProcess(context, name.slice(0, name.indexOf('#')), path);
  else checkReference(context, FINAL_STATE, name, path);
}

function checkDates(
  context: CheckContext,
  kind: NameKind,
  dates: Readonly<Record<string, string | null>> | undefined,
  path: DocumentPath,
): void {
  for (const [name, date] of Object.entries(dates ?? {})) {
    checkReference(context, kind, name, [...path, name]);
    if (date === null || isLocalDate(date)) continue;
    context.report({
      code: 'wrong-value',
      path: [...path, name],
      message: `"${date}" is no date that exists.`,
      remedy: 'Write a local date: 2026-12-14.',
    });
  }
}

function checkRungs(context: CheckContext, name: string, rungs: readonly string[], path: DocumentPath): void {
  const processes = checkReference(context, TASK, name, path);
  if (processes.length === 0) return;
  const existing = new Set(processes.flatMap((process) => rungsOf(process, name)));
  for (const [index, rung] of rungs.entries())
    checkOneOf(context.report, 'rung', rung, [...existing], [...path, String(index)]);
}

function rungsOf(process: CompiledProcess, reference: string): readonly string[] {
  const task = process.tasks[reference.slice(reference.indexOf('/') + 1)];
  return (task?.ladder ?? []).map(({ id }) => id);
}
