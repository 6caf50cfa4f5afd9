// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: chance that is an input: the same seed gives the same choices, whatever else is chosen. */
import type { Choice } from './mutant.js';

export function choiceFrom(seed: number): Choice {
  return (place, options) => options[hashOf(`${seed} ${place}`) % Math.max(options.length, 1)];
}

/** `count` of all, in their order; all where there are no more. */
export function sample<T>(all: readonly T[], nameOf: (each: T) => string, count: number, seed: number): readonly T[] {
  const drawn = all
    .map((each) => [hashOf(`${seed} ${nameOf(each)}`), each] as const)
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, each]) => each);
  const kept = new Set(drawn);
  return all.filter((each) => kept.has(each));
}

/** FNV-1a with a last mix, 32 bits: names that differ in one letter fall far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
