// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What somebody with the whole database in hand could change of a row, one byte or one bit at a time, as SQL. */
import fc from 'fast-check';
import type { StoredEntry } from '@draaiboek/case-file';

/** A column of a table, changed in one place. */
export interface Tampering {
  readonly column: string;
  /** What it is set to. */
  readonly value: string;
}

/** An ordinal is part of a key: only bits that lead to no number of another row. */
type Kind = 'text' | 'bytes' | 'number' | 'ordinal' | 'moment' | 'uuid';

/** Flips a bit of what a column holds; `at` and `bit` choose which, whatever its length. */
function flipped(column: string, kind: Kind, at: number, bit: number): Tampering {
  const byte = `${at} % length(${column})`;
  const values: Record<Kind, string> = {
    text: `coalesce(overlay(${column} placing chr(ascii(substr(${column}, ${byte} + 1, 1)) # ${1 << (bit % 5)})
      from ${byte} + 1 for 1), 'x')`,
    bytes: `set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # ${1 << (bit % 8)})`,
    number: `${column} # ${1 << (bit % 20)}`,
    ordinal: `${column} # ${16 << (bit % 20)}`,
    moment: `${column} + interval '1 microsecond' * ${2 ** (bit % 40)}`,
    uuid: `overlay(${column}::text placing translate(substr(${column}::text, ${at % 8} + 1, 1),
      '0123456789abcdef', '1032547698badcfe') from ${at % 8} + 1 for 1)::uuid`,
  };
  return { column, value: values[kind] };
}

const flips = (columns: Readonly<Record<string, Kind>>): fc.Arbitrary<Tampering> =>
  fc
    .record({ column: fc.constantFrom(...Object.keys(columns)), at: fc.nat(1_000), bit: fc.nat(39) })
    .map(({ column, at, bit }) => flipped(column, columns[column] ?? 'text', at, bit));

/** Any bit of any column of a row of the journal. */
export const journalFlips = flips({
  ...{ municipality: 'text', case_id: 'uuid', sequence: 'ordinal', moment: 'moment', recorded_at: 'moment' },
  ...{ type: 'text', actor: 'text', playbook_hash: 'text', calendar_version: 'text', revision: 'number' },
  ...{ commitment: 'bytes', previous_hash: 'bytes', hash: 'bytes' },
});

/** Any bit of any column of a checkpoint. */
export const checkpointFlips = flips({
  ...{ municipality: 'text', number: 'ordinal', moment: 'moment', root: 'bytes', leaves: 'number' },
  ...{ previous_hash: 'bytes', hash: 'bytes', public_key: 'bytes', signature: 'bytes' },
});

/** Any bit of any column of a head in a checkpoint. */
export const headFlips = flips({
  ...{ municipality: 'text', case_id: 'uuid', number: 'ordinal', sequence: 'number', hash: 'bytes' },
});

/** Any bit of any column of a tombstone but its case's name. */
export const tombstoneFlips = flips({
  ...{ municipality: 'text', case_id: 'uuid', moment: 'moment', destroyed_by: 'text', ground: 'text' },
  ...{ sealed: 'bytes', journal_sequence: 'number', journal_hash: 'bytes' },
});

/** Any bit of what is sealed. */
export const sealedFlips = flips({ sealed: 'bytes' });

export const update = (table: string, { column, value }: Tampering, where: string): string =>
  `update ${table} set ${column} = ${value} where ${where}`;

export const rowOf = ({ caseId, sequence }: Pick<StoredEntry, 'caseId' | 'sequence'>): string =>
  `case_id = '${caseId}' and sequence = ${sequence}`;

export const remove = (tables: readonly string[], where: string): string =>
  tables.map((table) => `delete from ${table} where ${where}`).join('; ');

/** Tries one change after another, audited with the key or without it; each has to be found. */
export async function everyTime<T>(
  what: fc.Arbitrary<T>,
  attempt: (tampering: T, withKey: boolean) => Promise<void>,
  numRuns = 15,
): Promise<void> {
  await fc.assert(fc.asyncProperty(what, fc.boolean(), attempt), { numRuns });
}
