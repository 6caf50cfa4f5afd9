// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Data to audit: one municipality, two cases of the playbook of these tests, and a checkpoint over them. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import {
  CaseTable,
  changedRows,
  entriesOf,
  GENESIS,
  involvedIn,
  makeCheckpoint,
  memoryKeyRing,
  namedTable,
  writeEntries,
  writeIndex,
} from '@draaiboek/case-file';
import type { CompiledPlaybook } from '@draaiboek/definition';
import { createEngine, type CaseState, type Engine, type Step } from '@draaiboek/engine';
import type { Scope, Store } from '@draaiboek/store';
import { join } from 'node:path';
import { loadPlaybook } from '../src/playbook-folder.js';

export const KEY = Buffer.alloc(32, 5);
export const MUNICIPALITY = 'voorbeeldstad';
export const CASES = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;

const OPENED_AT = '2026-11-30T09:00:00.000Z';
const keys = memoryKeyRing(KEY);
const calendar = compileCalendar(namedTable(nationalTable, []));

/** Writes the data; gives the hash of the checkpoint. */
export async function writeAuditedData(store: Store): Promise<string> {
  const reading = await loadPlaybook(join(import.meta.dirname, 'fixture'));
  if (reading.kind === 'faulty') throw new Error('The fixture is sound');
  const engine = createEngine(reading.value);
  return store.withShielded(MUNICIPALITY, async (scope) => {
    await writeVersions(scope, reading.value);
    for (const id of CASES) await writeCase(scope, engine, id);
    const checkpoint = await makeCheckpoint(scope, keys);
    return checkpoint?.hash ?? '';
  });
}

async function writeVersions(scope: Scope, playbook: CompiledPlaybook): Promise<void> {
  const { municipality } = scope;
  await scope.insert(
    'municipality',
    ['municipality', 'name', 'key_fingerprint'],
    [[municipality, 'X', keys.fingerprint()]],
  );
  const columns = ['municipality', 'hash', 'playbook', 'version', 'compiled'];
  await scope.insert('playbook_version', columns, [
    [municipality, playbook.contentHash, playbook.id, playbook.version, JSON.stringify(playbook)],
  ]);
  const days = JSON.stringify(calendar.table);
  await scope.insert('calendar_version', ['municipality', 'version', 'days'], [[municipality, calendar.version, days]]);
}

async function writeCase(scope: Scope, engine: Engine, id: string): Promise<void> {
  const { municipality } = scope;
  const { playbook } = engine;
  const { state, steps } = opened(engine, id);
  const { key, wrapped } = keys.create(id);
  const due = engine.nextDue(state);
  const entries = entriesOf({ sequence: 0, hash: GENESIS }, steps, {
    ...{ municipality, caseId: id, key, recordedAt: OPENED_AT, calendarVersion: calendar.version },
    playbookHash: playbook.contentHash,
  });
  await new CaseTable(keys).insert(scope, {
    ...{ id, municipality, state, key, wrapped, openedAt: OPENED_AT, subject: { name: 'Testpersoon' } },
    ...{ playbookHash: playbook.contentHash, subjectKind: 'person', reference: `TEST-${id.slice(-4)}` },
    alarm: { token: due === undefined ? 0 : 1, at: due },
    head: { sequence: 1, hash: entries[0]?.hash ?? '' },
    involved: involvedIn(state, steps, [], playbook),
    calendarChange: 1,
  });
  await writeEntries(scope, entries);
  await writeIndex(scope, changedRows(municipality, undefined, state, playbook));
}

function opened(engine: Engine, id: string): { readonly state: CaseState; readonly steps: readonly Step[] } {
  const actor = { id: 'politie', roles: ['politie'] };
  const outcome = engine.step(
    undefined,
    { kind: 'open', case: id, process: 'aanpak', as: 'melding', subject: 'person', facts: {}, actor },
    { moment: OPENED_AT, calendar },
  );
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.message);
  return outcome;
}
