// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: who may do what, by role alone. What the configuration accepts is asked elsewhere. */
import type { CompiledTask } from '@draaiboek/definition';
import type { Actor } from './model.js';
import type { ProcessRuntime, Runtime } from './runtime.js';

export function actsAsOneOf(runtime: Runtime, actor: Actor, roles: readonly string[]): boolean {
  const acts = runtime.actsAs(actor.roles);
  return roles.some((role) => acts.has(role));
}

/**
 * Answers an actor may give to a task: its owner all, somebody who coordinates only those that do not close it.
 * Nobody answers in a partner's place.
 */
export function answersFor(runtime: Runtime, actor: Actor, task: CompiledTask): CompiledTask['answers'] {
  if (actsAsOneOf(runtime, actor, task.owners)) return task.answers;
  return runtime.coordinates(actor.roles) ? task.answers.filter((a) => !a.closes) : [];
}

/** The owner of a task does not put off his own date: whoever coordinates does. */
export const mayChangeTerms = (runtime: Runtime, actor: Actor): boolean => runtime.coordinates(actor.roles);

/** Whoever may state a fact may correct it, unless the definition names others; whoever coordinates always may. */
export function mayCorrect(runtime: Runtime, actor: Actor, process: ProcessRuntime, fact: string): boolean {
  if (runtime.coordinates(actor.roles)) return true;
  const named = process.definition.facts[fact]?.correct;
  const { events, entries, tasks } = process.definition;
  const stating = [
    ...[...Object.values(events), ...Object.values(entries)]
      .filter((e) => Object.hasOwn(e.sets, fact))
      .flatMap((e) => e.by),
    ...Object.values(tasks)
      .filter((t) => t.answers.some((a) => Object.hasOwn(a.sets, fact) || Object.hasOwn(a.puts, fact)))
      .flatMap((t) => t.owners),
  ];
  return actsAsOneOf(runtime, actor, named ? Object.keys(named) : stating);
}
