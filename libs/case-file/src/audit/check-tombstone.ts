// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { DESTROYED, openRecord, type DestructionRecord, type Tombstone } from '../destruction/tombstone.js';
import type { KeyRing } from '../keys/key-ring.js';
import { commitment } from '../keys/sealing.js';
import { attempt } from './attempt.js';
import type { CaseEvidence } from './evidence.js';
import type { Said } from './finding.js';

/** Whether nothing is left of a destroyed case, and its journal says that it was destroyed. */
export function* checkDestroyed(evidence: CaseEvidence): Generator<Said> {
  const left = {
    row: evidence.row !== undefined,
    key: evidence.wrapped !== undefined,
    vault: evidence.vault !== undefined,
    payloads: evidence.journal.some(({ sealed }) => sealed !== undefined),
    tasks: evidence.tasks.length > 0,
    terms: evidence.terms.length > 0,
    'effects or answers': evidence.others > 0,
  };
  const names = Object.entries(left).flatMap(([name, there]) => (there ? [name] : []));
  if (names.length > 0) yield { code: 'not-destroyed', message: `Left of it: ${names.join(', ')}.` };
  const last = evidence.journal.at(-1);
  if (last !== undefined && last.type !== DESTROYED) {
    const message = 'There is a tombstone, and the journal does not say that the case was destroyed.';
    yield { code: 'forged-destruction', sequence: last.sequence, message };
  }
}

/** Whether the tombstone says what was sealed and committed to with the key. */
export function* checkTombstone(
  { journal }: CaseEvidence,
  tombstone: Tombstone,
  municipality: string,
  keys: KeyRing,
): Generator<Said> {
  const last = journal.at(-1);
  if (last === undefined) return;
  const key = keys.tombstoneKey(municipality);
  const fits = attempt(() => {
    const payload = openRecord(keys, municipality, tombstone);
    const { cause, moment, revision } = JSON.parse(payload) as DestructionRecord;
    const sameAsRow = cause.actor.id === last.actor && moment === last.moment && revision === last.revision;
    const sameAsStone = cause.ground === tombstone.ground && cause.actor.id === tombstone.destroyedBy;
    const committed = commitment(key, payload).toString('hex') === last.commitment;
    return sameAsRow && sameAsStone && committed && moment === tombstone.moment;
  });
  if (fits === true) return;
  const message = 'The tombstone does not say what was recorded when the case was destroyed.';
  yield { code: 'forged-destruction', sequence: last.sequence, message };
}
