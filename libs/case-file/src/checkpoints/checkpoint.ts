// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { isSignedBy, type Signer } from '../keys/signing.js';
import { merkleRoot } from './merkle.js';

/** The head of a case's journal, or of the calendar's history, as a checkpoint saw it. */
export interface CheckpointedHead {
  readonly caseId: string;
  readonly sequence: number;
  /** Hex of the hash of the journal's last row. */
  readonly hash: string;
}

/** What is signed: the heads of all that changed since the checkpoint before, and which that was. */
export interface Checkpoint {
  readonly municipality: string;
  /** From 1, without gaps. */
  readonly number: number;
  /** When it was made, on the database's own clock. */
  readonly moment: string;
  /** Hex of the Merkle root over the heads, in the order of their case ids. */
  readonly root: string;
  readonly leaves: number;
  readonly previousHash: string;
}

export interface SignedCheckpoint extends Checkpoint {
  /** Hex of SHA-256 over the canonical form (RFC 8785): what an auditor writes down. */
  readonly hash: string;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
}

/** The root over heads. Whoever gives them sees to their order: by case id. */
export const rootOfHeads = (heads: readonly CheckpointedHead[]): string =>
  merkleRoot(heads.map(({ caseId, sequence, hash }) => canonical({ caseId, sequence, hash }))).toString('hex');

export const hashOfCheckpoint = (checkpoint: Checkpoint): string =>
  createHash('sha256').update(canonical(checkpoint)).digest('hex');

export function signCheckpoint(checkpoint: Checkpoint, signer: Signer): SignedCheckpoint {
  const hash = hashOfCheckpoint(checkpoint);
  return { ...checkpoint, hash, publicKey: signer.publicKey, signature: signer.sign(signedBytes(hash)) };
}

/** Whether the key that the checkpoint names signed this hash. */
export const isSigned = ({ publicKey, hash, signature }: SignedCheckpoint): boolean =>
  isSignedBy(publicKey, signedBytes(hash), signature);

/** Said along with the hash, so that the signature is worth nothing for anything else. */
const signedBytes = (hash: string): Buffer => Buffer.from(`draaiboek checkpoint ${hash}`);

function canonical(value: object): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('What a checkpoint holds has a canonical form');
  return Buffer.from(text);
}
