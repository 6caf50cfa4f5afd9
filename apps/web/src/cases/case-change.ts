// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a command did to a case, told apart by comparing the case before with the case after. */
import type { Case, CommandResult, Task, Term } from '@draaiboek/api';

/** A term whose date was moved: the old one, and the one that took its place. */
export interface MovedTerm {
  readonly from: Term;
  readonly to?: Term;
}

/** An open task that has another due date than before, or that has one only now. */
export interface PostponedTask {
  readonly task: Task;
  readonly was?: string;
}

export interface CaseChange {
  /** Titles of innermost states, with their process when it is not the root. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
  readonly openedTasks: readonly Task[];
  readonly endedTasks: readonly Task[];
  /** Not those of a moved term, which are told with it. */
  readonly postponed: readonly PostponedTask[];
  readonly openedProcesses: readonly string[];
  readonly endedProcesses: readonly string[];
  readonly armed: readonly Term[];
  readonly moved: readonly MovedTerm[];
  /** Terms that stand still now. */
  readonly suspended: readonly Term[];
  /** Terms that run again and end on the day they already had. */
  readonly resumed: readonly Term[];
  readonly alreadyHappened: CommandResult['alreadyHappened'];
}

/** @param before the case as it was looked at; absent for a case that was just opened */
export function changeOf(before: Case | undefined, result: CommandResult): CaseChange {
  const after = result.case;
  const was = { leaves: leavesOf(before), tasks: openTaskIds(before), processes: runningIds(before) };
  const is = { leaves: leavesOf(after), tasks: openTaskIds(after), processes: runningIds(after) };
  const known = new Set(before?.terms.map(({ id, instance }) => `${instance} ${id}`));
  const replaced = result.superseded.map((from) => movedTerm(from, after.terms));
  const replacements = new Set(replaced.map(({ to }) => to));
  return {
    entered: titlesMissing(is.leaves, was.leaves),
    left: titlesMissing(was.leaves, is.leaves),
    openedTasks: after.tasks.filter(({ id }) => is.tasks.has(id) && !was.tasks.has(id)),
    endedTasks: after.tasks.filter(({ id }) => was.tasks.has(id) && !is.tasks.has(id)),
    postponed: postponedIn(before, after, new Set(replaced.map(({ from }) => from.task))),
    openedProcesses: after.instances.filter(({ id }) => is.processes.has(id) && !was.processes.has(id)).map(titleOf),
    endedProcesses: after.instances.filter(({ id }) => was.processes.has(id) && !is.processes.has(id)).map(titleOf),
    armed: after.terms.filter(
      (term) => isOpenWait(term) && !known.has(`${term.instance} ${term.id}`) && !replacements.has(term),
    ),
    moved: replaced.filter((term) => !isResumedUnmoved(term)),
    resumed: replaced.filter(isResumedUnmoved).flatMap(({ to }) => to ?? []),
    suspended: after.terms.filter((term) => term.status === 'suspended' && !isSuspendedIn(before, term)),
    alreadyHappened: result.alreadyHappened,
  };
}

/** Whether a command left everything as it was, as far as a person can see. */
export function isNothing(change: CaseChange): boolean {
  return Object.values(change).every((part: readonly unknown[]) => part.length === 0);
}

function movedTerm(from: Term, terms: readonly Term[]): MovedTerm {
  const to = terms.find((term) => term.id === from.supersededBy && term.instance === from.instance);
  return to === undefined ? { from } : { from, to };
}

/** A term that was resumed on the day it was suspended. */
function isResumedUnmoved({ from, to }: MovedTerm): boolean {
  return from.suspended !== undefined && to?.status === 'armed' && to.due.dueOn === from.due.dueOn;
}

function postponedIn(before: Case | undefined, after: Case, told: ReadonlySet<string | undefined>): PostponedTask[] {
  const openBefore = new Map(before?.tasks.filter(({ status }) => status === 'open').map((task) => [task.id, task]));
  return after.tasks.flatMap((task): PostponedTask[] => {
    const earlier = openBefore.get(task.id);
    if (earlier === undefined || task.status !== 'open' || task.due === undefined || told.has(task.id)) return [];
    const was = earlier.due?.dueOn;
    if (was === task.due.dueOn) return [];
    return [was === undefined ? { task } : { task, was }];
  });
}

function isSuspendedIn(of: Case | undefined, { id, instance }: Term): boolean {
  return of?.terms.some((term) => term.id === id && term.instance === instance && term.status === 'suspended') ?? false;
}

/** A deadline belongs to a task that is told already; a term that waits is news of its own. */
function isOpenWait({ status, kind }: Term): boolean {
  return status === 'armed' && kind === 'wait';
}

function openTaskIds(of: Case | undefined): Set<string> {
  return new Set(of?.tasks.filter(({ status }) => status === 'open').map(({ id }) => id));
}

function runningIds(of: Case | undefined): Set<string> {
  return new Set(of?.instances.filter(({ status }) => status === 'running').map(({ id }) => id));
}

function leavesOf(of: Case | undefined): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const { id, parent, title, active } of of?.instances ?? []) {
    for (const { state, title: stateTitle, leaf } of active) {
      if (leaf) leaves.set(`${id} ${state}`, parent === undefined ? stateTitle.nl : `${title.nl}: ${stateTitle.nl}`);
    }
  }
  return leaves;
}

function titlesMissing(from: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>): string[] {
  return [...from].filter(([key]) => !present.has(key)).map(([, title]) => title);
}

function titleOf({ title }: Case['instances'][number]): string {
  return title.nl;
}
