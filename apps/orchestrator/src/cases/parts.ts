// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { localDateOf, type Calendar, type CalendarError } from '@draaiboek/calendar';
import type { EngineError } from '@draaiboek/engine';
import { type CaseRow, type CaseTable, isShielded, type KeyRing, type Moments } from '@draaiboek/case-file';
import type { AccessLog } from '../people/access-log.js';
import type { Calendars } from '../calendars/calendars.js';
import type { Playbooks } from '../playbooks/playbooks.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Scope, Store } from '@draaiboek/store';
import { keepAnswer, type IdempotentRequest } from './idempotency.js';
import type { Identifiers } from './identifiers.js';
import type { Commit } from './requests.js';

/** What the life of a command is made of. */
export interface CaseDeskParts {
  readonly store: Store;
  readonly table: CaseTable;
  readonly keys: KeyRing;
  readonly playbooks: Playbooks;
  readonly calendars: Calendars;
  readonly identifiers: Identifiers;
  readonly accessLog: AccessLog;
}

/** What one transaction came to. */
export interface Done<A> {
  readonly answer?: A;
  readonly commit?: Commit;
  /** Thrown after the commit: what fell due before a refusal holds. */
  readonly problem?: OrchestratorError;
}

/** Another command with the same idempotency key won; asking again gives its answer. */
export class Overtaken extends Error {}

/** What is due in a case cannot be settled, through nobody's command: the case is parked under this code. */
export class Unsettled extends Error {
  readonly code: string;

  constructor(override readonly cause: EngineError | CalendarError) {
    super('What is due in the case cannot be settled.', { cause });
    this.code = cause.code;
  }
}

/** Whether an error says that a case was parked: nothing is to be done in it any more, and others go on. */
export const wasParked = (error: unknown): boolean => error instanceof OrchestratorError && error.code === 'DRB-4092';

/** Keeps the answer of a command that has a key. @throws Overtaken when somebody else's was kept in the meantime */
export async function keep(
  scope: Scope,
  request: IdempotentRequest | undefined,
  row: Pick<CaseRow & Moments, 'id' | 'key' | 'state' | 'subjectKind' | 'recordedAt'>,
  answer: unknown,
): Promise<void> {
  if (request === undefined) return;
  const { id, key, recordedAt } = row;
  if (!(await keepAnswer(scope, request, { caseId: id, key, recordedAt, bare: isShielded(row) }, answer)))
    throw new Overtaken();
}

/**
 * The product's clock, or the moment that was given.
 * @throws OrchestratorError DRB-4223 when that lies before the clock, or after the last year of the calendar
 */
export function momentFor(given: string | undefined, now: string, { table }: Calendar): string {
  if (given === undefined) return now;
  const limits = { from: localDateOf(now), to: `${table.to}-12-31` };
  if (Number(localDateOf(given).slice(0, 4)) > table.to) {
    throw new OrchestratorError('DRB-4223', `The moment ${given} lies after ${table.to}.`, {
      limits,
      errors: [{ at: 'moment', message: `lies after ${table.to}, the last year of the calendar` }],
    });
  }
  if (given >= now) return given;
  throw new OrchestratorError('DRB-4223', `The moment ${given} lies before the clock (${now}).`, {
    limits,
    errors: [{ at: 'moment', message: `lies before the clock, ${now}` }],
  });
}
