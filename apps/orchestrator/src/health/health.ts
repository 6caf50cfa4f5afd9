// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Store } from '@draaiboek/store';
import type { JobQueue } from '../queue/job-queue.js';
import type { Needed } from './presence.js';

/** Whoever asks for health wants to know soon. */
const WITHIN_MS = 2_000;

/** What of the product's needs answers, asked at the moment itself. */
export interface Readiness {
  readonly ready: boolean;
  readonly answers: Readonly<Record<Needed, boolean>>;
}

/** Whether this process can do its work now. */
export class Health {
  private stopping = false;

  constructor(
    private readonly store: Pick<Store, 'ping'>,
    private readonly queue: Pick<JobQueue, 'ping'>,
  ) {}

  /** From now on it is not ready, so that nothing new is sent here while it finishes. */
  stop(): void {
    this.stopping = true;
  }

  async read(): Promise<Readiness> {
    const [database, queue] = await Promise.all([answers(this.store), answers(this.queue)]);
    return { ready: database && queue && !this.stopping, answers: { database, queue } };
  }
}

async function answers(of: { ping(): Promise<void> }): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), WITHIN_MS);
  const answered = await Promise.race([
    of
      .ping()
      .then(() => true)
      .catch(() => false),
    late,
  ]);
  clearTimeout(timer);
  return answered;
}
