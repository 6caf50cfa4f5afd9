// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Effect, Step } from '@draaiboek/engine';
import { type CaseKey, type KeyRing, openJson, sealJson } from '@draaiboek/case-file';
import { instantOf, type Scope } from '@draaiboek/store';

/** An effect with the logical moment it was decided at. */
export interface DecidedEffect {
  readonly effect: Effect;
  readonly moment: string;
  /** The playbook of the case that decided it. */
  readonly playbookHash: string;
}

/** Which effect: of which case, by its id. */
export interface EffectName {
  readonly caseId: string;
  readonly token: string;
}

export interface EffectContext {
  readonly caseId: string;
  readonly key: CaseKey;
  readonly recordedAt: string;
}

/**
 * Writes the effects of steps, in the transaction that decides them: each exactly once, because its id is its key.
 * What an effect holds may be case data (facts of a case to open), so it is sealed.
 */
export async function writeEffects(
  scope: Scope,
  steps: readonly Step[],
  context: EffectContext,
): Promise<readonly string[]> {
  const { caseId, key, recordedAt } = context;
  const decided = steps.flatMap((step) => step.effects.map((effect) => ({ effect, moment: step.moment })));
  await scope.insert(
    'outbox',
    ['municipality', 'case_id', 'effect', 'kind', 'moment', 'sealed', 'decided_at'],
    decided.map(({ effect, moment }) => [
      ...[scope.municipality, caseId, effect.id, effect.kind, moment],
      ...[sealJson(key, effectOf(effect.id), effect), recordedAt],
    ]),
  );
  return decided.map(({ effect }) => effect.id);
}

/** An effect that is still to be delivered, locked; undefined when it was delivered or does not exist. */
export async function findUndelivered(
  scope: Scope,
  caseId: string,
  effect: string,
  keys: KeyRing,
): Promise<DecidedEffect | undefined> {
  const [row] = await scope.query<{
    moment: string;
    sealed: Uint8Array;
    wrapped: Uint8Array;
    playbook_hash: string;
  }>(
    `select o.moment, o.sealed, k.wrapped, c.playbook_hash
       from outbox o
       join case_key k using (municipality, case_id)
       join case_record c on c.municipality = o.municipality and c.id = o.case_id
      where o.case_id = $1 and o.effect = $2 and o.delivered_at is null for update of o`,
    [caseId, effect],
  );
  if (row === undefined) return undefined;
  const key = keys.unwrap(caseId, row.wrapped);
  return {
    effect: openJson(key, effectOf(effect), row.sealed) as Effect,
    moment: instantOf(row.moment),
    playbookHash: row.playbook_hash,
  };
}

export async function markRelayed(scope: Scope, effects: readonly EffectName[]): Promise<void> {
  await scope.query(
    `update outbox set relayed_at = clock_timestamp()
      where (case_id, effect) in (select * from unnest($1::uuid[], $2::text[]))`,
    [effects.map(({ caseId }) => caseId), effects.map(({ token }) => token)],
  );
}

export async function markDelivered(scope: Scope, caseId: string, effect: string): Promise<void> {
  await scope.query('update outbox set delivered_at = clock_timestamp() where case_id = $1 and effect = $2', [
    caseId,
    effect,
  ]);
}

const effectOf = (id: string): string => `effect ${id}`;
