// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { AdviceVerdict } from '@draaiboek/api';
import { instantOf, type Scope } from '@draaiboek/store';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** One step on a playbook: advice was asked, or, with a verdict, given. */
export interface Advice {
  /** Counts the steps on one playbook from 1. */
  readonly number: number;
  readonly verdict: AdviceVerdict | undefined;
  readonly words: string;
  /** A reference, never a name. */
  readonly by: string;
  readonly roles: readonly string[];
  readonly at: string;
}

/** A step on the playbook with this content hash, by somebody who has seen the step `after` (0: none). */
export interface AdviceRequest extends Pick<Advice, 'verdict' | 'words' | 'by' | 'roles'> {
  readonly hash: string;
  readonly after: number;
}

/** The steps on one playbook, the last on top. */
export async function listAdvice(scope: Scope, hash: string): Promise<readonly Advice[]> {
  const rows = await scope.query<Row>(
    `select number, verdict, words, actor, roles, at from playbook_advice where hash = $1 order by number desc`,
    [hash],
  );
  return rows.map(({ verdict, actor: by, at, ...row }) => ({
    ...{ ...row, by, at: instantOf(at) },
    verdict: verdict === null ? undefined : AdviceVerdict.parse(verdict),
  }));
}

/**
 * Whether cases may be opened on a playbook, by the last advice on it. Without one they may not; after a negative one they
 * may not either, until the committee has looked again.
 */
export const isAdvised = (steps: readonly Advice[]): boolean => {
  const last = steps.find(({ verdict }) => verdict !== undefined);
  return last !== undefined && last.verdict !== 'negatief';
};

/** Adds a step. @throws OrchestratorError DRB-4122 when somebody else did */
export async function addAdvice(
  scope: Scope,
  { hash, after, verdict, words, by, roles }: AdviceRequest,
): Promise<void> {
  const made = await scope.query(
    `insert into playbook_advice (municipality, hash, number, verdict, words, actor, roles, at)
     select $1, $2, $3::int + 1, $4, $5, $6, $7::text[], product_now()
      where $3::int = (select coalesce(max(number), 0) from playbook_advice where hash = $2)
     on conflict do nothing returning 1 as made`,
    [scope.municipality, hash, after, verdict ?? null, words, by, roles],
  );
  if (made.length === 1) return;
  const revision = (await listAdvice(scope, hash))[0]?.number ?? 0;
  throw new OrchestratorError('DRB-4122', `The advice on this playbook has revision ${revision}.`, { revision });
}

interface Row {
  readonly number: number;
  readonly verdict: string | null;
  readonly words: string;
  readonly actor: string;
  readonly roles: readonly string[];
  readonly at: string;
}
