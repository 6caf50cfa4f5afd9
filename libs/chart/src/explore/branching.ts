// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: everything that an event can come to in a configuration, with every guard answered both ways. */
import type { Workings } from '../chart.js';
import type { Leaf } from '../decisions.js';
import type { Configuration } from '../model.js';
import { row } from '../row.js';

export class Branching {
  /** The answers of the present path, in the order in which they were asked; empty again after the last path. */
  private readonly path: boolean[] = [];
  private readonly given = new Map<string, boolean>();
  private position = 0;

  constructor(private readonly workings: Workings) {}

  /** Once per way in which the guards can be answered, also where nothing is taken, while `see` wants more. */
  visit(configuration: Configuration, event: number, see: (leaf: Leaf) => boolean): void {
    do {
      this.position = 0;
      const goOn = see(this.workings.decisions.decide(configuration, event, this.ask));
      if (this.path.length === 0) return;
      this.given.clear();
      if (!goOn) this.path.length = 0;
    } while (this.turn());
  }

  /** The same answer to the same question: a guard that asks after no state has one answer in a move. */
  private readonly ask = (guard: number, at: Configuration): boolean => {
    const key = row(this.workings.structure.guards, guard).states.length > 0 ? `${guard} ${at}` : `${guard}`;
    const given = this.given.get(key);
    if (given !== undefined) return given;
    const answer = this.path[this.position] ?? true;
    this.path[this.position] = answer;
    this.position += 1;
    this.given.set(key, answer);
    return answer;
  };

  /** To the next path: the last answer that was yes becomes no. */
  private turn(): boolean {
    while (this.path.at(-1) === false) this.path.pop();
    if (this.path.length === 0) return false;
    this.path[this.path.length - 1] = false;
    return true;
  }
}
