// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { collectDefaultMetrics, Registry } from 'prom-client';

/**
 * Event loop, memory and processor of this process. Observed once, however often the product is started in it: an observer
 * of the garbage collector is never let go of.
 */
export const ofThisProcess = new Registry();

export function measureProcess(): void {
  if (ofThisProcess.getMetricsAsArray().length === 0) collectDefaultMetrics({ register: ofThisProcess });
}
