// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Checks: that nothing waits for people in silence, and that every decision has an alternative that holds. */
import type { CompiledProcess, CompiledTask } from '@draaiboek/definition';
import type { Edge, Graph } from '../exploration/explore.js';
import type { Gap } from '../exploration/model.js';
import { taskValueOf } from '../exploration/situation.js';
import { isUnsure, leavesOf, wayTo, wayToAlone, type Fault } from './fault.js';
import { oncePerPlace, quoted } from './progress.js';

export function checkWaits(process: CompiledProcess, graphs: readonly Graph[]): readonly Fault[] {
  return oncePerPlace(
    graphs.flatMap((graph) => [...silentTasks(graph, process), ...silentStates(graph, process), ...gaps(graph)]),
  );
}

/** Terms of active states that only remind, and keep doing so or have yet to. */
export function remindersIn(graph: Graph, configuration: number, process: CompiledProcess): readonly string[] {
  const { chart, waits } = graph.abstraction;
  return chart.listArmed(configuration).flatMap((wait) => {
    const term = chart.terms[chart.waits[wait]?.term ?? -1] ?? '';
    const document = process.terms[term];
    const isSure = document?.from === undefined && document?.every !== undefined;
    return !waits.has(wait) && isSure ? [term] : [];
  });
}

/** An open task that nobody is reminded of, where no term is armed that would come back to it. */
function silentTasks(graph: Graph, process: CompiledProcess): readonly Fault[] {
  const found = new Map<string, Fault>();
  const silent = Object.values(process.tasks).filter((task) => task.required && !reminds(task, process));
  for (const [node, values] of graph.nodes.entries()) {
    if (silent.length === 0 || graph.ended.has(node) || graph.split.has(node)) continue;
    for (const task of silent) {
      if (found.has(task.id) || !isOpen(graph, values, task) || isComingBack(graph, node, process)) continue;
      found.set(task.id, {
        code: 'endless-wait',
        severity: 'error',
        message: `Nothing reminds of "${task.id}" in "${task.state}" while it is not answered.`,
        remedy: task.within === undefined ? 'Give it within (a term) and a ladder.' : 'Give it a ladder.',
        place: { kind: 'in-state', state: task.state, path: ['tasks', task.id] },
        way: { graph, edges: wayTo(graph, node) },
      });
    }
  }
  return [...found.values()];
}

function reminds(task: CompiledTask, process: CompiledProcess): boolean {
  const term = task.within === undefined ? undefined : process.terms[task.within];
  return term !== undefined && task.ladder.length > 0;
}

function isOpen(graph: Graph, values: readonly number[], task: CompiledTask): boolean {
  const { chart, tasks } = graph.abstraction;
  const slot = tasks.get(task.id);
  if (slot) return taskValueOf(values[slot.slot] ?? 0).status === 'open';
  const index = chart.find.state(task.state);
  return index !== undefined && graph.abstraction.deciding.isActive(values[0] ?? 0, index);
}

function isComingBack(graph: Graph, node: number, process: CompiledProcess): boolean {
  if ((graph.edges[node] ?? []).some(({ cause }) => cause.kind === 'elapsed')) return true;
  return remindersIn(graph, graph.nodes[node]?.[0] ?? 0, process).length > 0;
}

/** Only people can go on, no task reminds them, and no term is armed. */
function silentStates(graph: Graph, process: CompiledProcess): readonly Fault[] {
  const found = new Map<string, Fault>();
  for (const [node, values] of graph.nodes.entries()) {
    const out = graph.edges[node] ?? [];
    if (
      graph.ended.has(node) ||
      graph.split.has(node) ||
      !waitsForPeople(graph, out) ||
      isComingBack(graph, node, process)
    )
      continue;
    const leaves = leavesOf(graph, values[0] ?? 0);
    const active = graph.abstraction.chart
      .listActive(values[0] ?? 0)
      .map((index) => graph.abstraction.chart.states[index]?.id ?? '');
    const hasTasks = active.some((state) => (process.states[state]?.tasks.length ?? 0) > 0);
    const state = leaves.at(-1) ?? '';
    if (hasTasks || found.has(state)) continue;
    found.set(state, {
      code: 'endless-wait',
      severity: 'error',
      message: `In ${quoted(leaves)} a case waits for people, and nothing ever reminds them.`,
      remedy: 'Add a term (after) that reminds or asks, or a task with a ladder.',
      place: { kind: 'state', state },
      way: { graph, edges: wayToAlone(graph, node) },
    });
  }
  return [...found.values()];
}

function waitsForPeople(graph: Graph, out: readonly Edge[]): boolean {
  const moving = out.filter((edge) => edge.from !== edge.to && !isUnsure(graph, edge));
  return moving.length > 0 && moving.every(({ cause }) => cause.kind === 'event' && cause.by === 'person');
}

function gaps(graph: Graph): readonly Fault[] {
  return [...graph.outcomes.values()].flatMap((edge) =>
    edge.outcome.gaps.map((gap): Fault => {
      const known = edge.outcome.supposed.map(
        ({ fact, value }) => `${fact} = ${value === undefined ? 'unknown' : String(value)}`,
      );
      const when = known.length === 0 ? '' : ` when ${known.join(' and ')}`;
      return {
        code: 'guard-gap',
        severity: 'error',
        message: `In "${gap.state}" no alternative of ${wordFor(gap)} holds${when}; the case stays there.`,
        remedy: 'Add an alternative without a condition, with the highest order.',
        place: { kind: 'in-state', state: gap.state, path: gap.term === undefined ? [gap.kind] : [gap.kind, gap.term] },
        way: { graph, edges: edge.from < 0 ? [edge] : [...wayTo(graph, edge.from), edge] },
      };
    }),
  );
}

const wordFor = ({ kind, term }: Gap): string => (term === undefined ? kind : `the term "${term}"`);
