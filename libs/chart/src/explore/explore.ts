// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: exploring the control flow of a chart: every configuration that can be reached when any event may come at any
 * time, any armed or unarmed term elapse and any guard be answered either way. More than a real case can do, never less.
 *
 * A parallel state whose regions do not influence each other is explored group by group from where it is entered; what
 * can be reached in it is the product, which is counted and not built.
 *
 * Invariant: the counts are those of exploring everything one by one (tested), whatever was taken apart.
 */
import { ChartError } from '../chart-error.js';
import { workingsOf, type Workings } from '../chart.js';
import type { Chart, Configuration } from '../model.js';
import { row } from '../row.js';
import { Block, NotAProduct } from './block.js';
import { Findings, type Exploration } from './findings.js';
import { listParts, type Parts } from './independent.js';

export interface ExploreOptions {
  /**
   * How often it may be asked what an event comes to (once per configuration, event and way to answer the guards);
   * beyond it the exploration is not complete. Every look that is new costs some microseconds.
   */
  readonly limit?: number;
  /** Take independent regions apart; unless it is false. */
  readonly takeApart?: boolean;
}

const LIMIT = 20_000_000;

/** @throws ChartError DRB-2310 for a chart that `createChart` did not make */
export function exploreConfigurations(
  chart: Chart,
  { limit = LIMIT, takeApart = true }: ExploreOptions = {},
): Exploration {
  const workings = workingsOf(chart);
  if (!workings) {
    throw new ChartError('DRB-2310', 'Not a compiled chart', `process ${chart.process}`, 'Make it with createChart.');
  }
  let parts = takeApart ? listParts(workings) : [];
  for (;;) {
    try {
      return new Exploring(workings, parts, limit).run();
    } catch (error) {
      // Entered in several ways from which not the same can be reached: no product, so as a whole.
      if (!(error instanceof NotAProduct)) throw error;
      parts = parts.filter(({ state }) => state !== error.state);
    }
  }
}

class Exploring {
  private readonly findings: Findings;
  private readonly points: Configuration[] = [];
  private readonly seen: boolean[] = [];
  private readonly blocks = new Map<string, Block>();
  private readonly events: readonly number[];
  private plain = 0;
  private moves = 0;

  constructor(
    private readonly workings: Workings,
    private readonly parts: readonly Parts[],
    limit: number,
  ) {
    this.findings = new Findings(workings, limit);
    const { structure, decisions } = workings;
    this.events = [...structure.events.keys()].filter(
      (event) => row(structure.events, event).kind !== 'done' && decisions.footprintOf(event).transitions.size > 0,
    );
  }

  run(): Exploration {
    this.reach(this.workings.configurations.initial);
    for (let next = 0; next < this.points.length && !this.findings.isFull; next += 1) {
      this.look(row(this.points, next));
    }
    const { states, transitions, endless, isFull } = this.findings;
    const blocks = [...this.blocks.values()];
    return {
      configurations: blocks.reduce((sum, block) => sum + block.configurations, BigInt(this.plain)),
      moves: blocks.reduce((sum, block) => sum + block.moves, BigInt(this.moves)),
      states: new Set([...states].filter((state) => this.findings.isShown(state))),
      ...{ transitions, endless, complete: !isFull, products: blocks.map(({ product }) => product) },
    };
  }

  private readonly reach = (configuration: Configuration): void => {
    if (this.seen[configuration] === true) return;
    this.seen[configuration] = true;
    this.points.push(configuration);
  };

  private look(point: Configuration): void {
    const parts = this.parts.find(({ state }) => this.workings.configurations.isActive(point, state));
    if (parts) return this.enter(parts, point);
    this.plain += 1;
    this.moves += this.findings.look(point, this.events, this.reach);
  }

  private enter(parts: Parts, point: Configuration): void {
    const block = new Block(this.workings, parts, point);
    const known = this.blocks.get(block.key);
    block.explore(this.findings, this.reach);
    if (known === undefined) this.blocks.set(block.key, block);
    else if (!this.findings.isFull && !known.isSameAs(block)) throw new NotAProduct(parts.state);
  }
}
