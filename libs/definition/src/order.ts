// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Compares by code unit: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The entries of a map sorted by id, because the order of keys never has meaning. */
export function sortedEntries<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).sort(([a], [b]) => compareText(a, b));
}

/** The keys of a map or a set, sorted. */
export function sortedKeys(map: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return Object.keys(map ?? {}).sort(compareText);
}

/** Entries sorted by (order, id), where `order` counts as 0 when it is not given. */
export function inOrder<T extends { readonly order?: number }>(
  map: Readonly<Record<string, T>> | undefined,
): readonly (readonly [string, T])[] {
  return Object.entries(map ?? {}).sort(
    ([idA, a], [idB, b]) => (a.order ?? 0) - (b.order ?? 0) || compareText(idA, idB),
  );
}

/** A map with its values changed and its keys sorted. */
export function mapSorted<T, U>(
  map: Readonly<Record<string, T>> | undefined,
  change: (value: T, id: string) => U,
): Readonly<Record<string, U>> {
  return Object.fromEntries(sortedEntries(map).map(([id, value]) => [id, change(value, id)]));
}
