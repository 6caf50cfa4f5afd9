// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a chart as others see it. Made once per compiled process; it grows with the configurations it meets.
 *
 * Does not own: facts, tasks, dates, what entering a state means. Guards are asked; terms and answers are events.
 *
 * Invariant: exact to the engine's own chart, which runs XState (`apps/e2e/test/chart.spec.ts`).
 */
import { buildStructure, type Guards } from './build-structure.js';
import { Configurations } from './configurations.js';
import { Decisions } from './decisions.js';
import { createFinder } from './finder.js';
import type { Ask, Candidates, Chart, ChartSource, Configuration, Step } from './model.js';
import { row } from './row.js';
import { innerOf } from './select.js';
import { alternativesOf, type Structure } from './structure.js';

/** What a chart is made of; exploring looks into it. */
export interface Workings {
  readonly structure: Structure;
  readonly configurations: Configurations;
  readonly decisions: Decisions;
}

const workings = new WeakMap<Chart, Workings>();

/** The inside of a chart that `createChart` made. */
export function workingsOf(chart: Chart): Workings | undefined {
  return workings.get(chart);
}

/**
 * @param guards the compiled guards of the process by expression, see `compileGuards`
 * @throws ChartError DRB-2300 for a machine that no definition compiles to
 */
export function createChart(source: ChartSource, guards: Guards): Chart {
  const structure = buildStructure(source, guards);
  const configurations = new Configurations(structure);
  const decisions = new Decisions(structure, configurations);
  const { process, states, transitions, events, waits, terms, tasks, look } = structure;
  const find = createFinder(structure);
  const chart: Chart = {
    ...{ process, states, transitions, events, guards: structure.guards, waits, terms, tasks, look, find },
    initial: configurations.initial,
    get size() {
      return configurations.table.size;
    },
    move: (configuration, event, ask) => move(decisions, configuration, event, ask),
    candidates: (configuration, event) => candidates(structure, configurations.read(configuration).nodes, event),
    activeIn: (configuration, state) => configurations.isActive(configuration, state),
    listActive: (configuration) => configurations.listActive(configuration),
    listArmed: (configuration) => configurations.listActive(configuration).flatMap((s) => row(states, s).waits),
    listRemembered: (configuration, history) => configurations.read(configuration).history.get(history) ?? [],
    forget: (configuration, histories) => configurations.forget(configuration, histories),
    keyOf: (configuration) => configurations.keyOf(configuration),
    nameOf: (configuration) => configurations.nameOf(configuration),
    getConfiguration: (named) => configurations.get(named, find),
  };
  workings.set(chart, { structure, configurations, decisions });
  return chart;
}

function move(decisions: Decisions, configuration: Configuration, event: number, ask: Ask): Step | undefined {
  const { result } = decisions.decide(configuration, event, ask);
  if (result?.kind !== 'moved') return result;
  const to = decisions.patched(configuration, event, result.patch);
  return { kind: 'move', to, ...result.said };
}

function candidates(structure: Structure, nodes: readonly number[], event: number, state = 0): readonly Candidates[] {
  const inner = innerOf(structure, state, nodes).flatMap((child) => candidates(structure, nodes, event, child));
  const transitions = alternativesOf(structure, state, event);
  return transitions.length > 0 ? [...inner, { state, transitions }] : inner;
}
