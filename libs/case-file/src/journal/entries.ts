// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Cause, Step } from '@draaiboek/engine';
import { commitment, openText, sealText, type CaseKey } from '../keys/sealing.js';
import { hashOfRow, type ChainedRow, type HashedRow } from './chain.js';

/** Where a case's journal stands: the case row holds it, so that the case's lock is the journal's. */
export interface JournalHead {
  readonly sequence: number;
  readonly hash: string;
}

/** A row with its payload, ready to be written. */
export interface NewEntry extends HashedRow {
  readonly sealed: Uint8Array;
}

/** What one command writes its journal with. */
export interface JournalContext {
  readonly municipality: string;
  readonly caseId: string;
  readonly key: CaseKey;
  readonly recordedAt: string;
  readonly playbookHash: string;
  readonly calendarVersion: string;
}

/** Chains steps onto a journal. The payload holds the whole step: cause, changes and effects. */
export function entriesOf(head: JournalHead, steps: readonly Step[], context: JournalContext): readonly NewEntry[] {
  const { key, ...row } = context;
  const entries: NewEntry[] = [];
  let { sequence, hash: previousHash } = head;
  for (const step of steps) {
    sequence += 1;
    const payload = JSON.stringify(step);
    const chained: ChainedRow = {
      ...row,
      ...recordedOf(step),
      sequence,
      commitment: commitment(key, payload).toString('hex'),
      previousHash,
    };
    const hash = hashOfRow(chained);
    entries.push({ ...chained, hash, sealed: sealText(key, payloadOf(row.caseId, sequence), payload) });
    previousHash = hash;
  }
  return entries;
}

/** What a row says of its step in the open. */
export function recordedOf({
  cause,
  moment,
  revision,
}: Step): Pick<ChainedRow, 'moment' | 'type' | 'actor' | 'revision'> {
  const actor = actorOf(cause);
  return { moment, type: typeOf(cause), ...(actor === undefined ? {} : { actor }), revision };
}

/** The step behind a row, and whether it is the one that was committed to. */
export function openPayload(
  row: Pick<ChainedRow, 'caseId' | 'sequence' | 'commitment'>,
  sealed: Uint8Array,
  key: CaseKey,
): { readonly step: Step; readonly committed: boolean } {
  const payload = openText(key, payloadOf(row.caseId, row.sequence), sealed);
  return {
    step: JSON.parse(payload) as Step,
    committed: commitment(key, payload).toString('hex') === row.commitment,
  };
}

const payloadOf = (caseId: string, sequence: number): string => `journal ${caseId} ${sequence}`;

function actorOf(cause: Cause): string | undefined {
  return 'actor' in cause ? cause.actor.id : undefined;
}

/** The type of a row that only sent reminders. */
export const REMINDERS_SENT = 'reminders.sent';

/** What moved a case, where it was no event of the process. */
const TYPES: Readonly<Record<Exclude<Cause['kind'], 'event'>, string>> = {
  open: 'case.opened',
  answer: 'task.answered',
  'correct-fact': 'fact.corrected',
  'correct-answer': 'answer.corrected',
  'suspend-term': 'term.suspended',
  'resume-term': 'term.resumed',
  'extend-term': 'term.extended',
  'move-term': 'term.moved',
  recalendar: 'calendar.changed',
  elapsed: 'term.elapsed',
  rungs: REMINDERS_SENT,
};

/** The type of a row: an event's own name, or what else moved the case. */
const typeOf = (cause: Cause): string => (cause.kind === 'event' ? cause.type : TYPES[cause.kind]);
