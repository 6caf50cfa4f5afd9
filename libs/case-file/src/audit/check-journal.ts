// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { GENESIS, hashOfRow } from '../journal/chain.js';
import type { JournalHead } from '../journal/entries.js';
import type { StoredEntry } from '../journal/journal-table.js';
import type { CaseEvidence } from './evidence.js';
import type { Said } from './finding.js';

/** Whether every row is what was written, follows the one before it, and none is gone. Asks no key. */
export function* checkChain({ journal }: Pick<CaseEvidence, 'journal'>): Generator<Said> {
  let expected = 1;
  let previous: string | undefined = GENESIS;
  for (const entry of journal) {
    const { sequence } = entry;
    if (sequence !== expected) {
      yield { code: 'missing-row', sequence: expected, message: `Row ${expected} is gone.` };
      previous = undefined;
    }
    if (!isItself(entry)) {
      yield { code: 'changed', sequence, message: `Row ${sequence} does not fit its own hash.` };
    } else if (previous !== undefined && entry.previousHash !== previous) {
      const message = `Row ${sequence} does not follow row ${sequence - 1}: one of the two is not what was written.`;
      yield { code: 'changed', sequence, message };
    }
    previous = entry.hash;
    expected = sequence + 1;
  }
}

/** Whether the journal ends where the case, or what is left of it, stands. */
export function* checkHead({ journal }: Pick<CaseEvidence, 'journal'>, head: JournalHead): Generator<Said> {
  const last = journal.at(-1);
  const ends = last?.sequence ?? 0;
  if (ends < head.sequence) {
    const message = `The journal ends at row ${ends}, and the case stands at row ${head.sequence}.`;
    yield { code: 'cut', sequence: ends + 1, message };
  } else if (ends > head.sequence) {
    const message = `The case stands at row ${head.sequence}, and its journal goes on to row ${ends}.`;
    yield { code: 'head-differs', sequence: head.sequence, message };
  } else if (last !== undefined && last.hash !== head.hash) {
    yield {
      code: 'head-differs',
      sequence: ends,
      message: `The case stands at another row ${ends} than its journal has.`,
    };
  }
}

/** Whether everything that checkpoints saw of the case is still there, and as it was. */
export function* checkSeen(evidence: Pick<CaseEvidence, 'journal' | 'seen' | 'lastCheckpoint'>): Generator<Said> {
  const { journal, seen, lastCheckpoint } = evidence;
  const ends = journal.at(-1)?.sequence ?? 0;
  const hashes = new Map(journal.map(({ sequence, hash }) => [sequence, hash]));
  for (const { checkpoint, sequence, hash } of seen) {
    const found = hashes.get(sequence);
    if (sequence > ends) {
      const message = `The journal ends at row ${ends}, and checkpoint ${checkpoint} saw row ${sequence}.`;
      yield { code: 'cut', sequence: ends + 1, checkpoint, message };
    } else if (found !== undefined && found !== hash) {
      const message = `Row ${sequence} is another than checkpoint ${checkpoint} saw.`;
      yield { code: 'rewritten', sequence, checkpoint, message };
    }
    if (checkpoint > lastCheckpoint) {
      yield { code: 'missing-checkpoint', checkpoint, message: `Checkpoint ${checkpoint} saw this case and is gone.` };
    }
  }
}

/** Whether the checkpoint that marked the case as seen is there. */
export function* checkMark({ seen, marked }: Pick<CaseEvidence, 'seen' | 'marked'>): Generator<Said> {
  if (marked <= (seen.at(-1)?.sequence ?? 0)) return;
  const message = `A checkpoint saw row ${marked} of this case, and there is none that did.`;
  yield { code: 'missing-checkpoint', sequence: marked, message };
}

function isItself({ hash, sealed: _, ...chained }: StoredEntry): boolean {
  return hashOfRow(chained) === hash;
}
