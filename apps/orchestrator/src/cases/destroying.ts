// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type CaseRow, destroyCase, type Destruction, type Tombstone } from '@draaiboek/case-file';
import type { Scope } from '@draaiboek/store';
import { messageId } from '../mail/message-id.js';
import { accessOf, seenWith } from '../people/case-access.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { CaseDeskParts, Done } from './parts.js';

/** Destroying a case: by whoever coordinates, on a revision that they have seen. */
export interface DestroyRequest {
  readonly caseId: string;
  readonly revision: number;
  readonly command: Destruction & { readonly kind: 'destroy' };
}

/**
 * Destroys a case, in the transaction of the scope, with its row locked. Nothing falls due first: what is still to come
 * keeps a case from being destroyed, unless somebody says with a reason that it is to be destroyed all the same.
 */
export async function destroy(
  { table, keys, playbooks, calendars }: CaseDeskParts,
  scope: Scope,
  { caseId, revision, command }: DestroyRequest,
): Promise<Done<Tombstone>> {
  const { playbook } = playbooks.current;
  const row = await table.findLocked(scope, caseId, { where: seenWith(accessOf(command.actor, playbook)) });
  if (row === undefined) throw new OrchestratorError('DRB-4040', 'There is no such case.');
  if (!command.actor.roles.some((role) => playbook.roles[role]?.coordinates)) {
    throw new OrchestratorError('DRB-4030', 'Only whoever coordinates may destroy a case.');
  }
  const effects = await scope.query<{ effect: string; delivered: boolean }>(
    'select effect, delivered_at is not null as delivered from outbox where case_id = $1',
    [caseId],
  );
  const undelivered = effects.some(({ delivered }) => !delivered);
  check(row, { revision, command }, undelivered);
  await scope.query('delete from mail where id = any($1)', [effects.map(({ effect }) => messageId(effect))]);
  const { now, recordedAt, calendarChange } = row;
  const { calendar } = await calendars.get(scope, calendarChange);
  const answer = await destroyCase(scope, row, command, {
    ...{ keys, recordedAt, calendarVersion: calendar.version },
    moment: now < row.state.lastMoment ? row.state.lastMoment : now,
  });
  return { answer };
}

/** @throws OrchestratorError for a reason that says nothing, another revision, and a case that is not finished */
function check({ state }: CaseRow, asked: Omit<DestroyRequest, 'caseId'>, undelivered: boolean): void {
  const { revision, command } = asked;
  if (command.reason.trim() === '') {
    const errors = [{ at: 'reason', message: 'must say why the case is destroyed' }];
    throw new OrchestratorError('DRB-4220', 'The reason is missing.', { errors });
  }
  if (revision !== state.revision) {
    const message = `The case has revision ${state.revision}.`;
    throw new OrchestratorError('DRB-4120', message, { revision: state.revision });
  }
  const left = leftIn(state, undelivered);
  if (left === undefined || command.forced) return;
  const remedy = 'Finish it first, or destroy it all the same by saying so.';
  throw new OrchestratorError('DRB-4090', left, { refusal: 'not-finished', remedy });
}

/** Why a case is not finished. */
function leftIn(state: CaseRow['state'], undelivered: boolean): string | undefined {
  if (state.status !== 'closed') return 'The case is not closed.';
  const open = state.instances.some(({ tasks }) => tasks.some(({ status }) => status === 'open'));
  if (open) return 'The case has a task that is still open.';
  return undelivered ? 'Something that the case decided is not delivered yet.' : undefined;
}
