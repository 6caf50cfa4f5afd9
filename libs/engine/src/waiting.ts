// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { InstanceState } from './model.js';
import type { ProcessRuntime } from './runtime.js';

/** Whether the present configuration has a transition on the event, its conditions left aside. */
export function isWaitingFor(process: ProcessRuntime, instance: Pick<InstanceState, 'active'>, event: string): boolean {
  const states = process.answers.get(event);
  return states !== undefined && (states.has(undefined) || instance.active.some((state) => states.has(state)));
}
