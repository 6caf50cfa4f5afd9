// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: questions that nobody answers, because they are read from where an instance is. */
import type { CaseState } from './model.js';
import type { Runtime } from './runtime.js';
import { readableState, viewOf } from './view.js';

/** Question → whether it holds now, in the order in which they are shown; empty for an instance that is not there. */
export function checklistIn(runtime: Runtime, state: CaseState, id: string): ReadonlyMap<string, boolean> {
  const instance = state.instances.find((each) => each.id === id);
  if (instance === undefined) return new Map();
  const process = runtime.process(instance.process);
  const view = viewOf(readableState(state), id, process.definition.facts);
  const checks = process.definition.checklist ?? [];
  return new Map(checks.map((check) => [check.id, process.condition(check.holds).evaluate(view)]));
}
