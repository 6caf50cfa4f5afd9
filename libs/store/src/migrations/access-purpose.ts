// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';

/** W18 (Wet PGA art. 14): the access log also keeps what was given, and what for where that is asked. */
export class AccessPurpose extends Migration {
  override up(): void {
    this.addSql(`alter table ${SCHEMA}.access_log alter column code drop not null`);
    this.addSql(`alter table ${SCHEMA}.access_log add column purpose text`);
    this.addSql(`create index on ${SCHEMA}.access_log (municipality, at desc, id)`);
    this.addSql(`create index on ${SCHEMA}.access_log (municipality, subject, at desc)`);
  }

  override down(): void {
    this.addSql(`delete from ${SCHEMA}.access_log where code is null`);
    this.addSql(`drop index ${SCHEMA}.access_log_municipality_subject_at_idx`);
    this.addSql(`drop index ${SCHEMA}.access_log_municipality_at_id_idx`);
    this.addSql(`alter table ${SCHEMA}.access_log drop column purpose`);
    this.addSql(`alter table ${SCHEMA}.access_log alter column code set not null`);
  }
}
