// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';

/**
 * The root of a Merkle tree over leaves in their order, as RFC 9162 section 2.1.1 defines it: leaves and nodes are
 * hashed under prefixes of their own, so that no node can be passed off as a leaf. 32 bytes; SHA-256.
 */
export function merkleRoot(leaves: readonly Uint8Array[]): Buffer {
  if (leaves.length === 0) return createHash('sha256').digest();
  return rootOf(leaves.map((leaf) => digest(LEAF, leaf)));
}

const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

const digest = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Of one hash itself; of more, the node over the largest power of two that is smaller, and the rest. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return only;
  const split = 2 ** Math.floor(Math.log2(hashes.length - 1));
  return digest(NODE, rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)));
}
