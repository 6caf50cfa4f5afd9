// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: plain data as a tree that is looked into and changed by path, without touching what it was made from. */
import type { DocumentPath } from '../reading/source.js';

export type Tree = Readonly<Record<string, unknown>>;

export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const isEmpty = (tree: Tree): boolean => Object.keys(tree).length === 0;

/** What stands at the path, or undefined. */
export function valueAt(value: unknown, path: DocumentPath): unknown {
  return path.reduce<unknown>((at, key) => (isTree(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

/** A copy in which the value stands at the path. */
export function withValue(tree: unknown, [key, ...rest]: DocumentPath, value: unknown): unknown {
  if (key === undefined) return value;
  const map = isTree(tree) ? tree : {};
  return { ...map, [key]: withValue(valueAt(map, [key]), rest, value) };
}

/** A copy without what stands at the path, nor the maps of parts that would be empty without it. */
export function without(tree: unknown, [key, ...rest]: DocumentPath): unknown {
  if (key === undefined || !isTree(tree)) return undefined;
  const { [key]: inner, ...others } = tree;
  if (rest.length === 0) return others;
  const left = without(inner, rest);
  return isTree(left) && isEmpty(left) && isOptionalMap(key) ? others : { ...tree, [key]: left };
}

/** Keys of the format under which parts stand by their id. */
const MAPS_OF_PARTS: ReadonlySet<string> = new Set(
  'states entries roles facts terms ladders events handovers checklist rules tasks'.split(' '),
);
export const isMapOfParts = (key: string): boolean => MAPS_OF_PARTS.has(key);

/** Keys whose map a document need not have, and that has something in it when it has. */
const OPTIONAL_MAPS: ReadonlySet<string> = new Set(
  (
    'roles facts terms ladders events handovers checklist rules laws tasks after on always onDone tasksDone actions ' +
    'sets puts correct includes source'
  ).split(' '),
);
export const isOptionalMap = (key: string): boolean => OPTIONAL_MAPS.has(key);

/** Whether one of the two lies in the other, or is the other. */
export const overlap = (a: DocumentPath, b: DocumentPath): boolean => isWithin(a, b) || isWithin(b, a);

export const isWithin = (path: DocumentPath, outer: DocumentPath): boolean =>
  outer.length <= path.length && outer.every((key, index) => path[index] === key);
