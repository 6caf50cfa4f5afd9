// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a parallel state from where it was entered, group by group: each group moves while the others stand still, for
 * what they do makes no difference to it.
 */
import type { Workings } from '../chart.js';
import type { Configuration } from '../model.js';
import type { Findings, Product } from './findings.js';
import type { Group, Parts } from './independent.js';

/** The parallel state is entered in ways from which different configurations can be reached. */
export class NotAProduct extends Error {
  override readonly name = 'NotAProduct';

  constructor(readonly state: number) {
    super(`state ${state} is no product of its regions`);
  }
}

export class Block {
  /** The situation around the parallel state. */
  readonly key: string;
  private readonly reached: Configuration[][] = [];
  private readonly movesOf: number[] = [];
  private outerMoves = 0;

  constructor(
    private readonly workings: Workings,
    private readonly parts: Parts,
    private readonly entry: Configuration,
  ) {
    this.key = `${parts.state}: ${this.wordsOf(entry, parts.mask, false)}`;
  }

  explore(findings: Findings, leave: (to: Configuration) => void): void {
    for (const group of this.parts.groups) this.exploreGroup(group, findings, leave);
    this.outerMoves = findings.look(this.entry, this.parts.outer, leave);
  }

  get configurations(): bigint {
    return this.reached.reduce((product, { length }) => product * BigInt(length), 1n);
  }

  get moves(): bigint {
    const all = this.configurations;
    return this.reached.reduce(
      (sum, { length }, index) => sum + (all / BigInt(length)) * BigInt(this.movesOf[index] ?? 0),
      all * BigInt(this.outerMoves),
    );
  }

  get product(): Product {
    const groups = this.parts.groups.map(({ regions }, index) => ({
      regions,
      configurations: this.reached[index]?.length ?? 0,
    }));
    return { state: this.parts.state, groups };
  }

  /** Whether the same can be reached from another entry in the same situation. */
  isSameAs(other: Block): boolean {
    return this.parts.groups.every(({ mask }, index) => {
      const inside = (block: Block): string[] =>
        (block.reached[index] ?? []).map((each) => this.wordsOf(each, mask, true)).sort();
      return inside(this).join() === inside(other).join();
    });
  }

  private exploreGroup({ mask, events }: Group, findings: Findings, leave: (to: Configuration) => void): void {
    const reached = [this.entry];
    const seen = new Set(reached);
    const around = this.wordsOf(this.entry, mask, false);
    let moves = 0;
    const reach = (to: Configuration): void => {
      if (seen.has(to)) return;
      seen.add(to);
      if (this.wordsOf(to, mask, false) === around) reached.push(to);
      else leave(to);
    };
    for (let next = 0; next < reached.length && !findings.isFull; next += 1) {
      moves += findings.look(reached[next] ?? this.entry, events, reach);
    }
    this.reached.push(reached);
    this.movesOf.push(moves);
  }

  /** The words of a configuration, only inside or only outside a mask. */
  private wordsOf(configuration: Configuration, mask: Int32Array, inside: boolean): string {
    const { table } = this.workings.configurations;
    return mask.map((bits, word) => table.at(configuration, word) & (inside ? bits : ~bits)).join();
  }
}
