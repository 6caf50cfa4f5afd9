// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Responsible } from '@draaiboek/api';
import { instantOf, type Scope } from '@draaiboek/store';
import type { PageOf } from '../cases/case-lists.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** Who answers for the data of the case meeting, as it was after one change. */
export interface ResponsibleChange {
  /** Counts changes from 1. */
  readonly number: number;
  readonly responsible: Responsible;
  readonly at: string;
  /** A reference, never a name. */
  readonly by: string;
  readonly reason: string;
}

/** Another record, by somebody who has seen the change `after` (0: none). */
export interface ResponsibleRequest extends Pick<ResponsibleChange, 'responsible' | 'by' | 'reason'> {
  readonly after: number;
}

/** The record that holds; undefined until somebody has written one. */
export async function findResponsible(scope: Scope): Promise<ResponsibleChange | undefined> {
  const { items } = await listResponsible(scope, { offset: 0, limit: 1 });
  return items[0];
}

/** Every change, the last on top. */
export async function listResponsible(
  scope: Scope,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<PageOf<ResponsibleChange>> {
  const rows = await scope.query<Row & { readonly total: number }>(
    `select number, responsible, actor, reason, changed_at, (count(*) over ())::int as total
       from case_meeting_change order by number desc offset $1 limit $2`,
    [offset, limit],
  );
  return { items: rows.map(changeOf), total: rows[0]?.total ?? 0 };
}

/** Puts another record in the place of the one there is. @throws OrchestratorError DRB-4122 when somebody else did */
export async function changeResponsible(
  scope: Scope,
  { after, responsible, by, reason }: ResponsibleRequest,
): Promise<void> {
  const made = await scope.query(
    `insert into case_meeting_change (municipality, number, responsible, actor, reason, changed_at)
     select $1, $2::int + 1, $3, $4, $5, product_now()
      where $2::int = (select coalesce(max(number), 0) from case_meeting_change)
     on conflict do nothing returning 1 as made`,
    [scope.municipality, after, JSON.stringify(responsible), by, reason],
  );
  if (made.length === 1) return;
  const revision = (await findResponsible(scope))?.number ?? 0;
  throw new OrchestratorError('DRB-4122', `The case meeting has revision ${revision}.`, { revision });
}

interface Row {
  readonly number: number;
  readonly responsible: string;
  readonly actor: string;
  readonly reason: string;
  readonly changed_at: string;
}

const changeOf = ({ number, responsible, actor, reason, changed_at }: Row): ResponsibleChange => ({
  ...{ number, by: actor, reason, at: instantOf(changed_at) },
  responsible: Responsible.parse(JSON.parse(responsible)),
});
