// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { JournalEntry } from '@draaiboek/api';
import type { Step } from '@draaiboek/engine';
import { openPayload, type StoredEntry } from '@draaiboek/case-file';
import type { People } from '../people/people.js';
import { CaseWords } from './case-words.js';
import { linesOf } from './journal-lines.js';
import { summaryOf } from './journal-summary.js';
import type { Viewing } from './viewing.js';

const DESTROYED = 'De inhoud van deze regel is vernietigd.';

/**
 * Rows of a case's journal as people read them; a row whose payload is gone keeps its place in the chain. `seen`: what of
 * a step whoever looks may see.
 */
export function journalViews(
  viewing: Viewing,
  entries: readonly StoredEntry[],
  people: People,
  seen: (step: Step) => Step = (step) => step,
): JournalEntry[] {
  const words = new CaseWords(viewing.titles, viewing.row.state.instances);
  return entries.map((entry) => {
    const step = entry.sealed && seen(openPayload(entry, entry.sealed, viewing.row.key).step);
    const reason = step && reasonOf(step);
    const summary = step === undefined ? DESTROYED : summaryOf(step, words);
    const lines = step === undefined ? [] : linesOf(step.changes, words);
    return {
      sequence: entry.sequence,
      moment: entry.moment,
      recordedAt: entry.recordedAt,
      type: entry.type,
      summary,
      ...(entry.actor === undefined ? {} : { actor: { id: entry.actor, name: people.nameOf(entry.actor) } }),
      revision: entry.revision,
      ...(reason === undefined ? {} : { reason }),
      lines: lines.filter((line) => line !== summary),
      changes: step === undefined ? [] : step.changes.map((change) => ({ ...change })),
      hash: entry.hash,
      previousHash: entry.previousHash,
    };
  });
}

/** Why somebody did it, or the explanation with an answer. */
function reasonOf({ cause }: Step): string | undefined {
  if (cause.kind === 'answer') return cause.grounds;
  return 'reason' in cause ? cause.reason : undefined;
}
