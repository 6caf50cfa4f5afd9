// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type CaseKey, type KeyRing, openJson, sealJson } from '@draaiboek/case-file';
import { shieldedCase } from './absent-case.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Scope } from '@draaiboek/store';

/**
 * A command that may be sent twice. Only what was accepted is remembered: a refusal changed nothing, so that asking
 * again is asking anew.
 */
export interface IdempotentRequest {
  readonly actor: string;
  /** SHA-256 of the key: a program may have put anything into it (P1). */
  readonly key: string;
  /** SHA-256 over what was asked: method, route and body. */
  readonly hash: Uint8Array;
}

/** Every command is sent with it. */
const METHOD = 'POST';

/** How long a key is kept; the sweep forgets older ones. */
const KEPT = '30 days';

/** The request behind a key: where it goes and what it asks, in canonical form. */
export function requestOf(actor: string, key: string, route: string, body: unknown): IdempotentRequest {
  const canonical = canonicalize({ method: METHOD, route, body }) ?? '';
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return { actor, key: digest(key).toString('base64url'), hash: digest(canonical) };
}

/**
 * The answer that was given to this request before; undefined when it is new.
 * @throws OrchestratorError DRB-4221 when the key was used for another request; DRB-4031 when what it tells is of a case
 * that has ended since (W12)
 */
export async function findAnswer<T>(scope: Scope, request: IdempotentRequest, keys: KeyRing): Promise<T | undefined> {
  const [row] = await scope.query<{
    request_hash: Uint8Array;
    case_id: string;
    sealed: Uint8Array;
    wrapped: Uint8Array;
    withheld: boolean;
  }>(
    `select i.request_hash, i.case_id, i.sealed, k.wrapped, not i.bare and shielded(c) as withheld
       from idempotency i join case_key k using (municipality, case_id)
       join case_record c on c.municipality = i.municipality and c.id = i.case_id
      where i.actor = $1 and i.key = $2`,
    [request.actor, request.key],
  );
  if (row === undefined) return undefined;
  if (!Buffer.from(row.request_hash).equals(request.hash)) {
    throw anotherCommand();
  }
  if (row.withheld) throw shieldedCase();
  return openJson(keys.unwrap(row.case_id, row.wrapped), answerOf(row.case_id), row.sealed) as T;
}

/** A key belongs to one command. */
export const anotherCommand = (): OrchestratorError =>
  new OrchestratorError('DRB-4221', 'This Idempotency-Key was used for another command.');

/** An answer to keep: of which case, and whether it tells nothing of what is in that. */
export interface KeptFor {
  readonly caseId: string;
  readonly key: CaseKey;
  readonly recordedAt: string;
  readonly bare: boolean;
}

/** Keeps an answer under its key; false when somebody else kept one in the meantime. */
export async function keepAnswer(
  scope: Scope,
  request: IdempotentRequest,
  { caseId, key, recordedAt, bare }: KeptFor,
  answer: unknown,
): Promise<boolean> {
  const kept = await scope.insert(
    'idempotency',
    ['municipality', 'actor', 'key', 'request_hash', 'case_id', 'sealed', 'bare', 'created_at'],
    [
      [
        ...[scope.municipality, request.actor, request.key, request.hash],
        ...[caseId, sealJson(key, answerOf(caseId), answer), bare, recordedAt],
      ],
    ],
    'on conflict do nothing returning 1 as kept',
  );
  return kept === 1;
}

/** Forgets the keys that are past their time. */
export async function forgetAnswers(scope: Scope): Promise<void> {
  await scope.query('delete from idempotency where created_at <= now() - $1::interval', [KEPT]);
}

const answerOf = (caseId: string): string => `answer ${caseId}`;
