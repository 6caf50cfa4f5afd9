// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: a document with something else at one place. The document itself is never touched. */
import type { ProcessDocument } from '@draaiboek/definition';
import type { Edit } from './mutant.js';

type Path = readonly string[];
type Table = Readonly<Record<string, unknown>>;

export function replaced(document: ProcessDocument, at: Path, value: unknown, what: string): readonly Edit[] {
  return edited(document, at, what, (table, key) => ({ ...table, [key]: value }));
}

/** A table that has nothing in it any more goes too, as whoever removes its last key would do. */
export function removed(document: ProcessDocument, at: Path, what = 'removed'): readonly Edit[] {
  return edited(document, at, what, without);
}

const without = (table: Table, key: string): Table =>
  Object.fromEntries(Object.entries(table).filter(([each]) => each !== key));

function edited(
  document: ProcessDocument,
  at: Path,
  what: string,
  change: (table: Table, key: string) => Table,
): readonly Edit[] {
  const within = (table: Table, [key = '', ...rest]: Path): Table => {
    if (rest.length === 0) return change(table, key);
    const inner = table[key];
    if (!isTable(inner)) return table;
    const changed = within(inner, rest);
    return Object.keys(changed).length === 0 ? without(table, key) : { ...table, [key]: changed };
  };
  // A document is a table of keys like everything in it; only one place of it has become something else.
  return [{ at, what, document: within({ ...document }, at) as unknown as ProcessDocument }];
}

function isTable(value: unknown): value is Table {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
