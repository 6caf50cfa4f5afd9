// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { meantKey, missingKey, pathOf, unknownKey } from './schema-findings.js';
import type { SchemaError } from './schema.js';
import type { DocumentPath } from './source.js';

/**
 * What stands in for a part that is missing or wrong, so that the rest of the document can still be checked and all
 * errors come at once. Only parts whose value no other check depends on.
 */
const STAND_INS: Readonly<Record<string, unknown>> = {
  title: { nl: '-', en: '-' },
  description: { nl: '-', en: '-' },
  legalBasis: { nl: '-', en: '-' },
  purpose: { nl: '-', en: '-' },
  nl: '-',
  en: '-',
  version: '0.0.0',
  category: 'a',
  because: '-',
  calendar: 'policy',
  lifetime: 'perpetual',
  level: 'policy',
};
/** Optional keys that say how, not what: a wrong value can be left out without harm to other checks. */
const HARMLESS: ReadonlySet<string> = new Set([
  'roll',
  'reason',
  'grounds',
  'onLeave',
  'order',
  'planned',
  'again',
  'description',
  'source',
]);

/**
 * A copy in which the given errors are repaired: a misspelled key gets the name that was meant, other unknown keys are
 * left out, and stand-ins take the place of what is missing or wrong. Errors it cannot repair stay in; whoever
 * validates the copy finds them.
 */
export function repair(value: unknown, errors: readonly SchemaError[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const error of errors) {
    if (error.keyword === 'additionalProperties') repairKey(copy, error);
  }
  for (const error of errors) {
    const path = pathOf(error);
    if (error.keyword === 'required') standIn(copy, [...path, missingKey(error)]);
    else if (HARMLESS.has(path.at(-1) ?? '')) remove(copy, path);
    else if (error.keyword !== 'additionalProperties') standIn(copy, path);
  }
  return copy;
}

function repairKey(root: unknown, error: SchemaError): void {
  const parent = at(root, pathOf(error));
  const key = unknownKey(error);
  const meant = meantKey(error);
  if (parent === undefined) return;
  if (meant !== undefined && !Object.hasOwn(parent, meant)) parent[meant] = parent[key];
  Reflect.deleteProperty(parent, key);
}

function standIn(root: unknown, path: DocumentPath): void {
  const key = path.at(-1);
  const parent = at(root, path.slice(0, -1));
  if (key === undefined || parent === undefined || !Object.hasOwn(STAND_INS, key)) return;
  parent[key] = structuredClone(STAND_INS[key]);
}

function remove(root: unknown, path: DocumentPath): void {
  const parent = at(root, path.slice(0, -1));
  if (parent !== undefined) Reflect.deleteProperty(parent, path.at(-1) ?? '');
}

function at(root: unknown, path: DocumentPath): Record<string, unknown> | undefined {
  let value = root;
  for (const key of path) value = isRecord(value) ? value[key] : undefined;
  return isRecord(value) ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
