// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { APPLICATION_ROLE, MUNICIPALITY_SETTING, SCHEMA } from '../names.js';

/** What the application role may do per table. The journal is append-only by grant. */
const GRANTS = {
  municipality: 'select, insert',
  playbook_version: 'select, insert',
  calendar_version: 'select, insert',
  case_record: 'select, insert, update',
  case_key: 'select, insert, delete',
  vault: 'select, insert, delete',
  journal: 'select, insert',
  journal_payload: 'select, insert, delete',
  task: 'select, insert, update, delete',
  term: 'select, insert, update, delete',
  outbox: 'select, insert, update, delete',
  idempotency: 'select, insert, delete',
  mail: 'select, insert, delete',
  access_log: 'select, insert',
} as const;

/**
 * Without the setting a comparison with null hides every row, so that a query outside `withMunicipality()` sees
 * nothing and writes nothing. Not `force`d: the application role owns no table, and the owner of `work` must see all.
 * The clock has no municipality and so no policy.
 */
export const ROLE_AND_POLICIES = [
  /* A role belongs to the whole server: it may be there, or be made for another database at this very moment. */
  `do $$ begin
    if not exists (select from pg_roles where rolname = '${APPLICATION_ROLE}') then
      create role ${APPLICATION_ROLE} nologin nosuperuser nobypassrls;
    end if;
  exception when duplicate_object or unique_violation then null;
  end $$`,
  `grant usage on schema ${SCHEMA} to ${APPLICATION_ROLE}`,
  `grant select, update on ${SCHEMA}.clock to ${APPLICATION_ROLE}`,
  `grant execute on all functions in schema ${SCHEMA} to ${APPLICATION_ROLE}`,
  ...Object.entries(GRANTS).flatMap(([table, rights]) => [grantFor(table, rights), ...policyFor(table)]),
];

/** What the application role may do with a table. */
export function grantFor(table: string, rights: string): string {
  return `grant ${rights} on ${SCHEMA}.${table} to ${APPLICATION_ROLE}`;
}

/** A table whose rows exist for their own municipality alone. */
export function policyFor(table: string): readonly string[] {
  return [
    `alter table ${SCHEMA}.${table} enable row level security`,
    `create policy of_municipality on ${SCHEMA}.${table}
       using (municipality = current_setting('${MUNICIPALITY_SETTING}', true))
       with check (municipality = current_setting('${MUNICIPALITY_SETTING}', true))`,
  ];
}

/**
 * `work` is the one way across municipalities, and it tells ids and moments only: what is due (`alarm`), what is not
 * delivered (`effect`) and which municipalities there are (`municipality`).
 */
export const FUNCTIONS = [
  `create function ${SCHEMA}.work(what text, until timestamptz, after timestamptz, at_most int)
     returns table (municipality text, case_id uuid, at timestamptz, token text)
     language sql stable security definer set search_path = ${SCHEMA}, pg_temp
   as $$
     (select c.municipality, c.id, c.next_due_at, c.alarm_token::text
        from case_record c
       where what = 'alarm' and c.next_due_at <= until and (after is null or c.next_due_at > after) and c.parked is null
       order by c.next_due_at, c.id limit at_most)
     union all
     (select o.municipality, o.case_id, o.moment, o.effect
        from outbox o
       where what = 'effect' and o.delivered_at is null and coalesce(o.relayed_at, o.decided_at) <= until
       order by o.decided_at, o.effect limit at_most)
     union all
     (select m.municipality, null, null, null from municipality m where what = 'municipality' order by 1)
   $$`,
  `revoke all on function ${SCHEMA}.work from public`,
  /*
   * The product's clock: where it stands, or the database's plus how far a demo has moved it. Milliseconds, like every
   * stored moment.
   */
  `create function ${SCHEMA}.product_now() returns timestamptz language sql volatile
   as $$
     select coalesce(stands_at, date_trunc('milliseconds', clock_timestamp()) + make_interval(secs => offset_ms / 1000.0))
       from ${SCHEMA}.clock
   $$`,
] as const;
