// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, SCHEMA } from '../names.js';
import { grantFor, policyFor } from './policies.js';

/** What makes the journals of a municipality provable together: checkpoints, and what is left of a destroyed case. */
const TABLES = [
  /* The head that a checkpoint last saw; an old program that raises journal_sequence alone makes the case seen again. */
  `alter table ${SCHEMA}.case_record add column checked_sequence int not null default 0`,
  `create index case_record_unchecked on ${SCHEMA}.case_record (municipality, id)
     where journal_sequence > checked_sequence`,
  `create table ${SCHEMA}.signing_key (
    municipality text not null references ${SCHEMA}.municipality,
    public_key bytea not null,
    since timestamptz not null,
    primary key (municipality, public_key)
  )`,
  `create table ${SCHEMA}.checkpoint (
    municipality text not null,
    number int not null,
    moment timestamptz not null,
    root bytea not null,
    leaves int not null,
    previous_hash bytea not null,
    hash bytea not null,
    public_key bytea not null,
    signature bytea not null,
    primary key (municipality, number),
    foreign key (municipality, public_key) references ${SCHEMA}.signing_key
  )`,
  /* By case, because an audit asks what was seen of a case; by number, because a root is made of one checkpoint's. */
  `create table ${SCHEMA}.checkpoint_head (
    municipality text not null,
    case_id uuid not null,
    number int not null,
    sequence int not null,
    hash bytea not null,
    primary key (municipality, case_id, number),
    foreign key (municipality, number) references ${SCHEMA}.checkpoint
  )`,
  `create index on ${SCHEMA}.checkpoint_head (municipality, number, case_id)`,
  /* Of a destroyed case: its journal, without payloads, and this row. `sealed` holds why, under the municipality's key. */
  `create table ${SCHEMA}.tombstone (
    municipality text not null references ${SCHEMA}.municipality,
    case_id uuid not null,
    reference text not null,
    moment timestamptz not null,
    destroyed_by text not null,
    ground text not null,
    sealed bytea not null,
    journal_sequence int not null,
    journal_hash bytea not null,
    checked boolean not null default false,
    primary key (municipality, case_id)
  )`,
  `create index tombstone_unchecked on ${SCHEMA}.tombstone (municipality, case_id) where not checked`,
  /* The journal outlives the case row: what it belongs to is then its tombstone, and the audit holds that it has one. */
  `alter table ${SCHEMA}.journal drop constraint journal_municipality_case_id_fkey`,
];

/** Checkpoints and tombstones are append-only; of a tombstone only that a checkpoint saw it is written later. */
const GRANTS = {
  signing_key: 'select, insert',
  checkpoint: 'select, insert',
  checkpoint_head: 'select, insert',
  tombstone: 'select, insert, update (checked)',
} as const;

/** Checkpoints over the journals, and destroying a case: P3 and what architecture.md says of destruction. */
export class Proof extends Migration {
  override up(): void {
    for (const statement of TABLES) this.addSql(statement);
    for (const [table, rights] of Object.entries(GRANTS)) {
      this.addSql(grantFor(table, rights));
      for (const statement of policyFor(table)) this.addSql(statement);
    }
    this.addSql(`grant delete on ${SCHEMA}.case_record to ${APPLICATION_ROLE}`);
  }

  override down(): void {
    this.addSql(`revoke delete on ${SCHEMA}.case_record from ${APPLICATION_ROLE}`);
    for (const table of Object.keys(GRANTS).reverse()) this.addSql(`drop table ${SCHEMA}.${table}`);
    this.addSql(`alter table ${SCHEMA}.case_record drop column checked_sequence`);
    this.addSql(`alter table ${SCHEMA}.journal
      add foreign key (municipality, case_id) references ${SCHEMA}.case_record`);
  }
}
