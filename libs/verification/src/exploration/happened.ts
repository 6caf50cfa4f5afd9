// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what happens in one step, in its order, each with which conditions of a rule held at that very moment. */
import type { Observed, Occurrence } from './model.js';
import type { Situation } from './situation.js';

export class Happened {
  readonly list: Observed[] = [];

  constructor(private readonly now: Situation) {}

  push(occurrence: Occurrence): void {
    const { asked } = this.now.abstraction;
    if (asked.length === 0) return void this.list.push(occurrence);
    let holds = 0;
    for (const [index, { guard, isAskedAt }] of asked.entries())
      if (isAskedAt(occurrence) && guard.evaluate(this.now.view)) holds |= 1 << index;
    this.list.push({ ...occurrence, holds });
  }
}
