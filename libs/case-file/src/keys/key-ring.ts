// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, createSecretKey } from 'node:crypto';
import { caseKey, derivedFrom, newSecret, openBytes, sealBytes, type CaseKey } from './sealing.js';
import { signerOf, type Signer } from './signing.js';

/** A case key as it is stored (wrapped) and as it works. */
export interface FreshKey {
  readonly wrapped: Uint8Array;
  readonly key: CaseKey;
}

/**
 * The port to whoever keeps the key that wraps case keys: here a key in memory, elsewhere a vault or an HSM.
 * Destroying the wrapped key of a case makes everything that was sealed with it unreadable, backups included.
 */
export interface KeyRing {
  create(caseId: string): FreshKey;
  /** Throws when the wrapped key was made with another wrapping key or for another case. */
  unwrap(caseId: string, wrapped: Uint8Array): CaseKey;
  /** The same bytes for the same wrapping key: stored beside the data, so that a wrong key is found at start. */
  fingerprint(): Uint8Array;
  /** Who signs the checkpoints of a municipality. */
  signer(municipality: string): Signer;
  /** What seals and commits to why a case of a municipality was destroyed: it outlives the case's own key. */
  tombstoneKey(municipality: string): CaseKey;
}

/** A key ring on 32 bytes held in memory. */
export function memoryKeyRing(bytes: Buffer): KeyRing {
  const wrapping = createSecretKey(bytes);
  const about = (caseId: string): string => `case-key ${caseId}`;
  return {
    create(caseId) {
      const secret = newSecret();
      return { wrapped: sealBytes(wrapping, about(caseId), secret), key: caseKey(secret) };
    },
    unwrap: (caseId, wrapped) => caseKey(openBytes(wrapping, about(caseId), wrapped)),
    fingerprint: () => createHmac('sha256', wrapping).update('draaiboek key fingerprint').digest(),
    signer: (municipality) => signerOf(derivedFrom(wrapping, `checkpoints ${municipality}`)),
    tombstoneKey: (municipality) => caseKey(derivedFrom(wrapping, `tombstones ${municipality}`)),
  };
}
