// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import type { CaseState, InstanceState, Step, TaskState, TermState } from '@draaiboek/engine';
import { insertion, type Scope, type SqlValue } from '@draaiboek/store';

/**
 * Owns the rows by which tasks and terms are found: work lists and reports read them. The truth is the case's state;
 * these follow from it in the same transaction, and hold no personal datum.
 */
export const TASK_COLUMNS = [
  'municipality',
  'case_id',
  'id',
  'instance',
  'process',
  'task',
  'owners',
  'status',
  'opened_at',
  'due_on',
  'elapses_at',
  'next_rung_at',
] as const;
export const TERM_COLUMNS = [
  'municipality',
  'case_id',
  'id',
  'instance',
  'process',
  'term',
  'kind',
  'status',
  'due_on',
  'elapses_at',
] as const;

type IndexRow = readonly SqlValue[];
export interface IndexRows {
  readonly tasks: readonly IndexRow[];
  readonly terms: readonly IndexRow[];
}

/** The rows of a state that differ from those of the state before it. */
export function changedRows(
  municipality: string,
  before: CaseState | undefined,
  after: CaseState,
  playbook: CompiledPlaybook,
): IndexRows {
  const old = before === undefined ? { tasks: [], terms: [] } : rowsOf(municipality, before, playbook);
  const now = rowsOf(municipality, after, playbook);
  return { tasks: differing(old.tasks, now.tasks), terms: differing(old.terms, now.terms) };
}

/** Writes rows, over those of the same id, in one statement; none when nothing changed. */
export async function writeIndex(scope: Scope, { tasks, terms }: IndexRows): Promise<void> {
  const parts: { text: string; values: readonly SqlValue[] }[] = [];
  if (tasks.length > 0) parts.push(upsert('task', TASK_COLUMNS, tasks, 1));
  if (terms.length > 0) parts.push(upsert('term', TERM_COLUMNS, terms, 1 + (parts[0]?.values.length ?? 0)));
  const [first, second] = parts;
  if (first === undefined) return;
  const text = second === undefined ? first.text : `with tasks as (${first.text}) ${second.text}`;
  await scope.query(text, [...first.values, ...(second?.values ?? [])]);
}

/** The last deadline of a task; a task without a term has none. */
export const deadlineOf = (instance: InstanceState, task: TaskState): TermState | undefined =>
  instance.terms.findLast((term) => term.task === task.id && term.status !== 'superseded');

/** The last deadline of a task unless that stands still: then nothing is due or late. */
export function runningDeadlineOf(instance: InstanceState, task: TaskState): TermState | undefined {
  const deadline = deadlineOf(instance, task);
  return deadline?.status === 'suspended' ? undefined : deadline;
}

/**
 * Roles that have had to do with a case: those already known, owners of its tasks, whoever did something in it, and the one
 * role that may send what a state it entered waits for: nobody else can take it further there.
 */
export function involvedIn(
  state: CaseState,
  steps: readonly Pick<Step, 'cause' | 'changes'>[],
  already: readonly string[],
  playbook: CompiledPlaybook,
): readonly string[] {
  const owners = state.instances.flatMap((instance) =>
    instance.tasks.flatMap((task) => playbook.processes[instance.process]?.tasks[task.task]?.owners ?? []),
  );
  const actors = steps.flatMap(({ cause }) => ('actor' in cause ? cause.actor.roles : []));
  const awaited = steps.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      if (change.kind !== 'state-entered') return [];
      const { process = '' } = state.instances.find(({ id }) => id === change.instance) ?? {};
      return onlySendersFrom(playbook.processes[process], change.state);
    }),
  );
  return [...new Set([...already, ...owners, ...actors, ...awaited])].sort();
}

/** Of every event that a state takes and one role alone may send, that role. */
function onlySendersFrom(process: CompiledProcess | undefined, state: string): readonly string[] {
  return Object.values(process?.transitions ?? {}).flatMap(({ from, trigger }) => {
    if (from !== state || trigger.kind !== 'event') return [];
    const by = process?.events[trigger.event]?.by ?? [];
    return by.length === 1 ? by : [];
  });
}

/** Every row of a state. */
export function rowsOf(municipality: string, state: CaseState, playbook: CompiledPlaybook): IndexRows {
  const tasks = state.instances.flatMap((instance) =>
    instance.tasks.map((task): IndexRow => {
      const due = runningDeadlineOf(instance, task);
      const rung = task.rungs
        .filter(({ status }) => status === 'planned')
        .map(({ at }) => at)
        .sort()[0];
      return [
        ...[municipality, state.case, task.id, instance.id, instance.process, task.task],
        playbook.processes[instance.process]?.tasks[task.task]?.owners ?? [],
        ...[task.status, task.openedAt, due?.dueOn ?? null, due?.elapsesAt ?? null, rung ?? null],
      ];
    }),
  );
  const terms = state.instances.flatMap((instance) =>
    instance.terms.map((term): IndexRow => [
      ...[municipality, state.case, term.id, instance.id, instance.process, term.term],
      ...[term.kind, term.status, term.dueOn, term.elapsesAt],
    ]),
  );
  return { tasks, terms };
}

function differing(old: readonly IndexRow[], now: readonly IndexRow[]): readonly IndexRow[] {
  const known = new Set(old.map((row) => JSON.stringify(row)));
  return now.filter((row) => !known.has(JSON.stringify(row)));
}

function upsert(
  table: string,
  columns: readonly string[],
  rows: readonly IndexRow[],
  from: number,
): { text: string; values: readonly SqlValue[] } {
  const { text, values } = insertion(table, columns, rows, from);
  const sets = columns.slice(3).map((column) => `${column} = excluded.${column}`);
  return { text: `${text} on conflict (municipality, case_id, id) do update set ${sets.join(', ')}`, values };
}
