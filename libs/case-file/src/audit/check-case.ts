// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { KeyRing } from '../keys/key-ring.js';
import { checkContents } from './check-contents.js';
import { checkChain, checkHead, checkMark, checkSeen } from './check-journal.js';
import { checkDestroyed, checkTombstone } from './check-tombstone.js';
import type { CaseEvidence } from './evidence.js';
import type { NoteCode, Said } from './finding.js';
import type { Versions } from './versions.js';

/** What a case is checked with; without keys nothing that is sealed is looked into. */
export interface CheckedWith {
  readonly municipality: string;
  readonly keys: KeyRing | undefined;
  readonly versions: Versions;
}

/** Everything that is wrong with one case. */
export function* checkCase(evidence: CaseEvidence, checked: CheckedWith): Generator<Said | Said<NoteCode>> {
  const { row, tombstone, journal } = evidence;
  if (tombstone === undefined && (row === undefined || journal.length === 0)) {
    const left = [row && 'its row', journal.length > 0 && 'its journal', evidence.seen.length > 0 && 'checkpoints'];
    const names = left.filter(Boolean).join(' and ');
    const message = `The case is gone; of it there are still ${names || 'traces'}.`;
    yield { code: 'removed', message, ...(row !== undefined && journal.length === 0 ? { sequence: 1 } : {}) };
    return;
  }
  yield* checkChain(evidence);
  yield* checkSeen(evidence);
  yield* checkMark(evidence);
  if (tombstone !== undefined) {
    yield* checkHead(evidence, tombstone.head);
    yield* checkDestroyed(evidence);
    if (checked.keys !== undefined) yield* checkTombstone(evidence, tombstone, checked.municipality, checked.keys);
    const { reference, moment, ground } = tombstone;
    yield { code: 'destroyed', message: `Case ${reference} was destroyed on ${moment} (${ground}).` };
  } else if (row !== undefined) {
    yield* checkHead(evidence, {
      sequence: row.journal_sequence,
      hash: Buffer.from(row.journal_hash).toString('hex'),
    });
    if (checked.keys !== undefined) yield* checkContents({ ...evidence, row }, checked.keys, checked.versions);
  }
}
