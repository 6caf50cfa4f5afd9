// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';
import { grantFor, policyFor } from './policies.js';

/** W20 (Wet PGA art. 17): who acknowledged the duty of secrecy, in which text and when. Only ever added to. */
const STATEMENTS = [
  `create table ${SCHEMA}.acknowledgement (
    municipality text not null references ${SCHEMA}.municipality,
    person text not null,
    version text not null,
    at timestamptz not null default now(),
    primary key (municipality, person, version)
  )`,
  grantFor('acknowledgement', 'select, insert'),
  ...policyFor('acknowledgement'),
];

export class Secrecy extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table ${SCHEMA}.acknowledgement`);
  }
}
