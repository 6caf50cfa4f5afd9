// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, SCHEMA, SHIELD_SETTING } from '../names.js';

/** Whether the shield is up in this transaction. A program of the release before does not know it, and goes on. */
const IS_DOWN = `current_setting('${SHIELD_SETTING}', true) is distinct from 'up'`;

/**
 * W12 (Wet PGA art. 6(3)): when a case has ended, what is in it is shielded until it is destroyed. A case has ended when it
 * is closed and nothing is asked of anybody in it any more; one of the municipality itself is about nobody.
 *
 * Both policies are restrictive: they come on top of the one that keeps municipalities apart. Without its key nothing of
 * a case can be opened, whatever a query forgets.
 */
const STATEMENTS = [
  `create function ${SCHEMA}.shielded(c ${SCHEMA}.case_record) returns boolean language sql stable
   as $$
     select c.status = 'closed' and c.subject_kind <> 'municipality' and not exists (
       select from ${SCHEMA}.task t where t.municipality = c.municipality and t.case_id = c.id and t.status = 'open')
   $$`,
  `revoke all on function ${SCHEMA}.shielded from public`,
  `grant execute on function ${SCHEMA}.shielded to ${APPLICATION_ROLE}`,
  `create policy shield on ${SCHEMA}.case_record as restrictive
     using (${IS_DOWN} or status = 'open' or not ${SCHEMA}.shielded(case_record))
     with check (${IS_DOWN} or status = 'open' or not ${SCHEMA}.shielded(case_record))`,
  ...['case_key', 'vault'].map(
    (table) => `create policy shield on ${SCHEMA}.${table} as restrictive
     using (${IS_DOWN} or exists (
       select from ${SCHEMA}.case_record c where c.municipality = ${table}.municipality and c.id = ${table}.case_id))
     with check (${IS_DOWN} or exists (
       select from ${SCHEMA}.case_record c where c.municipality = ${table}.municipality and c.id = ${table}.case_id))`,
  ),
  /* Tells nothing of what is in the case, so that it may be given again when the case is shielded. */
  `alter table ${SCHEMA}.idempotency add column bare boolean not null default false`,
];

export class Shield extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`alter table ${SCHEMA}.idempotency drop column bare`);
    for (const table of ['vault', 'case_key', 'case_record']) this.addSql(`drop policy shield on ${SCHEMA}.${table}`);
    this.addSql(`drop function ${SCHEMA}.shielded(${SCHEMA}.case_record)`);
  }
}
