// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: writing into the text of a variant on what it stands, and nothing else of that text. */
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';

export interface Pin {
  readonly version: string;
  readonly hash: string;
}

/** The same text with the version and the hash of the base. Unchanged where there is no `base` to write them in. */
export function pinned(text: string, { version, hash }: Pin): string {
  const base = parseDocument(text).get('base');
  if (!isMap(base)) return text;
  const known = rangeOf(base, 'hash');
  const stated = rangeOf(base, 'version');
  if (known !== undefined)
    return stated === undefined
      ? replaced(text, known, hash)
      : inOrder([stated, version], [known, hash]).reduce((all, [range, by]) => replaced(all, range, by), text);
  if (stated === undefined) return text;
  const column = stated.key - (text.lastIndexOf('\n', stated.key) + 1);
  const joint = base.flow === true ? ', ' : `\n${' '.repeat(column)}`;
  return replaced(text, stated, `${version}${joint}hash: ${hash}`);
}

interface Range {
  /** Where the key begins; where the value begins and ends. */
  readonly key: number;
  readonly from: number;
  readonly to: number;
}

function rangeOf(map: YAMLMap, name: string): Range | undefined {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
  if (!pair || !isScalar(pair.key) || !isScalar(pair.value) || !pair.key.range || !pair.value.range) return undefined;
  return { key: pair.key.range[0], from: pair.value.range[0], to: pair.value.range[1] };
}

const replaced = (text: string, { from, to }: Range, by: string): string => text.slice(0, from) + by + text.slice(to);

/** The last first, so that what was not replaced yet stays where it was. */
const inOrder = (...edits: readonly (readonly [Range, string])[]): readonly (readonly [Range, string])[] =>
  [...edits].sort(([a], [b]) => b.from - a.from);
