// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';

/**
 * What tells this database from every other: the queue's keys begin with it, so that two deployments on one Redis do not
 * take each other's jobs. It stands beside the clock because that is the table an installation has one row of.
 */
export class DeploymentId extends Migration {
  override up(): void {
    this.addSql(`alter table ${SCHEMA}.clock add column deployment uuid not null default gen_random_uuid()`);
  }

  override down(): void {
    this.addSql(`alter table ${SCHEMA}.clock drop column deployment`);
  }
}
