// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the rungs of open tasks. Ladders are data beside the chart: a rung sends and is journalled, it never changes
 * the configuration unless it says `raises`.
 *
 * - T5 each rung of a deadline is decided once: sent, overtaken or dropped.
 *
 * Of several missed rungs to one addressee only the last is sent, the earlier are overtaken; each addressee still
 * hears. So an escalation that fell in a failure of the machine reaches everybody it was meant for, once.
 */
import { rungMoment } from '@draaiboek/calendar';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { EngineError } from './engine-error.js';
import { compare, ordinal } from './order.js';
import type { Instant, RungState, TaskState, TermState } from './model.js';

/** One rung of one task: what falls due. */
export interface DueRung {
  readonly instance: string;
  readonly task: string;
  readonly rung: string;
  readonly deadline: string;
  readonly to: string;
  readonly at: Instant;
}

/**
 * Plans the rungs of a task on its (new) deadline. A rung that was sent on a date that has moved is not repeated, unless
 * its new moment lies ahead: then it reminds of the new date.
 */
export function planRungs(draft: CaseDraft, instance: InstanceDraft, taskId: string, deadline: TermState): void {
  const task = taskOf(instance, taskId);
  const decided = decidedBefore(instance, task, deadline.id);
  const planned: RungState[] = [];
  for (const { rung, at, to } of draft.process(instance).ladder(task.task)) {
    const moment = rungMoment(deadline, at, draft.context.calendar);
    if (moment <= draft.context.moment && decided.has(rung)) continue;
    planned.push({ rung, deadline: deadline.id, to, at: moment, status: 'planned' });
  }
  draft.replaceTask(instance, { ...task, rungs: [...task.rungs, ...planned] });
}

/** Rungs that were sent or overtaken on a deadline that this one has come in the place of. */
function decidedBefore(instance: InstanceDraft, task: TaskState, deadline: string): ReadonlySet<string> {
  const replaced = new Set([deadline]);
  for (const term of instance.terms.toReversed()) {
    if (term.supersededBy !== undefined && replaced.has(term.supersededBy)) replaced.add(term.id);
  }
  const decided = task.rungs.filter(
    (r) => replaced.has(r.deadline) && (r.status === 'sent' || r.status === 'overtaken'),
  );
  return new Set(decided.map((r) => r.rung));
}

/** Gives what is still planned on a deadline that stays the moments of another calendar. */
export function moveRungs(draft: CaseDraft, instance: InstanceDraft, taskId: string, deadline: TermState): void {
  const task = taskOf(instance, taskId);
  const ladder = draft.process(instance).ladder(task.task);
  const rungs = task.rungs.map((rung): RungState => {
    const offset = ladder.find((r) => r.rung === rung.rung)?.at;
    if (rung.status !== 'planned' || rung.deadline !== deadline.id || offset === undefined) return rung;
    const at = rungMoment(deadline, offset, draft.context.calendar);
    if (at === rung.at) return rung;
    const about = { instance: instance.id, task: task.task, id: task.id, rung: rung.rung, to: rung.to };
    draft.record({ kind: 'rung-moved', ...about, at });
    return { ...rung, at };
  });
  draft.replaceTask(instance, { ...task, rungs });
}

/** Drops what is still planned for a task. */
export function dropRungs(draft: CaseDraft, instance: InstanceDraft, taskId: string): void {
  const task = taskOf(instance, taskId);
  const decidedAt = draft.context.moment;
  draft.replaceTask(instance, {
    ...task,
    rungs: task.rungs.map((r) => (r.status === 'planned' ? { ...r, status: 'dropped', decidedAt } : r)),
  });
}

/** Decides the given rungs now. Those of one task to one addressee: the last is sent, the others are overtaken. */
export function decideRungs(draft: CaseDraft, due: readonly DueRung[]): void {
  const inOrder = [...due].sort(byMoment);
  const last = new Map(inOrder.map((rung) => [`${rung.task} ${rung.to}`, rung]));
  for (const rung of inOrder) {
    decideRung(draft, rung, last.get(`${rung.task} ${rung.to}`) === rung ? 'sent' : 'overtaken');
  }
}

function decideRung(draft: CaseDraft, due: DueRung, how: 'sent' | 'overtaken'): void {
  const instance = draft.edit(due.instance);
  const task = taskOf(instance, due.task);
  const { rung, to } = due;
  const decidedAt = draft.context.moment;
  const rungs = task.rungs.map((r) => (isPlanned(r, due) ? { ...r, status: how, decidedAt } : r));
  draft.replaceTask(instance, { ...task, rungs });
  draft.record({ kind: 'rung', instance: instance.id, task: task.task, id: task.id, rung, to, how });
  if (how === 'overtaken') return;
  const deadline = instance.terms.find((t) => t.id === due.deadline);
  draft.effects.push({
    id: `${draft.id}/${draft.nextId('e')}`,
    kind: 'notify',
    to,
    about: { instance: instance.id, task: task.id, rung, ...(deadline ? { dueOn: deadline.dueOn } : {}) },
  });
  const raises = draft.process(instance).definition.tasks[task.task]?.ladder.find((r) => r.id === rung)?.raises;
  if (raises !== undefined) {
    draft.errands.push({ kind: 'event', from: instance.id, to: instance.id, event: raises, facts: {} });
  }
}

/** Rungs that are planned for open tasks; of these only the wanted ones. */
export function plannedRungs(
  instances: readonly { readonly id: string; readonly tasks: readonly TaskState[] }[],
  wanted: (rung: RungState) => boolean = () => true,
): DueRung[] {
  const found: DueRung[] = [];
  for (const instance of instances) {
    for (const task of instance.tasks) {
      if (task.status !== 'open') continue;
      for (const rung of task.rungs) {
        if (rung.status !== 'planned' || !wanted(rung)) continue;
        const { rung: name, deadline, to, at } = rung;
        found.push({ instance: instance.id, task: task.id, rung: name, deadline, to, at });
      }
    }
  }
  return found;
}

/** By moment, then by task and rung, so that one order of keys in a definition is as good as another. */
export function byMoment(a: DueRung, b: DueRung): number {
  return compare(a.at, b.at) || ordinal(a.task) - ordinal(b.task) || compare(a.rung, b.rung) || compare(a.to, b.to);
}

const isPlanned = (rung: RungState, due: DueRung): boolean =>
  rung.status === 'planned' && rung.rung === due.rung && rung.deadline === due.deadline && rung.to === due.to;

function taskOf(instance: InstanceDraft, id: string): TaskState {
  const task = instance.tasks.find((t) => t.id === id);
  if (!task)
    throw new EngineError('DRB-2120', `No task '${id}'`, `instance ${instance.id}`, 'Name a task of this instance.');
  return task;
}
