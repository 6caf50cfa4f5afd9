// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { SCHEMA } from '../names.js';

/** Tables that are not about a case. `clock` alone has no municipality: an installation has one clock. */
export const PRODUCT_TABLES = [
  `create table ${SCHEMA}.municipality (
    municipality text primary key,
    name text not null,
    key_fingerprint bytea not null,
    created_at timestamptz not null default now()
  )`,
  /* The compiled form as it was when it was activated: a running case steps on this and on no recompilation (V1). */
  `create table ${SCHEMA}.playbook_version (
    municipality text not null references ${SCHEMA}.municipality,
    hash text not null,
    playbook text not null,
    version text not null,
    compiled text not null,
    activated_at timestamptz not null default now(),
    primary key (municipality, hash)
  )`,
  `create table ${SCHEMA}.calendar_version (
    municipality text not null references ${SCHEMA}.municipality,
    version text not null,
    days text not null,
    activated_at timestamptz not null default now(),
    primary key (municipality, version)
  )`,
  /*
   * stands_at is set when the clock stands still (DRAAIBOEK_START): it is the time then, until an advance moves it.
   * run_to is set while the clock is being advanced, also after a kill: then the next start goes on.
   */
  `create table ${SCHEMA}.clock (
    id int primary key default 1 check (id = 1),
    offset_ms bigint not null default 0 check (offset_ms >= 0),
    stands_at timestamptz,
    run_from timestamptz,
    run_to timestamptz,
    run_at timestamptz,
    run_steps int not null default 0
  )`,
  `insert into ${SCHEMA}.clock default values`,
  /* Demo mailbox. No case, no person: a mail tells that something waits, never what. */
  `create table ${SCHEMA}.mail (
    municipality text not null references ${SCHEMA}.municipality,
    id text not null,
    at timestamptz not null,
    to_role text not null,
    subject text not null,
    body text not null,
    task text,
    rung text,
    primary key (municipality, id)
  )`,
  `create index on ${SCHEMA}.mail (municipality, at desc)`,
  /* Refusals of authorisation. Actor and case by reference only. */
  `create table ${SCHEMA}.access_log (
    municipality text not null references ${SCHEMA}.municipality,
    id uuid not null default gen_random_uuid(),
    at timestamptz not null default now(),
    actor text not null,
    action text not null,
    subject text,
    code text not null,
    primary key (municipality, id)
  )`,
] as const;
