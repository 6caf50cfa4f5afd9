// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { setTimeout as wait } from 'node:timers/promises';
import { awayOf, type Needed } from './presence.js';

const FIRST_MS = 250;
const LONGEST_MS = 10_000;

export interface Waiting {
  /** Told what is waited for, each time that becomes another. */
  readonly waits: (what: Needed) => void;
  /** Ends the waiting: it throws what it was aborted with. */
  readonly signal: AbortSignal;
}

/**
 * Tries until neither the database nor the queue is away, with longer and longer waits in between, never quite the same for
 * two processes. Any other error ends it.
 */
export async function untilItAnswers<T>(attempt: () => Promise<T>, { waits, signal }: Waiting): Promise<T> {
  let told: Needed | undefined;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const what = awayOf(error);
      if (what === undefined) throw error;
      if (what !== told) waits(what);
      told = what;
      await pause(Math.min(FIRST_MS * 2 ** tries, LONGEST_MS) * (0.5 + Math.random() / 2), signal);
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}
