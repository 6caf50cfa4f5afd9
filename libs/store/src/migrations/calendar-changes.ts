// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';
import { grantFor, policyFor } from './policies.js';

/**
 * The calendar as data: which version became the current one when, by whom and why; and by which change the dates of a
 * case were last counted. What is there already was counted by the first.
 */
const STATEMENTS = [
  /* The days that a municipality added; `days` holds the whole table, these among the national ones. */
  `alter table ${SCHEMA}.calendar_version add column own_days text not null default '[]'`,
  /* The one with the highest number is current. The same version may come back, so it is not the key. */
  `create table ${SCHEMA}.calendar_change (
    municipality text not null,
    number int not null check (number > 0),
    version text not null,
    actor text not null,
    reason text not null,
    changed_at timestamptz not null,
    primary key (municipality, number),
    foreign key (municipality, version) references ${SCHEMA}.calendar_version
  )`,
  `alter table ${SCHEMA}.case_record add column calendar_change int not null default 1`,
  /* Which cases a new calendar has not reached yet. */
  `create index case_record_calendar on ${SCHEMA}.case_record (municipality, calendar_change, id) where parked is null`,
  grantFor('calendar_change', 'select, insert'),
  ...policyFor('calendar_change'),
];

export class CalendarChanges extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`alter table ${SCHEMA}.case_record drop column calendar_change`);
    this.addSql(`drop table ${SCHEMA}.calendar_change`);
    this.addSql(`alter table ${SCHEMA}.calendar_version drop column own_days`);
  }
}
