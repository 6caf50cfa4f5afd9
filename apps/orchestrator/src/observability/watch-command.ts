// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { inSpan } from './spans.js';
import { codeOf } from '../log/log.js';
import type { Metrics } from './metrics.js';

const KNOWN = /^DRB-\d{4}$/;

/** Runs a command as a span, and counts what became of it: `accepted`, the code of its problem, or `failed`. */
export async function watchCommand<A>(metrics: Metrics, kind: string, work: () => Promise<A>): Promise<A> {
  try {
    const answer = await inSpan('command', { 'draaiboek.command': kind }, work);
    metrics.command(kind, 'accepted');
    return answer;
  } catch (error) {
    const code = codeOf(error);
    metrics.command(kind, KNOWN.test(code) ? code : 'failed');
    throw error;
  }
}
