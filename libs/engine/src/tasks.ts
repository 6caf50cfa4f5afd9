// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: opening and closing tasks. Tasks are data of the instance, not regions of the chart.
 *
 * - T3 leaving a state closes its open tasks with their terms and rungs, except what is declared to be carried.
 *
 * A task belongs to a visit of its state (`current`). A new visit asks anew; a visit resumed through a history state
 * keeps what was answered. A carried task that is still open is taken up again instead of being asked twice, and so is
 * one of a state that was interrupted.
 */
import type { CompiledTask } from '@draaiboek/definition';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { dropRungs } from './ladders.js';
import type { TaskState } from './model.js';
import { inOrder } from './order.js';
import { interruptWhere, resumeWhere } from './term-moves.js';
import { armDeadline, cancelWhere } from './terms.js';
import { viewOfDraft } from './view.js';

export function openTasksOf(draft: CaseDraft, instance: InstanceDraft, state: string, resumed: boolean): void {
  const { definition } = draft.process(instance);
  for (const id of inOrder(definition.states[state]?.tasks ?? [])) {
    const task = definition.tasks[id];
    if (!task || takesUp(draft, instance, id, resumed)) continue;
    if (isWanted(draft, instance, task)) openTask(draft, instance, task);
  }
}

/** Takes up an occurrence of an earlier visit, if there is one to take up. */
function takesUp(draft: CaseDraft, instance: InstanceDraft, id: string, resumed: boolean): boolean {
  const last = instance.tasks.findLast((t) => t.task === id);
  if (!last || !(last.status === 'open' || (resumed && last.status === 'answered'))) return false;
  draft.replaceTask(instance, { ...last, current: true });
  resumeWhere(draft, instance, (term) => term.task === last.id);
  return true;
}

export function openTask(draft: CaseDraft, instance: InstanceDraft, definition: CompiledTask): void {
  const task: TaskState = {
    id: draft.nextId('t'),
    task: definition.id,
    state: definition.state,
    status: 'open',
    current: true,
    openedAt: draft.context.moment,
    answers: [],
    rungs: [],
  };
  instance.tasks.push(task);
  draft.record({ kind: 'task-opened', instance: instance.id, task: definition.id, id: task.id });
  if (definition.within !== undefined) armDeadline(draft, instance, task, definition.within);
}

/** Ends an open task without an answer. */
export function closeTask(draft: CaseDraft, instance: InstanceDraft, id: string, how: 'withdrawn' | 'cancelled'): void {
  settleTask(draft, instance, id, { status: how, closedAt: draft.context.moment });
  const task = instance.tasks.find((t) => t.id === id);
  if (task) draft.record({ kind: 'task-closed', instance: instance.id, task: task.task, id, how });
}

/** Changes a task that ends, and ends its deadline and rungs with it. */
export function settleTask(draft: CaseDraft, instance: InstanceDraft, id: string, change: Partial<TaskState>): void {
  dropRungs(draft, instance, id);
  cancelWhere(draft, instance, (term) => term.task === id);
  const task = instance.tasks.find((t) => t.id === id);
  if (task) draft.replaceTask(instance, { ...task, ...change });
}

/** `interrupter`: the state for which this one is left, and which its open tasks wait for. */
export function leaveTasksOf(draft: CaseDraft, instance: InstanceDraft, state: string, interrupter?: string): void {
  const { definition } = draft.process(instance);
  for (const task of instance.tasks) {
    if (task.state !== state || !task.current) continue;
    const onLeave = definition.tasks[task.task]?.onLeave ?? 'cancel';
    if (task.status === 'open') {
      if (interrupter === undefined || onLeave === 'carry') leaveOpenTask(draft, instance, task, onLeave);
      else interruptTask(draft, instance, task, interrupter);
    }
    const left = instance.tasks.find((t) => t.id === task.id);
    if (left) draft.replaceTask(instance, { ...left, current: false });
  }
}

function interruptTask(draft: CaseDraft, instance: InstanceDraft, task: TaskState, by: string): void {
  draft.record({ kind: 'task-carried', instance: instance.id, task: task.task, id: task.id });
  interruptWhere(draft, instance, by, (term) => term.task === task.id);
}

/** The interruption is over and this state was not entered again: now it is left as any other. */
export function leaveInterrupted(draft: CaseDraft, instance: InstanceDraft, task: TaskState): void {
  const onLeave = draft.process(instance).definition.tasks[task.task]?.onLeave ?? 'cancel';
  if (onLeave === 'carry') return;
  resumeWhere(draft, instance, (term) => term.task === task.id && onLeave === 'must-be-answered');
  leaveOpenTask(draft, instance, task, onLeave);
}

function leaveOpenTask(
  draft: CaseDraft,
  instance: InstanceDraft,
  task: TaskState,
  onLeave: CompiledTask['onLeave'],
): void {
  if (onLeave === 'cancel') return closeTask(draft, instance, task.id, 'cancelled');
  if (onLeave === 'must-be-answered') draft.leftUnanswered.push(task.task);
  draft.record({ kind: 'task-carried', instance: instance.id, task: task.task, id: task.id });
}

/** Looks at every condition of the active states again: false → true opens, true → false withdraws. */
export function lookAtConditions(draft: CaseDraft, id: string): boolean {
  const present = draft.look(id);
  const { conditionalTasks, definition } = draft.process(present);
  let changed = false;
  for (const { task: taskId, state } of conditionalTasks) {
    const task = definition.tasks[taskId];
    if (!task || !present.active.includes(state)) continue;
    const instance = draft.edit(id);
    const visit = instance.tasks.findLast((t) => t.task === taskId && t.current);
    const wanted = isWanted(draft, instance, task);
    if (wanted && (visit === undefined || visit.status === 'withdrawn')) {
      openTask(draft, instance, task);
      changed = true;
    } else if (!wanted && visit?.status === 'open') {
      closeTask(draft, instance, visit.id, 'withdrawn');
      changed = true;
    }
  }
  return changed;
}

/** Every required task of this visit is answered, and at least one was. */
export function allAnswered(
  instance: { readonly tasks: readonly TaskState[] },
  state: string,
  tasks: Readonly<Record<string, CompiledTask>>,
): boolean {
  const required = instance.tasks.filter((t) => t.state === state && t.current && tasks[t.task]?.required);
  return required.some((t) => t.status === 'answered') && !required.some((t) => t.status === 'open');
}

function isWanted(draft: CaseDraft, instance: InstanceDraft, task: CompiledTask): boolean {
  if (task.when === undefined) return true;
  return draft.process(instance).condition(task.when).evaluate(viewOfDraft(draft, instance.id));
}
