// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Migration } from '@mikro-orm/migrations';
import { SCHEMA } from '../names.js';
import { grantFor, policyFor } from './policies.js';

/**
 * W23: who answers for the data of the case meeting, as it was after each change. It names staff and organisations, and
 * nobody whom a case is about. The one with the highest number holds.
 */
const STATEMENTS = [
  `create table ${SCHEMA}.case_meeting_change (
    municipality text not null references ${SCHEMA}.municipality,
    number int not null check (number > 0),
    responsible text not null,
    actor text not null,
    reason text not null,
    changed_at timestamptz not null,
    primary key (municipality, number)
  )`,
  grantFor('case_meeting_change', 'select, insert'),
  ...policyFor('case_meeting_change'),
];

export class CaseMeeting extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table ${SCHEMA}.case_meeting_change`);
  }
}
