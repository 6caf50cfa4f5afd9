// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import {
  type CaseRow,
  destroyCase,
  type Destruction,
  findTombstone,
  readRecord,
  type SentAs,
  type Tombstone,
} from '@draaiboek/case-file';
import type { Scope } from '@draaiboek/store';
import { messageId } from '../mail/message-id.js';
import { ARCHIVIST, isArchivist, knownToDestroy } from '../people/archivist.js';
import { accessOf, type CaseAccess } from '../people/case-access.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { absentCase } from './absent-case.js';
import { anotherCommand, findAnswer, type IdempotentRequest } from './idempotency.js';
import type { CaseDeskParts, Done } from './parts.js';

/** Destroying a case: by an archivist, on a revision that they have seen. */
export interface DestroyRequest {
  readonly caseId: string;
  readonly revision: number;
  readonly command: Omit<Destruction, 'sentAs'> & { readonly kind: 'destroy' };
  readonly idempotent?: IdempotentRequest;
}

/** What is left of a case; `replayed` when the same command destroyed it before. */
export interface Destroyed {
  readonly tombstone: Tombstone;
  readonly replayed: boolean;
}

/**
 * Destroys a case, in the transaction of the scope, with its row locked. Nothing falls due first: what is still to come
 * keeps a case from being destroyed, unless somebody says with a reason that it is to be destroyed all the same.
 */
export async function destroy(parts: CaseDeskParts, scope: Scope, request: DestroyRequest): Promise<Done<Destroyed>> {
  const { table, keys, playbooks, calendars } = parts;
  const { caseId, command, idempotent } = request;
  const access = accessOf(command.actor, playbooks);
  const row = await table.findLocked(scope, caseId, { where: knownToDestroy(access) });
  if (row === undefined)
    return { answer: { tombstone: await replayed(parts, scope, request, access), replayed: true } };
  if (!isArchivist(access)) {
    const remedy = `Let somebody with the role ${ARCHIVIST} do it.`;
    throw new OrchestratorError('DRB-4030', 'A case is destroyed by an archivist.', { remedy });
  }
  if (idempotent && (await findAnswer(scope, idempotent, keys)) !== undefined) throw anotherCommand();
  const effects = await scope.query<{ effect: string; delivered: boolean }>(
    'select effect, delivered_at is not null as delivered from outbox where case_id = $1',
    [caseId],
  );
  check(
    row,
    request,
    effects.some(({ delivered }) => !delivered),
  );
  await scope.query('delete from mail where id = any($1)', [effects.map(({ effect }) => messageId(effect))]);
  const { now, recordedAt, calendarChange } = row;
  const { calendar } = await calendars.get(scope, calendarChange);
  const why = { ...command, ...(idempotent && { sentAs: sentAs(idempotent) }) };
  const tombstone = await destroyCase(scope, row, why, {
    ...{ keys, recordedAt, calendarVersion: calendar.version },
    moment: now < row.state.lastMoment ? row.state.lastMoment : now,
  });
  return { answer: { tombstone, replayed: false } };
}

/**
 * The tombstone, for the command that made it and was sent again: no answer is kept of a case that is gone, so the record
 * of its destruction says which command that was.
 * @throws OrchestratorError DRB-4221 for another command with its key; DRB-4040, DRB-4100 for any other
 */
async function replayed(
  { keys }: CaseDeskParts,
  scope: Scope,
  { caseId, command, idempotent }: DestroyRequest,
  access: CaseAccess,
): Promise<Tombstone> {
  const tombstone = idempotent && isArchivist(access) ? await findTombstone(scope, caseId) : undefined;
  if (idempotent === undefined || tombstone === undefined) throw await absentCase(scope, access, caseId);
  const { actor, sentAs: before } = readRecord(keys, scope.municipality, tombstone).cause;
  const again = sentAs(idempotent);
  if (actor.id !== command.actor.id || before?.key !== again.key) throw await absentCase(scope, access, caseId);
  if (before.request !== again.request) throw anotherCommand();
  return tombstone;
}

const sentAs = ({ key, hash }: IdempotentRequest): SentAs => ({
  key,
  request: Buffer.from(hash).toString('base64url'),
});

/** @throws OrchestratorError for a reason that says nothing, another revision, and a case that is not finished */
function check({ state }: CaseRow, { revision, command }: DestroyRequest, undelivered: boolean): void {
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
  throw new OrchestratorError('DRB-4090', left.what, { refusal: 'not-finished', remedy: left.remedy });
}

/** Why a case is not finished, and what to do about it. */
function leftIn(
  state: CaseRow['state'],
  undelivered: boolean,
): { readonly what: string; readonly remedy: string } | undefined {
  if (state.status !== 'closed') {
    return { what: 'The case is not closed.', remedy: 'Let whoever coordinates bring it to its end first.' };
  }
  const open = state.instances.some(({ tasks }) => tasks.some(({ status }) => status === 'open'));
  if (open) return { what: 'The case has a task that is still open.', remedy: 'Let its owner answer it first.' };
  if (!undelivered) return undefined;
  return { what: 'Something that the case decided is not delivered yet.', remedy: 'Try again when it is delivered.' };
}
