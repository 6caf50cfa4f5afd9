// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * One row of the journal as it is chained. Holds no personal datum: what happened in words and values is in the
 * payload, which only the commitment binds, so that the chain still verifies after the payload is destroyed.
 */
export interface ChainedRow {
  readonly municipality: string;
  readonly caseId: string;
  readonly sequence: number;
  /** The logical moment of the step. */
  readonly moment: string;
  /** When the database wrote it, on its own clock. */
  readonly recordedAt: string;
  readonly type: string;
  /** A reference, never a name; absent for what fell due. */
  readonly actor?: string;
  readonly playbookHash: string;
  readonly calendarVersion: string;
  readonly revision: number;
  /** Hex of the HMAC over the payload. */
  readonly commitment: string;
  readonly previousHash: string;
}

/** A row with its hash, which its successor carries. */
export interface HashedRow extends ChainedRow {
  readonly hash: string;
}

/** The hash before the first row of every case. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 over the canonical form (RFC 8785) of the row, hex. */
export function hashOfRow(row: ChainedRow): string {
  const canonical = canonicalize(row);
  if (canonical === undefined) throw new TypeError('A journal row has a canonical form');
  return createHash('sha256').update(canonical).digest('hex');
}

/**
 * The sequence of the first row that does not fit its predecessor, its own hash or the head; undefined when the whole
 * chain holds. A row that was changed, taken out, put in or cut off at the end is found (P3).
 */
export function firstBreak(
  rows: readonly HashedRow[],
  head: { readonly sequence: number; readonly hash: string },
): number | undefined {
  let previous = GENESIS;
  for (const [index, row] of rows.entries()) {
    const { hash, ...chained } = row;
    const fits = row.sequence === index + 1 && row.previousHash === previous && hashOfRow(chained) === hash;
    if (!fits) return index + 1;
    previous = hash;
  }
  return rows.length === head.sequence && previous === head.hash ? undefined : rows.length + 1;
}
