// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';
import { CASE_TABLES } from './case-tables.js';
import { FUNCTIONS, ROLE_AND_POLICIES } from './policies.js';
import { PRODUCT_TABLES } from './product-tables.js';

/** The whole schema of the first release; later releases add migrations to the list and never edit this one. */
export class InitialSchema extends Migration {
  override up(): void {
    this.addSql(`create schema if not exists ${SCHEMA}`);
    for (const statement of [...PRODUCT_TABLES, ...CASE_TABLES, ...FUNCTIONS, ...ROLE_AND_POLICIES]) {
      this.addSql(statement);
    }
  }

  override down(): void {
    this.addSql(`drop schema ${SCHEMA} cascade`);
  }
}
