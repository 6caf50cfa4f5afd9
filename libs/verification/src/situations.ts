// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what exploring one process found, in names, so that it can be held against something else than itself. What a
 * situation does not tell (`facts`, `tasks`) nothing can ask after any more in it.
 */
import { compileGuards, createChart } from '@draaiboek/chart';
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import { abstractionOf, type Abstraction } from './abstraction/abstraction.js';
import { slicesOf } from './abstraction/slices.js';
import { explore, MAX_CONFIGURATIONS, type Graph } from './exploration/explore.js';
import { bitsOf, taskValueOf, type Status } from './exploration/situation.js';
import type { Values } from './exploration/model.js';
import type { FactValue } from './model.js';
import { termOrder } from './orders/term-order.js';

export interface ExploredSlice {
  /** States of regions that this slice leaves in their beginning. */
  readonly still: ReadonlySet<string>;
  readonly situations: readonly ExploredSituation[];
  /** Transitions that are taken on some way. */
  readonly taken: ReadonlySet<string>;
  readonly entered: ReadonlySet<string>;
  /** Steps that never come to rest were met. */
  readonly isEndless: boolean;
  readonly complete: boolean;
}

export interface ExploredSituation {
  readonly active: readonly string[];
  /** What history states that can still lead back remember; empty: nothing. */
  readonly history: Readonly<Record<string, readonly string[]>>;
  /** The final state in which the process ended. */
  readonly ended: boolean;
  /** The values that a fact may have here. */
  readonly facts: Readonly<Record<string, readonly (FactValue | undefined)[]>>;
  readonly tasks: Readonly<Record<string, ExploredTask>>;
  /** Tasks of which only is known whether all of them are answered in this visit of their state. */
  readonly bundles: readonly { readonly tasks: readonly string[]; readonly answered: boolean }[];
  /** `state/term` of each term that leads on, and whether it is armed. */
  readonly terms: Readonly<Record<string, boolean>>;
}

export interface ExploredTask {
  readonly status: Status;
  readonly current: boolean;
  /** Undefined: none. Absent where answers are not all told apart. */
  readonly answer?: string | undefined;
}

/** Every situation that a case of the process can come to, by slice (regions that do not influence each other). */
export function exploreSituations(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  bound = MAX_CONFIGURATIONS,
): readonly ExploredSlice[] {
  const chart = createChart(process, compileGuards(process, playbook));
  return slicesOf(process).map((slice) => {
    const graph = explore(abstractionOf(slice.process, playbook, chart, termOrder), bound);
    return { still: slice.still, ...named(graph) };
  });
}

function named(graph: Graph): Omit<ExploredSlice, 'still'> {
  const occurrences = [...graph.outcomes.keys()].flatMap((outcome) => outcome.occurrences);
  return {
    situations: graph.nodes.map((values, node) => situationOf(graph.abstraction, values, graph.ended.has(node))),
    taken: new Set(occurrences.flatMap((each) => (each.kind === 'taken' ? [each.transition] : []))),
    entered: new Set(occurrences.flatMap((each) => (each.kind === 'entered' ? [each.state] : []))),
    isEndless: graph.endless.length > 0,
    complete: graph.complete,
  };
}

function situationOf(abstraction: Abstraction, values: Values, ended: boolean): ExploredSituation {
  const { chart, bundles } = abstraction;
  const configuration = values[0] ?? 0;
  const { active, history } = chart.nameOf(configuration);
  const histories = abstraction.future.rememberedIn(configuration).map((each) => chart.states[each]?.id ?? '');
  const isAsked = askedIn(abstraction, values);
  return {
    active,
    history: Object.fromEntries(histories.map((id) => [id, history[id] ?? []])),
    ended,
    facts: Object.fromEntries(
      [...abstraction.facts.values()]
        .filter((fact) => isAsked(fact.slot) && !abstraction.passing.includes(fact))
        .map(({ fact, slot, domain }) => [fact, bitsOf(values[slot] ?? 0).map((bit) => domain[bit])]),
    ),
    tasks: tasksIn(abstraction, values, isAsked),
    bundles: bundles
      .filter(({ slot, state }) => isAsked(slot) && active.includes(state))
      .map(({ slot, tasks }) => ({ tasks, answered: values[slot] === 1 })),
    terms: Object.fromEntries(
      [...abstraction.waits.values()].flatMap(({ slot, wait, term }) => {
        const state = chart.states[chart.waits[wait]?.state ?? -1]?.id ?? '';
        return active.includes(state) ? [[`${state}/${term}`, values[slot] === 0]] : [];
      }),
    ),
  };
}

function askedIn({ future }: Abstraction, values: Values): (slot: number) => boolean {
  const unasked = new Set(future.unaskedIn(values[0] ?? 0).map(({ slot }) => slot));
  return (slot) => !unasked.has(slot);
}

function tasksIn(
  { tasks, future }: Abstraction,
  values: Values,
  isAsked: (slot: number) => boolean,
): ExploredSituation['tasks'] {
  const ahead = future.askedAhead(values[0] ?? 0);
  return Object.fromEntries(
    [...tasks.values()].flatMap(({ slot, task, answers, recalled, local, lasting }) => {
      const { status, current, answer } = taskValueOf(values[slot] ?? 0);
      const isKept = current || (ahead.has(slot) && !local && lasting === undefined);
      if (!isAsked(slot) || !isKept) return [];
      const isTold = recalled && answers.length === task.answers.length;
      return [[task.id, { status, current, ...(isTold && { answer: answers[answer - 1] }) }]];
    }),
  );
}
