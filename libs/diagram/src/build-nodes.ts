// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledProcess, CompiledState, CompiledTask } from '@draaiboek/definition';
import type { ChartNode, ChartTask, NodeKind } from './chart-model.js';
import { guardInWords, isParallel, listTransitions } from '@draaiboek/definition/words';
import type { DrawnNames } from './names.js';

/** Ids of the nodes that are no state; a state id holds no colon. */
export const startId = (target: string): string => `start:${target}`;
export const initialId = (state: string): string => `initial:${state}`;
export const anywhereId = (state: string | undefined): string => `anywhere:${state ?? ''}`;

const KINDS: Readonly<Record<CompiledState['type'], NodeKind>> = {
  atomic: 'state',
  compound: 'compound',
  parallel: 'parallel',
  final: 'final',
  history: 'history',
};

/** A small node without content: a dot or a sign. */
export function sign(id: string, kind: 'start' | 'initial' | 'anywhere', title: string, parent?: string): ChartNode {
  return {
    id,
    kind,
    title,
    ...(parent === undefined ? {} : { parent }),
    children: [],
    region: false,
    tasks: [],
    reactions: [],
    continues: [],
    deep: false,
  };
}

/** One state with its tasks; what it reacts to is added by whoever groups the transitions. */
export function stateNode(
  state: CompiledState,
  process: CompiledProcess,
  names: DrawnNames,
): Omit<ChartNode, 'reactions'> {
  const { parent } = state;
  const handovers = process.handovers[state.id];
  return {
    id: state.id,
    kind: KINDS[state.type],
    title: names.title(state.title, state.id),
    ...(parent === undefined ? {} : { parent }),
    children: state.children,
    region: state.type !== 'history' && isDivided(parent, process),
    tasks: state.tasks.flatMap((id) => {
      const task = process.tasks[id];
      return task === undefined ? [] : [taskOf(task, process, names)];
    }),
    continues: handovers === undefined ? [] : [names.process(handovers.to)],
    ...suspended(state, process, names),
    deep: state.type === 'history' && isDeep(state.id, process),
  };
}

function suspended(
  { suspends }: CompiledState,
  process: CompiledProcess,
  names: DrawnNames,
): Pick<ChartNode, 'suspends'> {
  return suspends === undefined ? {} : { suspends: names.title(process.states[suspends]?.title, suspends) };
}

/** Whether the states directly in a state, or outermost in the process, are active at the same time. */
const isDivided = (state: string | undefined, process: CompiledProcess): boolean =>
  state === undefined ? isParallel(process) : process.states[state]?.type === 'parallel';

function taskOf(task: CompiledTask, process: CompiledProcess, names: DrawnNames): ChartTask {
  const answers = listTransitions(process).filter(
    ({ trigger }) => trigger.kind === 'answered' && trigger.task === task.id,
  );
  return {
    id: task.id,
    title: names.title(task.title, task.id),
    owners: task.owners.map(names.role),
    ...(task.when === undefined ? {} : { when: guardInWords(task.when, names) }),
    required: task.required,
    transitions: answers.map(({ id }) => id),
  };
}

function isDeep(id: string, process: CompiledProcess): boolean {
  const seek = (node: CompiledProcess['machine']): boolean =>
    node.id === id ? node.history === 'deep' : Object.values(node.states ?? {}).some(seek);
  return seek(process.machine);
}
