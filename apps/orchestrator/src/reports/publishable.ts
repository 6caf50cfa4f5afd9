// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns what of a table may be published so that nobody can derive anything that rests on fewer than five cases.
 *
 * Sums are published over sets of questions: parts, groups of parts, and all of them. What can be derived from them by
 * adding and subtracting is always a union of *blocks*: each published part, what a published group holds beside its
 * published parts, and what all of them hold beside the published groups. So it is enough that every block rests on at
 * least five cases; where one does not, the smallest neighbour that was to be published is left out too.
 */

/** What rests on fewer cases is not told (Wet PGA art. 18, law.md W21). */
export const LEAST_CASES = 5;

/** The smallest thing that is told of: one kind of question, with the cases in which it was asked. */
export interface Part {
  readonly group: string;
  readonly id: string;
  readonly cases: ReadonlySet<string>;
}

export interface Publishable<P extends Part> {
  /** Whether the sum of everything may be told. */
  readonly total: boolean;
  /** The groups whose sum may be told, each with the parts that may be told. */
  readonly groups: ReadonlyMap<string, readonly P[]>;
}

export function publishable<P extends Part>(parts: readonly P[]): Publishable<P> {
  const all = Map.groupBy(parts, ({ group }) => group);
  const [shown] = splitEnough([...all.values()]);
  const groups = shown.map(
    (members) => [members[0]?.group ?? '', splitEnough(members.map((part) => [part]))[0].flat()] as const,
  );
  return { total: isEnough(parts), groups: new Map(groups) };
}

/** Sets that rest on enough cases each, while what is left beside them rests on none or on enough. */
function splitEnough<P extends Part>(
  sets: readonly (readonly P[])[],
): readonly [shown: readonly (readonly P[])[], rest: readonly P[]] {
  const bySize = [...sets].sort((a, b) => countCases(a) - countCases(b));
  const firstShown = bySize.findIndex(isEnough);
  let shown = firstShown === -1 ? bySize.length : firstShown;
  while (shown > 0 && shown < bySize.length && !isEnough(bySize.slice(0, shown).flat())) shown += 1;
  return [bySize.slice(shown), bySize.slice(0, shown).flat()];
}

const countCases = (parts: readonly Part[]): number => new Set(parts.flatMap(({ cases }) => [...cases])).size;
const isEnough = (parts: readonly Part[]): boolean => countCases(parts) >= LEAST_CASES;
