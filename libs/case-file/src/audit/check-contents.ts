// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseState, Step } from '@draaiboek/engine';
import { stateOf, vaultOf } from '../case-table.js';
import { openPayload, recordedOf } from '../journal/entries.js';
import type { StoredEntry } from '../journal/journal-table.js';
import type { KeyRing } from '../keys/key-ring.js';
import { openJson, type CaseKey } from '../keys/sealing.js';
import { AlarmChanges } from './alarm-changes.js';
import { attempt } from './attempt.js';
import { checkIndex } from './check-index.js';
import type { CaseColumns, CaseEvidence } from './evidence.js';
import type { NoteCode, Said } from './finding.js';
import { compare, Replay } from './replay.js';
import type { Versions } from './versions.js';

type Told = Generator<Said | Said<NoteCode>>;

/** Whether what is sealed opens, is what was committed to, and leads to the state and the index that are stored. */
export function* checkContents(evidence: CaseEvidence & { row: CaseColumns }, keys: KeyRing, versions: Versions): Told {
  const { caseId, row, wrapped, vault } = evidence;
  const key = attempt(() => keys.unwrap(caseId, wrapped ?? new Uint8Array()));
  if (key === undefined) {
    const gone = 'Its key is gone, and no tombstone says that the case was destroyed.';
    yield { code: 'unreadable', message: wrapped === undefined ? gone : 'Its key does not open.' };
    return;
  }
  if (vault !== undefined && attempt(() => openJson(key, vaultOf(caseId), vault)) === undefined) {
    yield { code: 'unreadable', message: 'Its vault does not open.' };
  }
  const state = attempt(() => openJson(key, stateOf(caseId), row.sealed) as CaseState);
  if (state === undefined) yield { code: 'unreadable', message: 'Its state does not open.' };
  const replay = new Replay(versions);
  const { steps, whole, alarms } = yield* checkPayloads(evidence, key, replay, versions);
  if (state === undefined) return;
  if (whole) yield* checkOutcome(replay.state, state, steps.length);
  if (whole && alarms?.allow(row.alarm_token) === false) {
    yield { code: 'index-differs', message: 'The case has another alarm token than its journal leads to.' };
  }
  const engine = versions.findEngine(row.playbook_hash);
  if (engine !== undefined) yield* checkIndex(evidence, state, engine, whole ? steps : undefined);
}

interface Payloads {
  readonly steps: readonly Step[];
  readonly whole: boolean;
  /** Undefined when the stored calendar gives other dates: its moments are not those that alarms were set for. */
  readonly alarms: AlarmChanges | undefined;
}

/** Every payload in turn; `whole` when all of them were there, committed to and made again. */
function* checkPayloads(
  { journal }: CaseEvidence,
  key: CaseKey,
  replay: Replay,
  versions: Versions,
): Generator<Said | Said<NoteCode>, Payloads> {
  const steps: Step[] = [];
  const alarms = new AlarmChanges();
  let replaying = true;
  let dated = false;
  for (const entry of journal) {
    const { sequence } = entry;
    const step = yield* checkPayload(entry, key);
    if (step === undefined) replaying = false;
    if (step === undefined || !replaying) continue;
    steps.push(step);
    const likeness = replay.add(entry, step);
    const engine = versions.findEngine(entry.playbookHash);
    if (replay.state !== undefined && engine !== undefined) alarms.add(entry.recordedAt, engine.nextDue(replay.state));
    if (likeness === 'unknown' || likeness === 'differs') replaying = false;
    if (likeness === 'unknown') {
      const message = `Row ${sequence} was made with a playbook or calendar that is not stored as it was.`;
      yield { code: 'unknown-version', sequence, message };
    } else if (likeness === 'differs') {
      yield { code: 'replay-differs', sequence, message: `Making row ${sequence} again gives something else.` };
    } else if (likeness === 'dates') {
      dated = true;
      yield { code: 'dates-differ', sequence, message: `The stored calendar gives row ${sequence} another date.` };
    }
  }
  return { steps, whole: replaying, alarms: dated ? undefined : alarms };
}

/** The step behind a row, when it is the one that was committed to and the row says the same. */
function* checkPayload(entry: StoredEntry, key: CaseKey): Generator<Said, Step | undefined> {
  const { sequence, sealed } = entry;
  if (sealed === undefined) {
    yield { code: 'missing-payload', sequence, message: `What was recorded with row ${sequence} is gone.` };
    return undefined;
  }
  const opened = attempt(() => openPayload(entry, sealed, key));
  if (opened === undefined) {
    yield { code: 'changed', sequence, message: `What was recorded with row ${sequence} does not open.` };
    return undefined;
  }
  const says = recordedOf(opened.step);
  const same = says.type === entry.type && says.actor === entry.actor && says.moment === entry.moment;
  if (opened.committed && same && says.revision === entry.revision) return opened.step;
  const message = `Row ${sequence} does not say what was recorded with it.`;
  yield { code: 'changed', sequence, message };
  return undefined;
}

function* checkOutcome(made: CaseState | undefined, stored: CaseState, sequence: number): Told {
  const likeness = compare(made, stored);
  if (likeness === 'differs') {
    yield { code: 'replay-differs', sequence, message: 'The journal leads to another state than the stored one.' };
  } else if (likeness === 'dates') {
    yield { code: 'dates-differ', sequence, message: 'The stored calendar gives the state other dates.' };
  }
}
