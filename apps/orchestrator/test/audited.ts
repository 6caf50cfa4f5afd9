// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A municipality with a history that audits can be tried on, and whose database can be changed by whoever owns it. */
import {
  audit,
  type AuditFinding,
  type AuditNote,
  type AuditRequest,
  type CaseRow,
  CaseTable,
  type Destruction,
  type FindingCode,
  makeCheckpoint,
  memoryKeyRing,
  readJournal,
  type SignedCheckpoint,
  type StoredEntry,
  type Tombstone,
} from '@draaiboek/case-file';
import type { Actor, Command } from '@draaiboek/engine';
import type { Scope, Store } from '@draaiboek/store';
import { openTestStore, type StoreSetting, type TestStore } from '@draaiboek/store/testing';
import { Calendars } from '../src/calendars/calendars.js';
import { CaseDesk } from '../src/cases/case-desk.js';
import { randomIdentifiers } from '../src/cases/identifiers.js';
import { ensureMunicipality } from '../src/municipalities/municipalities.js';
import { AccessLog } from '../src/people/access-log.js';
import { fixtureBase } from './fixture-playbook.js';
import { ARCHIVARIS, PARTNER, REGISSEUR, WRAPPING_KEY } from './product.js';

export const codesOf = (findings: readonly AuditFinding[]): FindingCode[] => findings.map(({ code }) => code);

export const MUNICIPALITY = 'voorbeeldstad';
const HOUR = 3_600_000;

/** What somebody who has the whole database may change; the references between tables do not hold them back. */
const TABLES = [
  ...[
    'playbook_version',
    'calendar_version',
    'calendar_change',
    'case_record',
    'case_key',
    'vault',
    'journal',
    'journal_payload',
  ],
  ...['task', 'term', 'outbox', 'idempotency', 'tombstone', 'signing_key', 'checkpoint', 'checkpoint_head'],
];
const DROP_REFERENCES = `do $$ declare reference record; begin
  for reference in select conrelid::regclass as of, conname from pg_constraint
    where contype = 'f' and connamespace = 'draaiboek'::regnamespace
  loop execute format('alter table %s drop constraint %I', reference.of, reference.conname); end loop;
end $$`;

export interface Audited {
  readonly findings: readonly AuditFinding[];
  readonly notes: readonly AuditNote[];
}

export class AuditedMunicipality {
  readonly keys = memoryKeyRing(WRAPPING_KEY);

  private constructor(
    private readonly opened: TestStore,
    readonly desk: CaseDesk,
    readonly calendars: Calendars,
  ) {}

  static async open(setting: StoreSetting): Promise<AuditedMunicipality> {
    const opened = await openTestStore(setting);
    try {
      const { desk, calendars } = await deskOn(opened.store);
      return new AuditedMunicipality(opened, desk, calendars);
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  get store(): TestStore['store'] {
    return this.opened.store;
  }

  begin(facts: Record<string, string> = {}): Promise<CaseRow> {
    return this.desk.open(MUNICIPALITY, {
      command: { kind: 'open', process: 'voorbeeld', as: 'begin', subject: 'person', facts, actor: REGISSEUR },
      subject: { name: 'Testpersoon' },
      respond: (row) => row,
    });
  }

  send(row: CaseRow, type: string, facts: Record<string, string> = {}, actor: Actor = REGISSEUR): Promise<CaseRow> {
    return this.run(row, { kind: 'event', type, facts, reason: 'proef', actor });
  }

  run(row: CaseRow, command: Exclude<Command, { kind: 'open' | 'settle' }>): Promise<CaseRow> {
    const revision = row.state.revision;
    return this.desk.run(MUNICIPALITY, { caseId: row.id, command, revision, respond: (after) => after });
  }

  /** Lets a case's next term elapse, as the demo clock does. */
  async wait(row: CaseRow, hours: number): Promise<CaseRow> {
    const moment = new Date(Date.parse(row.state.lastMoment) + hours * HOUR).toISOString();
    await this.desk.settle(MUNICIPALITY, row.id, { kind: 'clock', moment });
    const found = await this.read((scope) => new CaseTable(this.keys).find(scope, row.id));
    if (found === undefined) throw new Error('The case is there');
    return found;
  }

  /** Makes a calendar with this day current; no case is counted again. */
  async addDay(date: string): Promise<void> {
    const day = { date, name: 'Stadhuis dicht', kind: 'own-day', source: 'proef' } as const;
    await this.store.withShielded(MUNICIPALITY, (scope) =>
      this.calendars.change(scope, { after: 1, days: [day], by: 'beheerder', reason: 'Verbouwing' }),
    );
  }

  async destroy({ id, state }: CaseRow, more: Partial<Destruction> = {}): Promise<Tombstone> {
    const ground = 'bewaartermijn-verstreken';
    const command = {
      kind: 'destroy',
      actor: ARCHIVARIS,
      ground,
      reason: 'Vijf jaar',
      forced: false,
      ...more,
    } as const;
    const { tombstone } = await this.desk.destroy(MUNICIPALITY, { caseId: id, revision: state.revision, command });
    return tombstone;
  }

  /** A checkpoint without waiting a minute. */
  checkpoint(): Promise<SignedCheckpoint | undefined> {
    return this.store.withShielded(MUNICIPALITY, (scope) => makeCheckpoint(scope, this.keys, { every: 0 }));
  }

  read<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.store.readMunicipality(MUNICIPALITY, work);
  }

  journal(caseId: string): Promise<readonly StoredEntry[]> {
    return this.read((scope) => readJournal(scope, caseId));
  }

  /** Runs SQL as whoever owns the tables. */
  asOwner(sql: string): Promise<void> {
    return this.opened.asOwner(`set search_path to draaiboek; ${sql}; set search_path to bullmq, public`);
  }

  /** Keeps everything as it is now under a name, so that it can be put back. */
  async keep(name: string): Promise<void> {
    await this.asOwner(DROP_REFERENCES);
    const copies = TABLES.map((table) => `create table ${name}.${table} as table draaiboek.${table}`);
    await this.asOwner([`create schema ${name}`, ...copies].join('; '));
  }

  async putBack(name: string): Promise<void> {
    const copies = TABLES.map((table) => `insert into ${table} select * from ${name}.${table}`);
    await this.asOwner([`truncate ${TABLES.join(', ')}`, ...copies].join('; '));
  }

  async audit(request: Omit<AuditRequest, 'keys'> & { readonly withKey?: boolean } = {}): Promise<Audited> {
    const { withKey = true, ...asked } = request;
    const findings: AuditFinding[] = [];
    const notes: AuditNote[] = [];
    for await (const event of audit(this.store, { ...asked, ...(withKey ? { keys: this.keys } : {}) })) {
      if (event.kind === 'finding') findings.push(event.finding);
      if (event.kind === 'note') notes.push(event.note);
    }
    return { findings, notes };
  }

  /** What an audit finds after something was changed, which is then put back. */
  async findingsAfter(sql: string, request: Parameters<typeof this.audit>[0] = {}): Promise<readonly AuditFinding[]> {
    await this.asOwner(sql);
    try {
      return (await this.audit(request)).findings;
    } finally {
      await this.putBack('whole');
    }
  }

  close(): Promise<void> {
    return this.opened.close();
  }
}

/** A desk whose commits nothing follows: no queue, no mail. */
export async function deskOn(store: Store): Promise<{ readonly desk: CaseDesk; readonly calendars: Calendars }> {
  const keys = memoryKeyRing(WRAPPING_KEY);
  const playbooks = await fixtureBase();
  const calendars = new Calendars();
  await store.withShielded(MUNICIPALITY, async (scope) => {
    await ensureMunicipality(scope, 'Gemeente Voorbeeldstad', keys.fingerprint());
    await playbooks.activate(scope);
    await calendars.activate(scope);
  });
  const accessLog = new AccessLog(store);
  const table = new CaseTable(keys);
  const parts = { store, table, keys, playbooks, calendars, identifiers: randomIdentifiers, accessLog };
  return { desk: new CaseDesk(parts, { after: () => Promise.resolve() }), calendars };
}

/** The histories that audits are tried on. */
export interface History {
  /** Opened, and never touched again. */
  readonly left: CaseRow;
  /** Was thought over, thought over again, and is waiting for an answer. */
  readonly thinking: CaseRow;
  readonly finished: CaseRow;
  /** Destroyed. */
  readonly gone: CaseRow;
}

/** Several cases over four checkpoints, kept as `whole`; how they were after the second is kept as `earlier`. */
export async function makeHistory(audited: AuditedMunicipality): Promise<History> {
  const left = await audited.begin({ vertrokkenOp: '2026-02-28' });
  let thinking = await audited.begin();
  let finished = await audited.begin();
  await audited.checkpoint();
  finished = await audited.send(finished, 'vertrek.gemeld', { vertrokkenOp: '2026-03-01' });
  thinking = await audited.send(thinking, 'bedenktijd.begonnen');
  await audited.addDay('2027-08-02');
  const gone = await audited.send(await audited.begin(), 'zaak.afgerond');
  await audited.checkpoint();
  await audited.keep('earlier');
  finished = await audited.send(finished, 'zaak.afgerond');
  thinking = await audited.wait(thinking, 25);
  thinking = await audited.send(thinking, 'bijeenkomst.nodig');
  await audited.checkpoint();
  const task = thinking.state.instances[0]?.tasks.findLast(({ status }) => status === 'open')?.id ?? '';
  thinking = await audited.run(thinking, { kind: 'answer', task, answer: 'onbekend', facts: {}, actor: PARTNER });
  await audited.destroy(gone);
  await audited.checkpoint();
  await audited.keep('whole');
  return { left, thinking, finished, gone };
}
