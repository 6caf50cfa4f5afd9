// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what an actor could do now (E2): events the configuration takes, tasks to answer, facts to correct, terms to change. */
import type { CompiledTransition } from '@draaiboek/definition';
import type {
  Actor,
  Allowed,
  AllowedEvent,
  AllowedTask,
  AllowedTerm,
  CaseState,
  InstanceState,
  TaskState,
} from './model.js';
import { actsAsOneOf, answersFor, mayChangeTerms, mayCorrect } from './permissions.js';
import type { ProcessRuntime, Runtime } from './runtime.js';
import { readableState, viewOf } from './view.js';
import { isWaitingFor } from './waiting.js';

export const NOTHING: Allowed = { events: [], tasks: [], corrections: [], answerCorrections: [], terms: [] };

export function allowedIn(runtime: Runtime, state: CaseState, actor: Actor): Allowed {
  const open = state.status === 'open';
  return {
    events: state.instances.flatMap((i) => (i.status === 'running' ? eventsOf(runtime, state, i, actor) : [])),
    tasks: state.instances.flatMap((i) => tasksOf(runtime, i, actor, 'open')),
    corrections: open ? state.instances.flatMap((i) => correctionsOf(runtime, i, actor)) : [],
    answerCorrections: open ? state.instances.flatMap((i) => tasksOf(runtime, i, actor, 'answered')) : [],
    terms: mayChangeTerms(runtime, actor) ? state.instances.flatMap(termsOf) : [],
  };
}

function eventsOf(runtime: Runtime, state: CaseState, instance: InstanceState, actor: Actor): AllowedEvent[] {
  const process = runtime.process(instance.process);
  return Object.values(process.definition.events)
    .filter((event) => event.from === undefined && actsAsOneOf(runtime, actor, event.by))
    .filter(
      (event) =>
        isWaitingFor(process, instance, event.id) && couldBeTaken(process, state, instance, event.id, event.sets),
    )
    .map(({ id, sets, reason }) => ({ instance: instance.id, process: instance.process, event: id, sets, reason }));
}

/** Some alternative has no condition, has one that holds, or one that reads a fact the event itself may set. */
function couldBeTaken(
  process: ProcessRuntime,
  state: CaseState,
  instance: InstanceState,
  event: string,
  sets: Readonly<Record<string, unknown>>,
): boolean {
  const view = viewOf(readableState(state), instance.id, process.definition.facts);
  const isHere = (t: CompiledTransition): boolean => t.from === undefined || instance.active.includes(t.from);
  return Object.values(process.definition.transitions).some((t) => {
    if (t.trigger.kind !== 'event' || t.trigger.event !== event || !isHere(t)) return false;
    if (t.guard === undefined) return true;
    const guard = process.condition(t.guard);
    return [...guard.reads.facts].some((fact) => Object.hasOwn(sets, fact)) || guard.evaluate(view);
  });
}

/** Tasks of one status with the answers this actor may give; the answer a task has is none of them. */
function tasksOf(runtime: Runtime, instance: InstanceState, actor: Actor, status: TaskState['status']): AllowedTask[] {
  const { tasks } = runtime.process(instance.process).definition;
  return instance.tasks.flatMap((task) => {
    const definition = tasks[task.task];
    if (task.status !== status || !definition) return [];
    const given = status === 'answered' ? task.answers.at(-1)?.answer : undefined;
    const answers = answersFor(runtime, actor, definition)
      .map((a) => a.id)
      .filter((id) => id !== given);
    return answers.length > 0 ? [{ instance: instance.id, task: task.task, id: task.id, answers }] : [];
  });
}

function correctionsOf(runtime: Runtime, instance: InstanceState, actor: Actor): Allowed['corrections'] {
  const process = runtime.process(instance.process);
  return Object.keys(instance.facts)
    .filter((fact) => instance.links[fact] === undefined && mayCorrect(runtime, actor, process, fact))
    .map((fact) => ({ instance: instance.id, fact }));
}

function termsOf({ id: instance, terms }: InstanceState): AllowedTerm[] {
  return terms.flatMap(({ id, term, status, suspended }): AllowedTerm[] => {
    if (status === 'armed') return [{ instance, term, id, may: ['suspend-term', 'extend-term', 'move-term'] }];
    return status === 'suspended' && suspended?.by === undefined ? [{ instance, term, id, may: ['resume-term'] }] : [];
  });
}
