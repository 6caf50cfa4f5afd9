// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: a compiled playbook made ready to run, once: charts, guards, and the lookups that a step needs. */
import type {
  CompiledGuard,
  CompiledPlaybook,
  CompiledProcess,
  CompiledRole,
  CompiledTask,
  CompiledTransition,
} from '@draaiboek/definition';
import { compileGuard, elapsedEvent, guardScopeOf } from '@draaiboek/definition';
import type { Chart } from './chart.js';
import { createChart } from './chart.js';
import { EngineError } from './engine-error.js';
import { entriesInOrder } from './order.js';
import { asTables } from './tables.js';

export interface PlannedRung {
  readonly rung: string;
  /** Relative to the deadline. */
  readonly at: string;
  /** A role, or `contact:<role>`. */
  readonly to: string;
}

export interface ProcessRuntime {
  readonly definition: CompiledProcess;
  readonly chart: Chart;
  /** XState's id of a delayed transition → the term and the state it belongs to. */
  readonly waits: ReadonlyMap<string, { readonly term: string; readonly state: string }>;
  /** Event → the states (undefined: the whole process) that have a transition on it. */
  readonly answers: ReadonlyMap<string, ReadonlySet<string | undefined>>;
  /** Date facts on which a term of this process counts. */
  readonly anchors: readonly string[];
  /** Whether an eventless transition may become possible without an event. */
  readonly looks: boolean;
  /** A state and every state around it that has a task with a condition is looked at after each step. */
  readonly conditionalTasks: readonly { readonly task: string; readonly state: string }[];
  /** A state → the state beside it that it interrupts. */
  readonly interruptions: ReadonlyMap<string, string>;
  /** What a task's ladder comes to: a rung per addressee. */
  ladder(task: string): readonly PlannedRung[];
  condition(expression: string): CompiledGuard;
  transition(id: string): CompiledTransition;
}

export interface Runtime {
  readonly playbook: CompiledPlaybook;
  /** @throws EngineError DRB-2120 for a process that the playbook does not have */
  process(id: string): ProcessRuntime;
  /** Every role that somebody with these roles acts as. */
  actsAs(roles: readonly string[]): ReadonlySet<string>;
  coordinates(roles: readonly string[]): boolean;
}

export function createRuntime(compiled: CompiledPlaybook): Runtime {
  // Stored by another version of the product it may be of another form, whatever its type says.
  const format: number = compiled.format;
  if (format !== 1) {
    throw new EngineError(
      'DRB-2100',
      `Compiled form ${format} is not known`,
      `playbook ${compiled.id}`,
      'Run it with the version that compiled it.',
    );
  }
  const playbook = asTables(compiled);
  const processes = new Map(Object.values(playbook.processes).map((p) => [p.id, createProcessRuntime(p, playbook)]));
  const role = (id: string): CompiledRole | undefined => playbook.roles[id];
  return {
    playbook,
    process(id) {
      const found = processes.get(id);
      if (!found)
        throw new EngineError(
          'DRB-2120',
          `No process '${id}'`,
          `playbook ${playbook.id}`,
          'Name a process of this playbook.',
        );
      return found;
    },
    actsAs: (roles) => new Set(roles.flatMap((id) => role(id)?.acts ?? [])),
    coordinates: (roles) => roles.some((id) => role(id)?.coordinates ?? false),
  };
}

function createProcessRuntime(definition: CompiledProcess, playbook: CompiledPlaybook): ProcessRuntime {
  const guards = compileExpressions(definition, playbook);
  const transitions = Object.values(definition.transitions);
  const byId = new Map(Object.entries(definition.transitions));
  const ladders = new Map(Object.values(definition.tasks).map((task) => [task.id, ladderOf(task)]));
  return {
    definition,
    chart: createChart(definition.id, definition.machine, guards),
    waits: waitsOf(transitions),
    answers: answersOf(transitions),
    anchors: [
      ...new Set(Object.values(definition.terms).flatMap((t) => (t.from === undefined ? [] : [t.from]))),
    ].sort(),
    looks: transitions.some((t) => t.trigger.kind === 'always' && t.guard !== undefined),
    conditionalTasks: entriesInOrder(definition.tasks).flatMap(([, t]) =>
      t.when === undefined ? [] : [{ task: t.id, state: t.state }],
    ),
    interruptions: new Map(
      entriesInOrder(definition.states).flatMap(([id, s]) => (s.suspends === undefined ? [] : [[id, s.suspends]])),
    ),
    ladder: (task) => ladders.get(task) ?? [],
    condition: (expression) => known(guards, expression, definition.id),
    transition: (id) => known(byId, id, definition.id),
  };
}

function ladderOf(task: CompiledTask): readonly PlannedRung[] {
  return task.ladder.flatMap(({ id, at, to }) => addressees(task, to).map((role) => ({ rung: id, at, to: role })));
}

/** Roles a rung goes to. A rung to a role that owns the task itself is skipped: the owner has rungs of his own. */
function addressees(task: CompiledTask, to: string): readonly string[] {
  if (to === 'owner') return task.owners;
  if (to === 'contact') return task.owners.map((owner) => `contact:${owner}`);
  return task.owners.includes(to) ? [] : [to];
}

function compileExpressions(
  definition: CompiledProcess,
  playbook: CompiledPlaybook,
): ReadonlyMap<string, CompiledGuard> {
  const scope = guardScopeOf(definition, playbook);
  const expressions = new Set([
    ...Object.values(definition.transitions).flatMap((t) => (t.guard === undefined ? [] : [t.guard])),
    ...Object.values(definition.tasks).flatMap((t) => (t.when === undefined ? [] : [t.when])),
    ...(definition.checklist ?? []).map(({ holds }) => holds),
  ]);
  return new Map([...expressions].map((expression) => [expression, compileGuard(expression, scope)]));
}

function waitsOf(transitions: readonly CompiledTransition[]): ProcessRuntime['waits'] {
  const waits = new Map<string, { term: string; state: string }>();
  for (const { trigger, from } of transitions) {
    if (trigger.kind === 'after' && from !== undefined)
      waits.set(elapsedEvent(trigger.term, from), { term: trigger.term, state: from });
  }
  return waits;
}

function answersOf(transitions: readonly CompiledTransition[]): ProcessRuntime['answers'] {
  const answers = new Map<string, Set<string | undefined>>();
  for (const { trigger, from } of transitions) {
    if (trigger.kind !== 'event') continue;
    answers.set(trigger.event, (answers.get(trigger.event) ?? new Set()).add(from));
  }
  return answers;
}

function known<T>(map: ReadonlyMap<string, T>, id: string, process: string): T {
  const found = map.get(id);
  if (found === undefined)
    throw new EngineError(
      'DRB-2100',
      `'${id}' is not in the compiled form`,
      `process ${process}`,
      'Compile the playbook again.',
    );
  return found;
}
