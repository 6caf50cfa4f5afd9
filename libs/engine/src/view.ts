// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what a guard or a condition may read of a case. There is no clock in it. */
import type { GuardView } from '@draaiboek/definition';
import type { CaseDraft } from './draft.js';
import type { CaseState, FactValue, InstanceState, TaskState } from './model.js';

/** The part of a case or a draft that reading needs. */
export interface Readable {
  look(instance: string): Pick<InstanceState, 'facts' | 'tasks' | 'active'>;
  running(): readonly { readonly process: string }[];
}

export function viewOf(
  source: Readable,
  instance: string,
  defaults: Readonly<Record<string, { readonly default?: FactValue }>>,
): GuardView {
  const here = source.look(instance);
  return {
    fact: (id) => here.facts[id]?.value ?? defaults[id]?.default,
    answer: (task) => latest(here.tasks, task)?.answers.at(-1)?.answer,
    status: (task) => latest(here.tasks, task)?.status ?? 'none',
    in: (state) => here.active.includes(state),
    running: (process) => source.running().some((i) => i.process === process),
  };
}

export const viewOfDraft = (draft: CaseDraft, instance: string): GuardView =>
  viewOf(draft, instance, draft.process(draft.look(instance)).definition.facts);

export function readableState(state: CaseState): Readable {
  const byId = new Map(state.instances.map((i) => [i.id, i]));
  const nothing = { facts: {}, tasks: [], active: [] };
  return {
    look: (id) => byId.get(id) ?? nothing,
    running: () => state.instances.filter((i) => i.status === 'running'),
  };
}

/** The last time a task was opened: what a guard means by its answer. */
function latest(tasks: readonly TaskState[], task: string): TaskState | undefined {
  return tasks.findLast((t) => t.task === task);
}
