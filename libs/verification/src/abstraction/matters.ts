// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which facts, tasks, companions and terms a configuration must hold: the least set that everything which decides
 * where a case goes is answered from (the cone of influence), and what a rule asks beside that.
 */
import { guardScopeOf, compileGuard } from '@draaiboek/definition';
import type { CompiledPlaybook, CompiledProcess, CompiledTask, CompiledTransition } from '@draaiboek/definition';
import { tasksAskedIn, type Extra } from './extra.js';
import type { Condition } from './guards.js';

export interface Matters {
  readonly facts: readonly string[];
  readonly tasks: readonly CompiledTask[];
  /** Tasks of which every answer is kept apart. */
  readonly answers: ReadonlySet<string>;
  readonly companions: readonly string[];
  /** `state/term`. */
  readonly waits: ReadonlySet<string>;
  /** Conditions of tasks that are looked at. */
  readonly whens: readonly string[];
}

export function mattersOf(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  conditions: readonly Condition[],
  extra: Extra,
): Matters {
  const facts = new Set(extra.facts);
  const tasks = new Set([...extra.tasks, ...tasksInThemselves(process)]);
  const companions = new Set([...extra.companions, ...blockingCompanions(process, playbook)]);
  for (const { parts } of conditions) for (const part of parts) take(part.reads);
  const whens = new Set<string>();
  const scope = guardScopeOf(process, playbook);
  for (const { expression } of extra.asks) take(compileGuard(expression, scope).reads);
  let waits = waitsThatMatter(process, extra.waits, facts);
  for (let size = -1; size !== facts.size + tasks.size;) {
    size = facts.size + tasks.size;
    waits = waitsThatMatter(process, extra.waits, facts);
    for (const fact of anchorsOf(process, waits)) facts.add(fact);
    for (const task of Object.values(process.tasks)) {
      if (statesOneOf(task, facts)) tasks.add(task.id);
      if (!tasks.has(task.id) || task.when === undefined || whens.has(task.when)) continue;
      whens.add(task.when);
      take(compileGuard(task.when, scope).reads);
    }
  }
  for (const companion of reportingCompanions(process, facts)) companions.add(companion);
  return {
    facts: [...facts].filter((fact) => process.facts[fact] !== undefined).sort(),
    tasks: Object.values(process.tasks).filter(({ id }) => tasks.has(id)),
    answers: new Set([...extra.kept, ...tasksAskedIn(process, playbook, extra)]),
    companions: [...companions].sort(),
    waits,
    whens: [...whens],
  };

  function take(reads: Condition['parts'][number]['reads']): void {
    for (const fact of reads.facts) facts.add(fact);
    for (const task of [...reads.answers, ...reads.statuses]) tasks.add(task);
    for (const companion of reads.companions) companions.add(companion);
  }
}

/** Without one that leads on, starts what reports, or puts a fact that matters, a term leaves everything as it is: it reminds. */
function leadsOn(
  { target, actions }: CompiledTransition,
  moved: ReadonlySet<string>,
  facts: ReadonlySet<string>,
): boolean {
  if (target !== undefined) return true;
  return actions.some((each) => {
    if (each.kind === 'start') return each.case === 'same' && moved.has(each.process);
    return each.kind === 'put' && Object.keys(each.values).some((fact) => facts.has(fact));
  });
}

function waitsThatMatter(process: CompiledProcess, all: boolean, facts: ReadonlySet<string>): ReadonlySet<string> {
  const moved = companionsThatMove(process);
  return new Set(
    Object.values(process.states).flatMap((state) =>
      state.after
        .filter((term) => all || alternativesOf(process, state.id, term).some((each) => leadsOn(each, moved, facts)))
        .map((term) => `${state.id}/${term}`),
    ),
  );
}

function statesOneOf({ answers }: CompiledTask, facts: ReadonlySet<string>): boolean {
  return answers.some(({ sets, puts }) => [...Object.keys(sets), ...Object.keys(puts)].some((fact) => facts.has(fact)));
}

function alternativesOf(process: CompiledProcess, state: string, term: string): readonly CompiledTransition[] {
  return Object.values(process.transitions).filter(
    ({ from, trigger }) => from === state && trigger.kind === 'after' && trigger.term === term,
  );
}

function anchorsOf(process: CompiledProcess, waits: ReadonlySet<string>): readonly string[] {
  return [...waits].flatMap((wait) => process.terms[wait.slice(wait.indexOf('/') + 1)]?.from ?? []);
}

/** Tasks that decide by themselves: must be answered, raise an event, or are one of several conditional ones of a `tasksDone`. */
function tasksInThemselves(process: CompiledProcess): readonly string[] {
  return Object.values(process.tasks).flatMap(({ id, state, onLeave, ladder, when, required }) => {
    const counts = when !== undefined && required && process.states[state]?.hasTasksDone === true;
    const raises = ladder.some((rung) => rung.raises !== undefined);
    return counts || raises || onLeave === 'must-be-answered' ? [id] : [];
  });
}

function blockingCompanions(process: CompiledProcess, playbook: CompiledPlaybook): readonly string[] {
  return startsOf(process).filter((companion) => playbook.processes[companion]?.onParentEnd === 'block');
}

/** Companions whose reports change where the case is. */
function reportingCompanions(process: CompiledProcess, facts: ReadonlySet<string>): readonly string[] {
  const starts = new Set(startsOf(process));
  const moved = companionsThatMove(process);
  return Object.values(process.events).flatMap(({ from, sets }) => {
    if (from === undefined || !starts.has(from)) return [];
    return moved.has(from) || Object.keys(sets).some((fact) => facts.has(fact)) ? [from] : [];
  });
}

/** Companions with a report that leads to another state. */
function companionsThatMove(process: CompiledProcess): ReadonlySet<string> {
  const events = Object.values(process.transitions).flatMap(({ trigger, target }) =>
    trigger.kind === 'event' && target !== undefined ? [trigger.event] : [],
  );
  return new Set(events.flatMap((event) => process.events[event]?.from ?? []));
}

/** Processes that this one starts in its own case. */
export function startsOf(process: CompiledProcess): readonly string[] {
  const actions = Object.values(process.transitions).flatMap((transition) => transition.actions);
  return [...new Set(actions.flatMap((each) => (each.kind === 'start' && each.case === 'same' ? [each.process] : [])))];
}
