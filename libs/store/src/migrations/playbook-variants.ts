// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';

/**
 * The variant that a stored playbook is, null for a base: lists of cases ask for it, and would have to read every
 * compiled form otherwise. What was stored before there were variants is a base, and so is what an old program stores.
 */
export class PlaybookVariants extends Migration {
  override up(): void {
    this.addSql(`alter table ${SCHEMA}.playbook_version add column variant text`);
  }

  override down(): void {
    this.addSql(`alter table ${SCHEMA}.playbook_version drop column variant`);
  }
}
