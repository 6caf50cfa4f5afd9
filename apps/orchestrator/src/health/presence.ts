// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { StoreError } from '@draaiboek/store';
import type { Log } from '../log/log.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** What the product cannot do without. */
export type Needed = 'database' | 'queue';

/** Which of them an error says is away; undefined for any other error. */
export function awayOf(error: unknown): Needed | undefined {
  if (error instanceof StoreError && error.code === 'DRB-5030') return 'database';
  if (error instanceof OrchestratorError && error.code === 'DRB-5031') return 'queue';
  return undefined;
}

/** Tells once that the database went and once that it is back; the queue's own connection does so for the queue. */
export class Presence {
  private away = false;

  constructor(private readonly log: Log) {}

  /** Takes note of an error; false when it is about something else, and somebody else's to tell. */
  noteAway(error: unknown): boolean {
    const what = awayOf(error);
    if (what === 'database' && !this.away) {
      this.away = true;
      this.log.warn('database.away');
    }
    return what !== undefined;
  }

  noteAnswer(): void {
    if (this.away) this.log.info('database.back');
    this.away = false;
  }
}
