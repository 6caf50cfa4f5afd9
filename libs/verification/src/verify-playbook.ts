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
import type { ExploredSlice, Sources } from './rules/cast.js';
import { checkRules, judgeRule, type RuleVerdict } from './rules/check-rules.js';
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
  const exploring = new Exploring(playbook, bound);
  const explorations = { playbook, graphsOf: (id: string) => exploring.of(id)?.graphs ?? [] };
  const wanted = processes ?? Object.keys(playbook.processes);
  const verified = wanted.flatMap((id) => exploring.of(id) ?? []);
  const findings = verified.flatMap((each) => {
    const faults = faultsOf(each, exploring, bound);
    const source = faults.length === 0 ? undefined : sourceOf(each.process.id);
    return source === undefined ? [] : faults.map((fault) => findingOf(fault, each.process, source, explorations));
  });
  const counts = verified.map((each) => [each.process.id, countOf(each)] as const);
  return { findings: sortFindings(findings), explored: Object.fromEntries(counts) };
}

/** What is found of each rule of a process, held ones among them; by the id of the rule. */
export function verdictsOf(
  playbook: CompiledPlaybook,
  process: string,
  { bound = MAX_CONFIGURATIONS }: Pick<VerifyOptions, 'bound'> = {},
): Readonly<Record<string, RuleVerdict['kind']>> {
  const exploring = new Exploring(playbook, bound);
  const own = playbook.processes[process];
  return Object.fromEntries(
    Object.entries(own?.rules ?? {}).map(([id, rule]) => [
      id,
      own ? judgeRule(rule, own, exploring.forRules).kind : 'unchecked',
    ]),
  );
}

/** Processes of a playbook, each explored once, when it is first asked after. */
class Exploring {
  private readonly explored = new Map<string, ExploredProcess>();
  private readonly charts = new Map<string, Chart>();
  readonly forRules: Sources;

  constructor(
    readonly playbook: CompiledPlaybook,
    private readonly bound: number,
  ) {
    this.forRules = {
      playbook,
      chartOf: (id) => this.chartOf(id),
      exploredOf: (id) => slicesExplored(this.of(id)),
      graphs: new Map(),
      // A rule holds more apart than the process itself does.
      bound: 2 * bound,
    };
  }

  of(id: string): ExploredProcess | undefined {
    const process = this.playbook.processes[id];
    const chart = this.chartOf(id);
    if (process && chart && !this.explored.has(id))
      this.explored.set(id, exploreProcess(process, chart, this.playbook, this.bound));
    return this.explored.get(id);
  }

  private chartOf(id: string): Chart | undefined {
    const process = this.playbook.processes[id];
    if (process && !this.charts.has(id))
      this.charts.set(id, createChart(process, compileGuards(process, this.playbook)));
    return this.charts.get(id);
  }
}

function slicesExplored(explored: ExploredProcess | undefined): readonly ExploredSlice[] {
  const { graphs = [], slices = [] } = explored ?? {};
  return graphs.map((graph, index) => ({ graph, still: slices[index]?.still ?? new Set<string>() }));
}

interface ExploredProcess {
  readonly process: CompiledProcess;
  readonly slices: readonly Slice[];
  readonly graphs: readonly Graph[];
}

function exploreProcess(
  process: CompiledProcess,
  chart: Chart,
  playbook: CompiledPlaybook,
  bound: number,
): ExploredProcess {
  const slices = slicesOf(process);
  const graphs = slices.map((slice) => explore(abstractionOf(slice.process, playbook, chart, termOrder), bound));
  return { process, slices, graphs };
}

function faultsOf({ process, slices, graphs }: ExploredProcess, exploring: Exploring, bound: number): readonly Fault[] {
  if (!graphs.every(({ complete }) => complete)) return [incomplete(bound)];
  const still = slices.map((slice) => slice.still);
  return [
    ...checkReachable(process, graphs),
    ...checkProgress(process, graphs, still),
    ...checkWaits(process, graphs),
    ...checkRules(process, exploring.forRules),
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
  // A way through several processes is not told by the steps of one of them.
  const trace = way.together ? undefined : traceOf(explorations, way, name, message);
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
