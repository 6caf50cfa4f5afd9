// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { Registry } from 'prom-client';
import type { Metrics } from './metrics.js';
import { ofThisProcess } from './process-metrics.js';

/** Answers with everything that is counted, in the text format of Prometheus. */
export async function writeMetrics({ registry }: Metrics, response: ServerResponse): Promise<void> {
  const text = await Registry.merge([registry, ofThisProcess]).metrics();
  response.setHeader('Content-Type', registry.contentType);
  response.end(text);
}
