// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { hashOfCheckpoint, isSigned, rootOfHeads, type SignedCheckpoint } from '../checkpoints/checkpoint.js';
import type { CheckpointedHead } from '../checkpoints/checkpoint.js';
import { GENESIS } from '../journal/chain.js';
import type { Said } from './finding.js';

/** The checkpoint before: what the next one has to follow. */
export type Before = Pick<SignedCheckpoint, 'number' | 'hash'>;
export const NONE_BEFORE: Before = { number: 0, hash: GENESIS };

/**
 * Whether a checkpoint follows the one before it, holds the heads it was made of, and was signed: with the key of the
 * municipality where that is known, else with the one that it names itself.
 */
export function* checkCheckpoint(
  checkpoint: SignedCheckpoint,
  heads: readonly CheckpointedHead[],
  before: Before,
  publicKey: Uint8Array | undefined,
): Generator<Said> {
  const { number, leaves, root, previousHash } = checkpoint;
  const said = (code: Said['code'], message: string): Said => ({ code, checkpoint: number, message });
  if (number !== before.number + 1) {
    const gone = before.number + 1;
    yield { code: 'missing-checkpoint', checkpoint: gone, message: `Checkpoint ${gone} is gone.` };
  } else if (previousHash !== before.hash) {
    yield said('changed-checkpoint', `Checkpoint ${number} does not follow checkpoint ${before.number}.`);
  }
  if (hashOfCheckpoint(unsigned(checkpoint)) !== checkpoint.hash) {
    yield said('changed-checkpoint', `Checkpoint ${number} does not fit its own hash.`);
  }
  if (heads.length !== leaves || rootOfHeads(heads) !== root) {
    yield said('changed-checkpoint', `Checkpoint ${number} does not hold the cases that it was made of.`);
  }
  const ours = publicKey === undefined || Buffer.from(publicKey).equals(checkpoint.publicKey);
  if (!ours || !isSigned(checkpoint)) {
    yield said('forged-checkpoint', `Checkpoint ${number} was not signed with the key of the municipality.`);
  }
}

const unsigned = ({ municipality, number, moment, root, leaves, previousHash }: SignedCheckpoint) => ({
  ...{ municipality, number, moment },
  ...{ root, leaves, previousHash },
});
