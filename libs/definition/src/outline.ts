// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type {
  ProcessDocument,
  StateDocument,
  TaskDocument,
  TransitionDocument,
  TransitionsDocument,
} from './document.js';
import { inOrder } from './order.js';
import { DEFAULT_ALTERNATIVE, type CompiledState, type Trigger } from './playbook.js';
import type { DocumentPath } from './reading/source.js';

/** The parts of a process document as flat lists, each with its place: what checks and compilation both walk over. */
export interface Outline {
  readonly states: readonly OutlinedState[];
  readonly tasks: readonly OutlinedTask[];
  /** As written: without the transitions that tasks and entries imply. */
  readonly transitions: readonly OutlinedTransition[];
}

export interface OutlinedState {
  readonly id: string;
  readonly document: StateDocument;
  readonly kind: CompiledState['type'];
  readonly path: DocumentPath;
  /** Enclosing states, outermost first. */
  readonly ancestors: readonly string[];
}

export interface OutlinedTask {
  readonly id: string;
  readonly document: TaskDocument;
  readonly state: string;
  readonly path: DocumentPath;
}

export interface OutlinedTransition {
  /** `uitgereisd/on/terugkeer.gemeld/teruggekeerd`; states by id, not by path. */
  readonly id: string;
  /** The state it leaves from; undefined for a transition of the whole process. */
  readonly from: string | undefined;
  readonly trigger: Trigger;
  readonly alternative: string;
  readonly document: TransitionDocument;
  readonly path: DocumentPath;
}

export function outlineOf(process: ProcessDocument): Outline {
  const states = listStates(process.states, ['states'], []);
  return {
    states,
    tasks: states.flatMap(({ id, document, path }) =>
      Object.entries(document.tasks ?? {}).map(([task, each]) => ({
        id: task,
        document: each,
        state: id,
        path: [...path, 'tasks', task],
      })),
    ),
    transitions: [
      ...eventTransitions(process.on, undefined, []),
      ...states.flatMap((state) => stateTransitions(state)),
    ],
  };
}

function listStates(
  states: Readonly<Record<string, StateDocument>> | undefined,
  path: DocumentPath,
  ancestors: readonly string[],
): readonly OutlinedState[] {
  return Object.entries(states ?? {}).flatMap(([id, document]) => [
    { id, document, kind: kindOf(document), path: [...path, id], ancestors },
    ...listStates(document.states, [...path, id, 'states'], [...ancestors, id]),
  ]);
}

function kindOf(state: StateDocument): CompiledState['type'] {
  return state.type ?? (state.states === undefined ? 'atomic' : 'compound');
}

function stateTransitions({ id, document, path }: OutlinedState): readonly OutlinedTransition[] {
  const listed = (
    transitions: TransitionsDocument | undefined,
    where: readonly string[],
    trigger: Trigger,
  ): readonly OutlinedTransition[] => alternatives(transitions, id, [...path, ...where], [id, ...where], trigger);
  return [
    ...eventTransitions(document.on, id, path),
    ...Object.entries(document.after ?? {}).flatMap(([term, each]) =>
      listed(each, ['after', term], { kind: 'after', term }),
    ),
    ...listed(document.always, ['always'], { kind: 'always' }),
    ...listed(document.onDone, ['onDone'], { kind: 'done' }),
    ...listed(document.tasksDone, ['tasksDone'], { kind: 'tasks-done' }),
  ];
}

function eventTransitions(
  on: StateDocument['on'],
  from: string | undefined,
  path: DocumentPath,
): readonly OutlinedTransition[] {
  const prefix = from === undefined ? [] : [from];
  return Object.entries(on ?? {}).flatMap(([event, each]) =>
    alternatives(each, from, [...path, 'on', event], [...prefix, 'on', event], { kind: 'event', event }),
  );
}

function alternatives(
  transitions: TransitionsDocument | undefined,
  from: string | undefined,
  path: DocumentPath,
  id: readonly string[],
  trigger: Trigger,
): readonly OutlinedTransition[] {
  if (transitions === undefined) return [];
  if (typeof transitions === 'string') {
    const alternative = DEFAULT_ALTERNATIVE;
    return [
      { id: [...id, alternative].join('/'), from, trigger, alternative, document: { target: transitions }, path },
    ];
  }
  return inOrder(transitions).map(([alternative, document]) => ({
    id: [...id, alternative].join('/'),
    from,
    trigger,
    alternative,
    document,
    path: [...path, alternative],
  }));
}
