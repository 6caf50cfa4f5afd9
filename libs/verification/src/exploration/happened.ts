// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what happens in one step, in its order, each with whether the condition of a rule held at that very moment. */
import type { Observed, Occurrence } from './model.js';
import type { Situation } from './situation.js';

export class Happened {
  readonly list: Observed[] = [];

  constructor(private readonly now: Situation) {}

  push(occurrence: Occurrence): void {
    const { asked } = this.now.abstraction;
    this.list.push(asked === undefined ? occurrence : { ...occurrence, holds: asked.evaluate(this.now.view) });
  }
}
