// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Store } from '@draaiboek/store';
import type { JobQueue } from '../queue/job-queue.js';

/** What the product runs on; the only thing in which the embedded default and the server setting differ. */
export interface Adapters {
  readonly storage: 'embedded' | 'server';
  readonly store: Store;
  readonly queue: JobQueue;
}

/** Opened, with the key that wraps the keys of cases. */
export interface Opened {
  readonly adapters: Adapters;
  /** 32 bytes. */
  readonly key: Buffer;
}
