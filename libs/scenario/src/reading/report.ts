// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import {
  suggest,
  type CompiledPlaybook,
  type CompiledProcess,
  type DocumentPath,
  type Fault,
} from '@draaiboek/definition';
import { parseReference } from '../reference.js';

/** What the checks of a scenario have at hand. */
export interface CheckContext {
  readonly playbook: CompiledPlaybook;
  readonly report: (fault: Fault) => void;
}

/** What a name stands for: how to call it, and the names of it that a process has. */
export interface NameKind {
  readonly word: string;
  namesIn(process: CompiledProcess): readonly string[];
}

export const STATE: NameKind = { word: 'state', namesIn: ({ states }) => Object.keys(states) };
export const EVENT: NameKind = { word: 'event', namesIn: ({ events }) => Object.keys(events) };
export const TASK: NameKind = { word: 'task', namesIn: ({ tasks }) => Object.keys(tasks) };
export const TERM: NameKind = { word: 'term', namesIn: ({ terms }) => Object.keys(terms) };
export const FACT: NameKind = { word: 'fact', namesIn: ({ facts }) => Object.keys(facts) };
export const CHECK: NameKind = {
  word: 'question of a checklist',
  namesIn: ({ checklist = [] }) => checklist.map(({ id }) => id),
};
export const TASK_OR_TERM: NameKind = {
  word: 'task or term',
  namesIn: ({ tasks, terms }) => [...Object.keys(tasks), ...Object.keys(terms)],
};

const REFERENCE = /^(?:[a-z][a-z0-9-]*(?:#[1-9][0-9]*)?\/)?[A-Za-z][A-Za-z0-9.-]*$/;

/** Reports a name that nothing has; gives the processes in which it means something. */
export function checkReference(
  context: CheckContext,
  kind: NameKind,
  text: string,
  path: DocumentPath,
): readonly CompiledProcess[] {
  if (!REFERENCE.test(text)) {
    const message = `"${text}" is no name of a ${kind.word}.`;
    const remedy = 'Write its name, process/name, or process#2/name for the second instance of the process.';
    context.report({ code: 'wrong-value', path, message, remedy });
    return [];
  }
  const { name, place } = parseReference(text);
  if (place !== undefined && !checkProcess(context, place.process, path)) return [];
  return checkName(context, kind, name, path, place?.process);
}

/** Reports a name that no process (or not the given one) has; gives the processes that have it. */
export function checkName(
  { playbook, report }: CheckContext,
  kind: NameKind,
  name: string,
  path: DocumentPath,
  process?: string,
): readonly CompiledProcess[] {
  const all = Object.values(playbook.processes);
  const searched = process === undefined ? all : all.filter(({ id }) => id === process);
  const having = searched.filter((each) => kind.namesIn(each).includes(name));
  if (having.length > 0) return having;
  const elsewhere = all.find((each) => kind.namesIn(each).includes(name));
  const where = process === undefined ? 'in this playbook' : `in "${process}"`;
  const remedy =
    elsewhere === undefined
      ? suggest(name, new Set(searched.flatMap((each) => kind.namesIn(each))), 'Use a name of the playbook.')
      : `It is one of "${elsewhere.id}".`;
  report({ code: 'unknown-reference', path, message: `There is no ${kind.word} "${name}" ${where}.`, remedy });
  return [];
}

export function checkProcess({ playbook, report }: CheckContext, process: string, path: DocumentPath): boolean {
  return checkOneOf(report, 'process', process, Object.keys(playbook.processes), path);
}

/** Reports a table that is about a variant which the playbook is without. */
export function checkVariant({ playbook: { variant }, report }: CheckContext, id: string, path: DocumentPath): void {
  if (variant?.id === id || variant?.on.includes(id) === true) return;
  const message = `The scenario is about the variant "${id}", and the playbook here is without it.`;
  report({ code: 'unknown-reference', path, message, remedy: `Hold it against the playbook with --variant ${id}.` });
}

export function checkRole({ playbook, report }: CheckContext, role: string, path: DocumentPath): boolean {
  return checkOneOf(report, 'role', role, Object.keys(playbook.roles), path);
}

/** Reports a name that is not in the list. */
export function checkOneOf(
  report: CheckContext['report'],
  word: string,
  name: string,
  existing: readonly string[],
  path: DocumentPath,
): boolean {
  if (existing.includes(name)) return true;
  const remedy = suggest(name, existing, 'Use a name of the playbook.');
  report({ code: 'unknown-reference', path, message: `There is no ${word} "${name}".`, remedy });
  return false;
}
