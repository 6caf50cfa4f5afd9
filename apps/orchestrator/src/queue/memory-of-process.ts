// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Armed, QueueMemory } from './job-queue.js';

/** For a queue that one process alone has: it is begun with anew at every start. */
export function memoryOfProcess(): QueueMemory {
  let kept: Armed | undefined;
  return {
    recall: () => Promise.resolve(kept),
    remember: (now, before) => {
      const same = JSON.stringify(kept) === JSON.stringify(before);
      if (same) kept = now;
      return Promise.resolve(same);
    },
    forget: () => {
      kept = undefined;
      return Promise.resolve();
    },
  };
}
