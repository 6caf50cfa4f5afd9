// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: where in a process document its states, transitions, tasks, answers and actions stand. */
import type {
  ActionDocument,
  AnswerDocument,
  ProcessDocument,
  StateDocument,
  TaskDocument,
  TransitionDocument,
  TransitionsDocument,
} from '@draaiboek/definition';

export interface Placed<T> {
  readonly at: readonly string[];
  readonly id: string;
  readonly document: T;
}

/** One alternative; `at` is that of the shorthand where only a target is written. */
export interface PlacedTransition extends Placed<TransitionDocument> {
  readonly isShort: boolean;
  /** Alternatives of the same trigger with it, in the order in which they are tried. */
  readonly among: readonly (readonly [string, TransitionDocument])[];
}

export function statesOf({ states }: ProcessDocument): readonly Placed<StateDocument>[] {
  const listed = (
    table: ProcessDocument['states'] | undefined,
    at: readonly string[],
  ): readonly Placed<StateDocument>[] =>
    Object.entries(table ?? {}).flatMap(([id, document]) => [
      { at: [...at, id], id, document },
      ...listed(document.states, [...at, id, 'states']),
    ]);
  return listed(states, ['states']);
}

export function transitionsOf(process: ProcessDocument): readonly PlacedTransition[] {
  return [
    ...tableOf(process.on, ['on']),
    ...statesOf(process).flatMap(({ at, document: { on, after, always, onDone, tasksDone } }) => [
      ...tableOf(on, [...at, 'on']),
      ...tableOf(after, [...at, 'after']),
      ...alternativesOf(always, [...at, 'always']),
      ...alternativesOf(onDone, [...at, 'onDone']),
      ...alternativesOf(tasksDone, [...at, 'tasksDone']),
    ]),
  ];
}

function tableOf(
  table: Readonly<Record<string, TransitionsDocument>> | undefined,
  at: readonly string[],
): readonly PlacedTransition[] {
  return Object.entries(table ?? {}).flatMap(([id, each]) => alternativesOf(each, [...at, id]));
}

function alternativesOf(written: TransitionsDocument | undefined, at: readonly string[]): readonly PlacedTransition[] {
  if (written === undefined) return [];
  if (typeof written === 'string') {
    return [{ at, id: at.at(-1) ?? '', document: { target: written }, isShort: true, among: [] }];
  }
  const among = Object.entries(written).sort(
    ([a, x], [b, y]) => (x.order ?? Infinity) - (y.order ?? Infinity) || (a < b ? -1 : 1),
  );
  return Object.entries(written).map(([id, document]) => ({ at: [...at, id], id, document, isShort: false, among }));
}

export function tasksOf(process: ProcessDocument): readonly Placed<TaskDocument>[] {
  return statesOf(process).flatMap(({ at, document }) =>
    Object.entries(document.tasks ?? {}).map(([id, task]) => ({ at: [...at, 'tasks', id], id, document: task })),
  );
}

export function answersOf(process: ProcessDocument): readonly Placed<AnswerDocument>[] {
  return tasksOf(process).flatMap(({ at, document }) =>
    Object.entries(document.answers).map(([id, answer]) => ({ at: [...at, 'answers', id], id, document: answer })),
  );
}

/** Of transitions and of entries. */
export function actionsOf(process: ProcessDocument): readonly Placed<ActionDocument>[] {
  const holders = [
    ...transitionsOf(process).map(({ at, document: { actions } }) => ({ at, actions })),
    ...Object.entries(process.entries).map(([id, entry]) => ({
      at: ['entries', id],
      actions: typeof entry === 'string' ? undefined : entry.actions,
    })),
  ];
  return holders.flatMap(({ at, actions }) =>
    Object.entries(actions ?? {}).map(([id, document]) => ({ at: [...at, 'actions', id], id, document })),
  );
}
