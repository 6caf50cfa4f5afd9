// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseState, Engine, Step } from '@draaiboek/engine';
import { writeEffects } from '../effects/outbox.js';
import {
  type Alarm,
  type CaseKey,
  changedRows,
  entriesOf,
  involvedIn,
  type JournalHead,
  type NewEntry,
  writeEntries,
  writeIndex,
} from '@draaiboek/case-file';
import type { RunnablePlaybook } from '../playbooks/playbooks.js';
import type { Scope } from '@draaiboek/store';

/** A case before steps: what their consequences build on. */
export interface Before {
  readonly id: string;
  readonly state: CaseState | undefined;
  readonly head: JournalHead;
  readonly involved: readonly string[];
  readonly alarm: Alarm;
  readonly key: CaseKey;
}

/** Steps that a case took, and when and by which calendar they are recorded. */
export interface Transition {
  readonly before: Before;
  readonly after: CaseState;
  readonly steps: readonly Step[];
  readonly runnable: RunnablePlaybook;
  readonly recordedAt: string;
  readonly calendarVersion: string;
}

/** What a case becomes by steps, beside its state: its journal's head, who is involved, its alarm. */
export interface Consequences {
  readonly head: JournalHead;
  readonly involved: readonly string[];
  readonly alarm: Alarm;
}

/** Works out what follows from steps, and the journal entries that record them; writes nothing. */
export function consequences(
  municipality: string,
  transition: Transition,
): { readonly follows: Consequences; readonly entries: readonly NewEntry[] } {
  const { before, after, steps, runnable, recordedAt, calendarVersion } = transition;
  const entries = entriesOf(before.head, steps, {
    municipality,
    caseId: before.id,
    key: before.key,
    recordedAt,
    playbookHash: runnable.playbook.contentHash,
    calendarVersion,
  });
  const last = entries.at(-1);
  const follows = {
    head: last === undefined ? before.head : { sequence: last.sequence, hash: last.hash },
    involved: involvedIn(after, steps, before.involved, runnable.playbook),
    alarm: alarmOf(runnable.engine, after, before.alarm),
  };
  return { follows, entries };
}

/** Writes journal, index and outbox of steps: at most three statements. Gives the ids of the effects. */
export async function writeConsequences(
  scope: Scope,
  { before, after, steps, runnable, recordedAt }: Transition,
  entries: readonly NewEntry[],
): Promise<readonly string[]> {
  await writeEntries(scope, entries);
  await writeIndex(scope, changedRows(scope.municipality, before.state, after, runnable.playbook));
  return writeEffects(scope, steps, { caseId: before.id, key: before.key, recordedAt });
}

function alarmOf(engine: Engine, state: CaseState, before: Alarm): Alarm {
  const at = engine.nextDue(state);
  return at === before.at ? before : { at, token: before.token + 1 };
}
