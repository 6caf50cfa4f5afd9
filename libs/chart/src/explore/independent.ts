// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which regions of a parallel state do not influence each other.
 *
 * Two regions are tied together by an event that both answer, by a guard of one that asks after a state of the other,
 * and all of them by a transition from one to another (it enters them all anew) and by something that waits until the
 * parallel state is done. History inside a parallel state, or deep
 * history around it, remembers regions together, and eventless transitions are looked at together: with either it is
 * not taken apart.
 *
 * Invariant: fail-closed. What is not seen to be independent is explored as a whole.
 */
import type { Workings } from '../chart.js';
import type { Layout } from '../layout.js';
import { row } from '../row.js';
import { ancestorsOf, isHistory, isInside, NONE, regionsOf, type Structure } from '../structure.js';

/** A parallel state with its regions in groups that are independent of each other. */
export interface Parts {
  readonly state: number;
  readonly groups: readonly Group[];
  /** Per word of a configuration, the bits of everything inside. */
  readonly mask: Int32Array;
  /** Events that nothing inside answers. */
  readonly outer: readonly number[];
}

export interface Group {
  readonly regions: readonly number[];
  readonly mask: Int32Array;
  /** Events that it alone answers, of all groups. */
  readonly events: readonly number[];
}

/** Parallel states that come apart, the outermost first, of which never two are active together. */
export function listParts(workings: Workings): readonly Parts[] {
  const { structure } = workings;
  if (structure.states.some(({ alternatives }) => alternatives.has(structure.look))) return [];
  const found: Parts[] = [];
  for (const [state, { type }] of structure.states.entries()) {
    if (type !== 'parallel' || remembersRegions(workings, state)) continue;
    if (found.some((other) => canBeActiveTogether(structure, other.state, state))) continue;
    const parts = partsOf(workings, state);
    if (parts.groups.length > 1) found.push(parts);
  }
  return found;
}

function remembersRegions({ structure, configurations }: Workings, parallel: number): boolean {
  return [...configurations.layout.memories.values()].some(
    ({ history, parent, fields }) =>
      isInside(structure, history, parallel) ||
      [...fields.keys()].some((state) => state !== parent && isInside(structure, state, parallel)),
  );
}

function canBeActiveTogether(structure: Structure, a: number, b: number): boolean {
  if (isInside(structure, a, b) || isInside(structure, b, a)) return true;
  const around = ancestorsOf(structure, a).find((state) => isInside(structure, b, state)) ?? NONE;
  return around !== NONE && row(structure.states, around).type === 'parallel';
}

function partsOf({ structure, configurations: { layout } }: Workings, parallel: number): Parts {
  const regions = regionsOf(structure, parallel);
  const regionOf = (state: number): number | undefined =>
    regions.find((region) => region === state || isInside(structure, state, region));
  const ties = new Ties(regions);
  const answering = structure.events.map((_, event) => regionsThatAnswer(structure, event, regionOf));
  for (const each of answering) ties.join(each);
  for (const { source, guard, target } of structure.transitions) {
    const asked = guard === undefined ? [] : row(structure.guards, guard).states;
    const own = regionOf(source);
    if (own === undefined) continue;
    ties.join([own, ...asked.flatMap((state) => regionOf(state) ?? [])]);
    const led = target === undefined ? undefined : regionOf(target);
    if (led !== undefined && led !== own) ties.join(regions);
  }
  if (isAwaited(structure, parallel)) ties.join(regions);
  const free = [...structure.events.keys()].filter((event) => row(structure.events, event).kind !== 'done');
  const groups = ties.groups().map((group) => ({
    regions: group,
    mask: maskOf(layout, (state) => group.includes(regionOf(state) ?? NONE)),
    events: free.filter((event) => row(answering, event).some((region) => group.includes(region))),
  }));
  const outer = free.filter((event) => row(answering, event).length === 0);
  return { state: parallel, groups, outer, mask: maskOf(layout, (state) => isInside(structure, state, parallel)) };
}

/** The bits of the active children of these states. */
function maskOf({ width, fields }: Layout, of: (state: number) => boolean): Int32Array {
  const words = new Int32Array(width);
  for (const [state, { word, mask }] of fields) if (of(state)) words[word] = (words[word] ?? 0) | mask;
  return words;
}

function regionsThatAnswer(
  structure: Structure,
  event: number,
  regionOf: (state: number) => number | undefined,
): readonly number[] {
  const answering = structure.states.flatMap(({ alternatives }, state) =>
    alternatives.has(event) && !isHistory(structure, state) ? (regionOf(state) ?? []) : [],
  );
  return [...new Set(answering)];
}

/** Whether something answers that the parallel state is done, or one around it of which it is a region. */
function isAwaited(structure: Structure, parallel: number): boolean {
  for (let at = parallel; at !== NONE; at = row(structure.states, at).parent) {
    if (row(structure.states, at).type !== 'parallel') return false;
    if (structure.done.has(at)) return true;
  }
  return true;
}

/** Regions that are tied to each other, directly or through others. */
class Ties {
  private readonly lead: Map<number, number>;

  constructor(regions: readonly number[]) {
    this.lead = new Map(regions.map((region) => [region, region]));
  }

  join([first, ...others]: readonly number[]): void {
    if (first === undefined) return;
    for (const [region, lead] of this.lead) {
      if (others.some((other) => this.lead.get(other) === lead)) this.lead.set(region, this.lead.get(first) ?? first);
    }
  }

  groups(): readonly (readonly number[])[] {
    return [...Map.groupBy(this.lead.keys(), (region) => this.lead.get(region)).values()];
  }
}
