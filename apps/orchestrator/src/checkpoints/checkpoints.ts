// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { makeCheckpoint, type KeyRing } from '@draaiboek/case-file';
import type { Store } from '@draaiboek/store';
import type { Log } from '../log/log.js';

/**
 * Makes checkpoints over the journals (P3), at most one a minute per municipality whatever the number of processes. Each
 * goes to the log as well: whoever keeps the log elsewhere keeps an anchor that nobody with the database can move.
 */
export class Checkpoints {
  constructor(
    private readonly store: Store,
    private readonly keys: KeyRing,
    private readonly log: Log,
  ) {}

  async make(municipality: string): Promise<void> {
    const made = await this.store.withMunicipality(municipality, (scope) => makeCheckpoint(scope, this.keys));
    if (made === undefined) return;
    const { number, leaves, hash } = made;
    this.log.info('checkpoint.made', { municipality, number, cases: leaves, hash });
  }
}
