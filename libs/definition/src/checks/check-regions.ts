// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { OutlinedState, OutlinedTransition } from '../outline.js';
import type { CheckContext } from './context.js';

/**
 * Two regions that answer one event, of which one leaves the parallel state, would make the outcome depend on the
 * order of regions, and the order of keys never has meaning.
 */
export function checkRegions(context: CheckContext): void {
  for (const state of context.outline.states) {
    if (state.kind === 'parallel') checkParallel(context, state);
  }
}

function checkParallel(context: CheckContext, parallel: OutlinedState): void {
  const { states, transitions } = context.outline;
  const placeOf = new Map(states.map((state) => [state.id, state]));
  const regionOf = (id: string | undefined): string | undefined => {
    const place = id === undefined ? undefined : placeOf.get(id);
    const depth = place?.ancestors.indexOf(parallel.id) ?? -1;
    return place === undefined || depth < 0 ? undefined : (place.ancestors[depth + 1] ?? place.id);
  };
  const byEvent = new Map<string, OutlinedTransition[]>();
  for (const transition of transitions) {
    if (transition.trigger.kind !== 'event' || regionOf(transition.from) === undefined) continue;
    const { event } = transition.trigger;
    byEvent.set(event, [...(byEvent.get(event) ?? []), transition]);
  }
  for (const [event, answering] of byEvent) {
    const regions = new Set(answering.map(({ from }) => regionOf(from)));
    const leaving = answering.find(
      ({ document }) => document.target !== undefined && regionOf(document.target) === undefined,
    );
    if (regions.size < 2 || leaving === undefined) continue;
    context.report({
      code: 'conflicting-regions',
      path: leaving.path,
      message: `"${event}" leaves "${parallel.id}" here, while another of its regions answers it too: ${[...regions].sort().join(', ')}.`,
      remedy: `Put the transition on "${parallel.id}" itself, or use an event of its own.`,
    });
  }
}
