// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Answer, AnswerOption, Task } from '@draaiboek/api';
import type { CompiledTask } from '@draaiboek/definition';
import type { AnswerRecord, InstanceState, RungState, TaskState } from '@draaiboek/engine';
import { deadlineOf } from '@draaiboek/case-file';
import { dueView } from './due-view.js';
import { factFields } from './fact-field.js';
import type { Viewing } from './viewing.js';

/** The id under which a task is found: the case's, and its ordinal in the case. */
export const taskId = (caseId: string, task: string): string => `${caseId}~${task}`;

/** Every task of a case, open first, then by due date, the latest opened last. */
export function taskViews(viewing: Viewing): Task[] {
  return viewing.row.state.instances
    .flatMap((instance) => instance.tasks.map((task) => taskView(viewing, instance, task)))
    .sort(byUrgency);
}

/** Open before closed; then what is due first; what has no due date last. */
function byUrgency(a: Task, b: Task): number {
  const closed = Number(a.status !== 'open') - Number(b.status !== 'open');
  const due = (a.due?.elapsesAt ?? '9').localeCompare(b.due?.elapsesAt ?? '9');
  return closed || due || a.openedAt.localeCompare(b.openedAt);
}

export function taskView(viewing: Viewing, instance: InstanceState, task: TaskState): Task {
  const { row, playbook, titles, now } = viewing;
  const { process } = instance;
  const definition = playbook.processes[process]?.tasks[task.task];
  const deadline = deadlineOf(instance, task);
  const isOpen = task.status === 'open';
  const isSuspended = isOpen && deadline?.status === 'suspended';
  const firstDueOn = instance.terms.find((term) => term.task === task.id)?.dueOn;
  return {
    id: taskId(row.id, task.id),
    case: row.id,
    caseReference: row.reference,
    instance: instance.id,
    process,
    processTitle: titles.process(process),
    task: task.task,
    title: titles.task(process, task.task),
    ...(definition?.description === undefined ? {} : { description: definition.description }),
    owners: (definition?.owners ?? []).map((role) => ({ role, title: titles.role(role) })),
    required: definition?.required ?? true,
    status: task.status,
    openedAt: task.openedAt,
    ...(task.closedAt === undefined ? {} : { closedAt: task.closedAt }),
    ...(deadline === undefined ? {} : { due: dueView(deadline, isOpen && !isSuspended, now) }),
    ...(firstDueOn === undefined || firstDueOn === deadline?.dueOn ? {} : { firstDueOn }),
    ...(isSuspended ? { suspended: true as const } : {}),
    answers: task.answers.map((answer) => answerView(viewing, process, task.task, answer)),
    options: definition === undefined ? [] : optionsOf(viewing, process, task.id, definition),
    rungs: task.rungs.map(rungView).sort((a, b) => a.at.localeCompare(b.at)),
    source: [...(definition?.source ?? [])],
    caseRevision: row.state.revision,
  };
}

/** A rung at the moment it is planned for or, once decided, at the moment it really was: one that was missed goes later. */
function rungView({ rung, to, at, status, decidedAt }: RungState): Task['rungs'][number] {
  return { rung, to, at: decidedAt ?? at, status };
}

function answerView({ titles }: Viewing, process: string, task: string, record: AnswerRecord): Answer {
  const { answer, at, by, grounds, closes, basis, corrected } = record;
  return {
    answer,
    title: titles.answer(process, task, answer),
    at,
    by,
    closes,
    ...(grounds === undefined ? {} : { grounds }),
    ...(basis === undefined ? {} : { basis: { ...basis } }),
    ...(corrected === undefined ? {} : { corrected: { ...corrected } }),
  };
}

/**
 * The answers that whoever looks may give, in the order of the definition; of an answered task those that its answer may
 * be corrected into, with the facts that each of them states.
 */
function optionsOf(
  { allowed, playbook }: Viewing,
  process: string,
  id: string,
  definition: CompiledTask,
): AnswerOption[] {
  const named = (task: { readonly id: string }): boolean => task.id === id;
  const mine = new Set((allowed.tasks.find(named) ?? allowed.answerCorrections.find(named))?.answers);
  const compiled = playbook.processes[process];
  return definition.answers
    .filter((answer) => mine.has(answer.id))
    .map((answer) => ({
      answer: answer.id,
      title: answer.title,
      grounds: answer.grounds,
      closes: answer.closes,
      sets: compiled === undefined ? [] : factFields(compiled, answer.sets),
    }));
}
