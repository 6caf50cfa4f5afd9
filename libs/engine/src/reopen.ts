// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: a question that comes back, after an answer that does not close it or a correction into one. */
import type { CaseDraft, InstanceDraft } from './draft.js';
import { dropRungs } from './ladders.js';
import { armDeadline, cancelWhere } from './terms.js';

/** The question comes back: another due date, and the ladder from its first rung. */
export function askAgain(draft: CaseDraft, instance: InstanceDraft, id: string, term: string): void {
  dropRungs(draft, instance, id);
  cancelWhere(draft, instance, (t) => t.task === id);
  const asked = instance.tasks.find((t) => t.id === id);
  if (asked) armDeadline(draft, instance, asked, term);
}

/** An answer was corrected into one that does not close: its task is open (again), due when that answer says. */
export function openAgain(draft: CaseDraft, instance: InstanceDraft, id: string, term: string | undefined): void {
  const task = instance.tasks.find((t) => t.id === id);
  if (!task) return;
  if (task.status === 'answered') {
    const { closedAt: _closedAt, ...rest } = task;
    draft.replaceTask(instance, { ...rest, status: 'open' });
    draft.record({ kind: 'task-opened', instance: instance.id, task: task.task, id });
    const within = term ?? draft.process(instance).definition.tasks[task.task]?.within;
    if (within !== undefined) askAgain(draft, instance, id, within);
  } else if (term !== undefined) {
    askAgain(draft, instance, id, term);
  }
}
