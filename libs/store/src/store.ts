// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PGlite } from '@electric-sql/pglite';
import { away } from './away.js';
import { holdsInMemory, holdsOnServer, type Holds } from './hold.js';
import { checkMigrated, migrate } from './migrate.js';
import { APPLICATION_ROLE, MUNICIPALITY_SETTING, SCHEMA, SHIELD_SETTING } from './names.js';
import { embeddedOrm, poolOf, serverOrm, type Orm } from './orm.js';
import { probeOf, probeThrough, type Probe } from './probe.js';
import { checkRole } from './role.js';
import { endlessRoom, type Room } from './room.js';
import { Scope, type Shield } from './scope.js';
import { inTransaction } from './transaction.js';

/** What the sweep and the relay are told across municipalities: ids and moments, never content. */
export interface Work {
  readonly municipality: string;
  readonly caseId: string;
  /** ISO instant. */
  readonly at: string;
  /** The alarm token of the case, or the effect's id. */
  readonly token: string;
}

/** Connections to the database, by what they do, and who waits for one. */
export interface ConnectionCounts {
  readonly busy: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Where a page of alarms begins: after this moment, or after this case of the moment. */
export type WorkMark = Pick<Work, 'at'> & Partial<Pick<Work, 'caseId'>>;

/** Owns how anything reaches the database: as a role without rights of its own, in a transaction, for one municipality. */
export class Store {
  private constructor(
    private readonly orm: Orm,
    private readonly probe: Probe,
    /** What one process at a time may do. */
    readonly holds: Holds,
    /** Asked before anything is changed. */
    readonly room: Room = endlessRoom,
    /** Undefined for an embedded database, which has no connections. */
    readonly countConnections?: () => ConnectionCounts,
  ) {}

  /**
   * On an opened embedded database, whose schema is brought up to date; whoever opened it closes it.
   * @throws StoreError DRB-5008 for data that are newer than this program, DRB-5070 for a full disk
   */
  static async onEmbedded(database: PGlite, room?: Room): Promise<Store> {
    const orm = await embeddedOrm(database);
    await migrate(orm).catch(away);
    return new Store(orm, probeThrough(orm), holdsInMemory(), room);
  }

  /**
   * On PostgreSQL, as a role that owns nothing, with at most so many connections. The schema must have been migrated.
   * @throws StoreError DRB-5008 or DRB-5009 for a schema that does not fit, DRB-5010 for a role that may do too much,
   * DRB-5011 when there is no such database, DRB-5012 when the role is not let in, DRB-5030 when it does not answer
   */
  static async onServer(url: string, connections = 10): Promise<Store> {
    const orm = await serverOrm(url, connections);
    try {
      await checkRole(orm);
      await checkMigrated(orm);
      const pool = await poolOf(orm);
      return new Store(orm, probeOf(url), holdsOnServer(url), endlessRoom, () => ({
        busy: pool.totalCount - pool.idleCount,
        idle: pool.idleCount,
        waiting: pool.waitingCount,
      }));
    } catch (error) {
      await orm.close(true);
      return away(error);
    }
  }

  /**
   * The way to query: one transaction as the application role, in which row-level security shows the rows of this
   * municipality alone, and of cases that have ended neither row nor key (W12). Commits when `work` returns, rolls back
   * when it throws.
   *
   * Never call the queue inside, and never nest: the embedded database has one connection, and would wait for itself.
   *
   * @throws StoreError DRB-5030 when the database does not answer; whether the transaction was committed is then open.
   * DRB-5033 when every connection to it stays in use; nothing was begun then
   */
  async withMunicipality<T>(municipality: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return inTransaction(this.orm, { variables: variablesOf(municipality, 'up') }, (em, transaction) =>
      work(new Scope(municipality, em, transaction)),
    ).catch(away);
  }

  /**
   * As `withMunicipality`, past the shield: for what the product does by itself (commands, alarms, proof), for destroying
   * and for reviewing. Whoever reads for somebody says in the query whose sight it is.
   */
  async withShielded<T>(municipality: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    return inTransaction(this.orm, { variables: variablesOf(municipality, 'down') }, (em, transaction) =>
      work(new Scope(municipality, em, transaction, 'down')),
    ).catch(away);
  }

  /**
   * Reads the rows of this municipality as they were at one moment, past the shield, for proof; writes nothing. The
   * embedded database has one connection, so nothing is written meanwhile at all.
   * @throws StoreError DRB-5030 when the database does not answer, DRB-5033 when every connection to it stays in use
   */
  async readMunicipality<T>(municipality: string, work: (scope: Scope) => Promise<T>): Promise<T> {
    const variables = { ...variablesOf(municipality, 'down'), transaction_read_only: 'on' };
    return inTransaction(this.orm, { variables, isolationLevel: 'repeatable read' }, (em, transaction) =>
      work(new Scope(municipality, em, transaction, 'down')),
    ).catch(away);
  }

  /** The ids of all municipalities there are. */
  async listMunicipalities(): Promise<readonly string[]> {
    const rows = await this.withoutMunicipality((scope) =>
      scope.query<{ municipality: string }>(`select municipality from work('municipality', now(), null, null)`),
    );
    return rows.map(({ municipality }) => municipality);
  }

  /** Rows of the tables without a municipality (the clock), under the same role. */
  async withoutMunicipality<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.withMunicipality('', work);
  }

  /** What waits anywhere: alarms due (earliest first, after what `after` names) or effects to deliver, oldest first. */
  async listWork(
    what: 'alarm' | 'effect',
    until: string,
    { after, atMost }: { readonly after?: WorkMark; readonly atMost?: number } = {},
  ): Promise<readonly Work[]> {
    const rows = await this.withoutMunicipality((scope) =>
      scope.query<{ municipality: string; case_id: string; at: string; token: string }>(
        'select municipality, case_id, at, token from work($1, $2, $3, $4::uuid, $5)',
        [what, until, after?.at ?? null, after?.caseId ?? null, atMost ?? null],
      ),
    );
    return rows.map((row) => ({
      municipality: row.municipality,
      caseId: row.case_id,
      at: instantOf(row.at),
      token: row.token,
    }));
  }

  /** Also while every connection is in use. @throws StoreError DRB-5030 when the database does not answer */
  async ping(): Promise<void> {
    await this.probe.ask().catch(away);
  }

  async close(): Promise<void> {
    await this.probe.close();
    await this.orm.close(true);
  }
}

/** What makes a transaction the application's, for one municipality. */
const variablesOf = (municipality: string, shield: Shield): Readonly<Record<string, string>> => ({
  [MUNICIPALITY_SETTING]: municipality,
  [SHIELD_SETTING]: shield,
  search_path: SCHEMA,
  role: APPLICATION_ROLE,
});

/** A stored moment, which the driver gives as text, as an instant. */
export const instantOf = (stored: string): string => new Date(stored).toISOString();
