// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Finder } from './model.js';
import type { Structure } from './structure.js';

export function createFinder({ states, events, guards, terms, tasks, transitions }: Structure): Finder {
  const byState = indexOf(states.map(({ id }) => id));
  const byEvent = indexOf(events.map(({ id }) => id));
  const byGuard = indexOf(guards.map(({ expression }) => expression));
  const byTerm = indexOf(terms);
  const byTask = indexOf(tasks.map(({ id }) => id));
  const byTransition = Map.groupBy(transitions.keys(), (index) => transitions[index]?.id);
  return {
    state: (id) => byState.get(id),
    event: (id) => byEvent.get(id),
    guard: (expression) => byGuard.get(expression),
    term: (id) => byTerm.get(id),
    task: (id) => byTask.get(id),
    transitions: (id) => byTransition.get(id) ?? [],
  };
}

function indexOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index] as const));
}
