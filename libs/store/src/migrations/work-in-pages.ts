// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { APPLICATION_ROLE, SCHEMA } from '../names.js';

/** What a page begins after; a moment without a case is past every case of that moment. */
const AFTER = `(coalesce(after_at, '-infinity'), coalesce(after_case, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))`;
const NAME = `${SCHEMA}.work(text, timestamptz, timestamptz, uuid, int)`;

/**
 * `work` in pages: after a moment and a case, in the order of the index, so that hundreds of thousands of alarms are set
 * again without ever being in memory together. The first form stays for programs of the release before.
 */
export class WorkInPages extends Migration {
  override up(): void {
    this
      .addSql(`create function ${SCHEMA}.work(what text, until timestamptz, after_at timestamptz, after_case uuid, at_most int)
     returns table (municipality text, case_id uuid, at timestamptz, token text)
     language sql stable security definer set search_path = ${SCHEMA}, pg_temp
   as $$
     (select c.municipality, c.id, c.next_due_at, c.alarm_token::text
        from case_record c
       where what = 'alarm' and c.next_due_at <= until and (c.next_due_at, c.id) > ${AFTER} and c.parked is null
       order by c.next_due_at, c.id limit at_most)
     union all
     (select o.municipality, o.case_id, o.moment, o.effect
        from outbox o
       where what = 'effect' and o.delivered_at is null and coalesce(o.relayed_at, o.decided_at) <= until
       order by o.decided_at, o.effect limit at_most)
   $$`);
    this.addSql(`revoke all on function ${NAME} from public`);
    this.addSql(`grant execute on function ${NAME} to ${APPLICATION_ROLE}`);
  }

  override down(): void {
    this.addSql(`drop function ${NAME}`);
  }
}
