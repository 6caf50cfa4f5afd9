// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';
import { grantFor, policyFor } from './policies.js';

/** W19: what was asked of the lawfulness committee and what it advised, bound to the content hash of one playbook. */
const STATEMENTS = [
  `create table ${SCHEMA}.playbook_advice (
    municipality text not null,
    hash text not null,
    number int not null check (number > 0),
    verdict text,
    words text not null,
    actor text not null,
    roles text[] not null,
    at timestamptz not null,
    primary key (municipality, hash, number),
    foreign key (municipality, hash) references ${SCHEMA}.playbook_version
  )`,
  grantFor('playbook_advice', 'select, insert'),
  ...policyFor('playbook_advice'),
];

export class PlaybookAdvice extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table ${SCHEMA}.playbook_advice`);
  }
}
