// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the orders that behaviour may depend on. The order of keys in a definition or a command is none of them. */

/** By code unit: the same on every machine and in every language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The number in an ordinal id: 12 of `t12`. */
export const ordinal = (id: string): number => Number(id.slice(1));

/** The entries of a map in the order of their keys. */
export function entriesInOrder<T>(map: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(map).sort(([a], [b]) => compare(a, b));
}

export const inOrder = (ids: readonly string[]): readonly string[] => [...ids].sort(compare);
