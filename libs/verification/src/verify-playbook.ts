// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: verifying a playbook that was loaded without errors: every process, every check. */
import { compileGuards, createChart, type Chart } from '@draaiboek/chart';
import {
  locate,
  sortFindings,
  type CompiledPlaybook,
  type CompiledProcess,
  type Source,
  type SourceFile,
} from '@draaiboek/definition';
import { abstractionOf } from './abstraction/abstraction.js';
import { slicesOf, type Slice } from './abstraction/slices.js';
import type { Fault } from './checks/fault.js';
import { leavesOf } from './checks/fault.js';
import { checkProgress } from './checks/progress.js';
import { checkReachable } from './checks/reachable.js';
import { checkWaits } from './checks/waits.js';
import { checkRules } from './rules/check-rules.js';
import { traceOf } from './traces/trace.js';
import type { Explorations } from './traces/cast.js';
import { explore, MAX_CONFIGURATIONS, type Graph } from './exploration/explore.js';
import type { Explored, Verification, VerificationFinding, Way } from './model.js';
import { termOrder } from './orders/term-order.js';
import { findSource, pathOfState, pathOfTransition } from './places.js';

export interface VerifyOptions {
  /** How many configurations of one process are looked at before the exploration is given up as incomplete. */
  readonly bound?: number;
  /** Only these; without it all. The ways of others are looked at where a trace needs them. */
  readonly processes?: readonly string[];
}

/** Where the parts of a process are written: for a playbook with a variant on it that is more than one file. */
export type SourceOf = (process: string) => Source | undefined;

/**
 * Explores every situation that a case of each process can come to, and reports what is wrong in them.
 * @param sources the files that the playbook was loaded from, or where its processes are written: findings point there
 */
export function verifyPlaybook(
  playbook: CompiledPlaybook,
  sources: readonly SourceFile[] | SourceOf,
  { bound = MAX_CONFIGURATIONS, processes }: VerifyOptions = {},
): Verification {
  const sourceOf = typeof sources === 'function' ? sources : (id: string) => findSource(sources, id);
  const explored = new Map<string, ExploredProcess>();
  const exploredOf = (id: string): ExploredProcess | undefined => {
    const process = playbook.processes[id];
    if (process && !explored.has(id)) explored.set(id, exploreProcess(process, playbook, bound));
    return explored.get(id);
  };
  const explorations = { playbook, graphsOf: (id: string) => exploredOf(id)?.graphs ?? [] };
  const wanted = processes ?? Object.keys(playbook.processes);
  const verified = wanted.flatMap((id) => exploredOf(id) ?? []);
  const findings = verified.flatMap((each) => {
    const faults = faultsOf(each, playbook, bound);
    const source = faults.length === 0 ? undefined : sourceOf(each.process.id);
    return source === undefined ? [] : faults.map((fault) => findingOf(fault, each.process, source, explorations));
  });
  const counts = verified.map((each) => [each.process.id, countOf(each)] as const);
  return { findings: sortFindings(findings), explored: Object.fromEntries(counts) };
}

interface ExploredProcess {
  readonly process: CompiledProcess;
  readonly chart: Chart;
  readonly slices: readonly Slice[];
  readonly graphs: readonly Graph[];
}

function exploreProcess(process: CompiledProcess, playbook: CompiledPlaybook, bound: number): ExploredProcess {
  const chart = createChart(process, compileGuards(process, playbook));
  const slices = slicesOf(process);
  const graphs = slices.map((slice) => explore(abstractionOf(slice.process, playbook, chart, termOrder), bound));
  return { process, chart, slices, graphs };
}

function faultsOf(
  { process, chart, slices, graphs }: ExploredProcess,
  playbook: CompiledPlaybook,
  bound: number,
): readonly Fault[] {
  if (!graphs.every(({ complete }) => complete)) return [incomplete(bound)];
  const still = slices.map((slice) => slice.still);
  const explored = graphs.map((graph, index) => ({ graph, still: still[index] ?? new Set<string>() }));
  return [
    ...checkReachable(process, graphs),
    ...checkProgress(process, graphs, still),
    ...checkWaits(process, graphs),
    ...checkRules(process, playbook, chart, explored, bound),
  ];
}

function countOf({ graphs }: ExploredProcess): Explored {
  const sum = (of: (graph: Graph) => number): number => graphs.reduce((total, graph) => total + of(graph), 0);
  return {
    configurations: sum(({ nodes }) => nodes.length),
    transitions: sum(({ transitions }) => transitions),
    complete: graphs.every(({ complete }) => complete),
  };
}

function incomplete(bound: number): Fault {
  return {
    code: 'incomplete-exploration',
    severity: 'error',
    message: `The process has more than ${bound} situations; not all were looked at, so nothing is shown about it.`,
    remedy: 'Let fewer facts, answers and terms decide at once: split a region off as a companion.',
    place: { kind: 'process', path: [] },
  };
}

function findingOf(
  fault: Fault,
  process: CompiledProcess,
  source: Source,
  explorations: Explorations,
): VerificationFinding {
  const { code, severity, message, remedy, place, way } = fault;
  const finding = locate({ code, message, remedy, path: pathOf(place, process, source) }, source, severity);
  if (way === undefined) return finding;
  const last = finding.at.split('/').at(-1) ?? process.id;
  const name = `${code}-${last
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('.', '-')
    .toLowerCase()}`;
  const trace = traceOf(explorations, way, name, message);
  return { ...finding, way: wayOf(way, process), ...(trace && { trace }) };
}

function wayOf({ graph, edges }: NonNullable<Fault['way']>, process: CompiledProcess): Way {
  const last = edges.at(-1);
  const transitions = edges.flatMap(({ outcome }) =>
    outcome.occurrences.flatMap((each) => (each.kind === 'taken' ? [each.transition] : [])),
  );
  return { process: process.id, transitions, states: last ? leavesOf(graph, graph.nodes[last.to]?.[0] ?? 0) : [] };
}

function pathOf(place: Fault['place'], process: CompiledProcess, source: Source): readonly string[] {
  switch (place.kind) {
    case 'state':
      return pathOfState(process, place.state);
    case 'transition':
      return pathOfTransition(process, place.transition, source);
    case 'in-state':
      return [...pathOfState(process, place.state), ...place.path];
    case 'process':
      return place.path;
  }
}
