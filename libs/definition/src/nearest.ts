// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { closest, distance } from 'fastest-levenshtein';

/** The existing name that somebody probably meant, or undefined when none comes near. */
export function findNearest(name: string, existing: Iterable<string>): string | undefined {
  const names = [...existing];
  if (names.length === 0) return undefined;
  const nearest = closest(name, names);
  const tolerated = name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3));
  const near = distance(name, nearest) <= tolerated;
  return near || nearest.startsWith(name) || name.startsWith(nearest) ? nearest : undefined;
}

/** A remedy: the nearest existing name, else the names there are (at most ten), else what to do instead. */
export function suggest(name: string, existing: Iterable<string>, otherwise: string): string {
  const names = [...existing].sort();
  const nearest = findNearest(name, names);
  if (nearest !== undefined) return `Did you mean "${nearest}"? ${otherwise}`;
  if (names.length === 0) return otherwise;
  const listed = names.slice(0, 10).map((each) => `"${each}"`);
  const rest = names.length > 10 ? `, … (${names.length} in all)` : '';
  return `${otherwise} There is: ${listed.join(', ')}${rest}.`;
}
