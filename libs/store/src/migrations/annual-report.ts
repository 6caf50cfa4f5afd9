// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';
import { grantFor, policyFor } from './policies.js';

/** W21: a report is made once: what two makings differ in would tell of the one case in between. It names nobody. */
const STATEMENTS = [
  `create table ${SCHEMA}.annual_report (
    municipality text not null references ${SCHEMA}.municipality,
    year int not null,
    report text not null,
    primary key (municipality, year)
  )`,
  grantFor('annual_report', 'select, insert'),
  ...policyFor('annual_report'),
];

export class AnnualReports extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table ${SCHEMA}.annual_report`);
  }
}
