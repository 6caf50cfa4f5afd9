// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalizeJson from 'canonicalize';

/** The canonical form of plain JSON (RFC 8785): equal data give equal text, whatever the order of their keys. */
export function canonicalize(value: unknown): string {
  const text = canonicalizeJson(value);
  if (text === undefined) throw new TypeError('Only plain JSON has a canonical form; got undefined or a function.');
  return text;
}

/** `sha256-<hex>` over the canonical form. */
export function hashOf(value: unknown): string {
  return `sha256-${bytesToHex(sha256(utf8ToBytes(canonicalize(value))))}`;
}

/** Keys that explain and change nothing. No part may have one of these as its id: `reserved-name`. */
export const EXPLAINING_KEYS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'source',
  'because',
  'legalBasis',
  'purpose',
]);

/** The same data without what only explains: titles, descriptions, sources, reasons. */
export function meaningOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(meaningOf);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  if (isTitle(entries)) return true;
  return Object.fromEntries(
    entries.filter(([key]) => !EXPLAINING_KEYS.has(key)).map(([key, each]) => [key, meaningOf(each)]),
  );
}

/** A value of a choice has a title and nothing else; the value counts, its title does not. */
function isTitle(entries: readonly (readonly [string, unknown])[]): boolean {
  return (
    entries.length === 2 && entries.every(([key, each]) => (key === 'nl' || key === 'en') && typeof each === 'string')
  );
}
