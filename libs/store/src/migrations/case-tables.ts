// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { SCHEMA } from '../names.js';

const OF_CASE = `foreign key (municipality, case_id) references ${SCHEMA}.case_record`;

/**
 * Tables of cases. What can say something about a person is ciphertext under the case's key (`bytea` columns named
 * `sealed`); the rest is ids of the playbook, dates, numbers and hashes.
 */
export const CASE_TABLES = [
  /* The row is the lock, the revision, the head of the journal and its chain, and the one alarm of the case. */
  `create table ${SCHEMA}.case_record (
    municipality text not null references ${SCHEMA}.municipality,
    id uuid not null,
    reference text not null,
    playbook_hash text not null,
    process text not null,
    subject_kind text not null,
    status text not null check (status in ('open', 'closed')),
    revision int not null,
    journal_sequence int not null,
    journal_hash bytea not null,
    sealed bytea not null,
    involved text[] not null,
    next_due_at timestamptz,
    alarm_token int not null default 0,
    parked text,
    opened_at timestamptz not null,
    primary key (municipality, id),
    unique (municipality, reference),
    foreign key (municipality, playbook_hash) references ${SCHEMA}.playbook_version
  ) with (fillfactor = 80)`,
  `alter table ${SCHEMA}.case_record alter column sealed set storage external`,
  `create index on ${SCHEMA}.case_record (next_due_at, id) where next_due_at is not null and parked is null`,
  `create index on ${SCHEMA}.case_record (municipality, opened_at desc)`,
  /* Destroying this row is destroying the case's data, backups included. */
  `create table ${SCHEMA}.case_key (
    municipality text not null,
    case_id uuid not null,
    wrapped bytea not null,
    primary key (municipality, case_id),
    ${OF_CASE}
  )`,
  `create table ${SCHEMA}.vault (
    municipality text not null,
    case_id uuid not null,
    sealed bytea not null,
    primary key (municipality, case_id),
    ${OF_CASE}
  )`,
  `create table ${SCHEMA}.journal (
    municipality text not null,
    case_id uuid not null,
    sequence int not null,
    moment timestamptz not null,
    recorded_at timestamptz not null,
    type text not null,
    actor text,
    playbook_hash text not null,
    calendar_version text not null,
    revision int not null,
    commitment bytea not null,
    previous_hash bytea not null,
    hash bytea not null,
    primary key (municipality, case_id, sequence),
    ${OF_CASE}
  )`,
  `create table ${SCHEMA}.journal_payload (
    municipality text not null,
    case_id uuid not null,
    sequence int not null,
    sealed bytea not null,
    primary key (municipality, case_id, sequence),
    foreign key (municipality, case_id, sequence) references ${SCHEMA}.journal
  )`,
  `alter table ${SCHEMA}.journal_payload alter column sealed set storage external`,
  `create table ${SCHEMA}.task (
    municipality text not null,
    case_id uuid not null,
    id text not null,
    instance text not null,
    process text not null,
    task text not null,
    owners text[] not null,
    status text not null,
    opened_at timestamptz not null,
    due_on date,
    elapses_at timestamptz,
    next_rung_at timestamptz,
    primary key (municipality, case_id, id),
    ${OF_CASE}
  )`,
  `create index on ${SCHEMA}.task (municipality, status, elapses_at)`,
  `create table ${SCHEMA}.term (
    municipality text not null,
    case_id uuid not null,
    id text not null,
    instance text not null,
    process text not null,
    term text not null,
    kind text not null,
    status text not null,
    due_on date not null,
    elapses_at timestamptz not null,
    primary key (municipality, case_id, id),
    ${OF_CASE}
  )`,
  `create index on ${SCHEMA}.term (municipality, elapses_at) where status = 'armed'`,
  /* Decided exactly once (the key), delivered at least once. */
  `create table ${SCHEMA}.outbox (
    municipality text not null,
    case_id uuid not null,
    effect text not null,
    kind text not null,
    moment timestamptz not null,
    sealed bytea not null,
    decided_at timestamptz not null,
    relayed_at timestamptz,
    delivered_at timestamptz,
    primary key (municipality, case_id, effect),
    ${OF_CASE}
  )`,
  `create index on ${SCHEMA}.outbox (decided_at) where delivered_at is null`,
  /* The answer that a repeated command gets again; it holds case data, so it is sealed with the case's key. */
  `create table ${SCHEMA}.idempotency (
    municipality text not null,
    actor text not null,
    key text not null,
    request_hash bytea not null,
    case_id uuid not null,
    sealed bytea not null,
    created_at timestamptz not null,
    primary key (municipality, actor, key),
    ${OF_CASE}
  )`,
  `alter table ${SCHEMA}.idempotency alter column sealed set storage external`,
  `create index on ${SCHEMA}.idempotency (created_at)`,
] as const;
