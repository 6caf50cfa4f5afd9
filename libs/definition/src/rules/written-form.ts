// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: reading the parts of a rule as maps, with a complaint about keys that are not there. */
import { suggest } from '../nearest.js';
import type { DocumentPath } from '../reading/source.js';

/** Told a path within the rule, what is wrong there and the remedy. */
export type Complain = (path: DocumentPath, message: string, remedy: string) => void;

export type Written = ReadonlyMap<string, unknown>;

export function asMap(value: unknown): Written | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : undefined;
}

/** Whether there are no other keys than these; complains about those that are. */
export function closed(
  map: Written | undefined,
  keys: readonly string[],
  path: DocumentPath,
  complain: Complain,
): boolean {
  const unknown = [...(map?.keys() ?? [])].filter((key) => !keys.includes(key));
  for (const key of unknown) {
    complain([...path, key], `A rule cannot say "${key}" here.`, suggest(key, keys, 'Take it out.'));
  }
  return map !== undefined && unknown.length === 0;
}

/** The keys of a set such as `{ ja: true, nee: true }`. */
export function readSet(value: unknown): readonly string[] | undefined {
  const map = asMap(value);
  return map && map.size > 0 && [...map.values()].every((each) => each === true) ? [...map.keys()] : undefined;
}
