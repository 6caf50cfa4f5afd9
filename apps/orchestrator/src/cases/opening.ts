// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type CaseRow, GENESIS } from '@draaiboek/case-file';
import type { Scope } from '@draaiboek/store';
import { checkMayOpenOn } from '../accountability/may-open.js';
import type { Playbooks, RunnablePlaybook } from '../playbooks/playbooks.js';
import { findAnswer } from './idempotency.js';
import { keep, momentFor, type CaseDeskParts, type Done } from './parts.js';
import { refused } from './refused.js';
import type { OpenRequest } from './requests.js';
import { consequences, writeConsequences, type Transition } from './transition.js';

/** Opens a case on the playbook that is asked for, in the transaction of the scope; a refusal is thrown, and leaves nothing. */
export async function openCase<A>(parts: CaseDeskParts, scope: Scope, request: OpenRequest<A>): Promise<Done<A>> {
  const { table, playbooks, calendars, keys, identifiers } = parts;
  const earlier = request.idempotent && (await findAnswer<A>(scope, request.idempotent, keys));
  if (earlier !== undefined) return { answer: earlier };
  const runnable = await playbookFor(playbooks, scope, request.on);
  /* What a running case starts was decided by then: it is opened on the playbook that the case may run on. */
  if (request.decided !== true) await checkMayOpenOn(scope, runnable.playbook);
  const { now, recordedAt, clock, currentCalendar } = await table.readMoments(scope);
  const { calendar } = await calendars.get(scope, currentCalendar);
  const moment = request.decided ? (request.moment ?? now) : momentFor(request.moment, now, calendar);
  const id = identifiers.caseId();
  const outcome = runnable.engine.step(undefined, { ...request.command, case: id }, { moment, calendar });
  if (outcome.kind === 'refused') throw refused(outcome.refusal, runnable.playbook);
  const { state, steps } = outcome;
  const { key, wrapped } = keys.create(id);
  const before = { id, key, state: undefined, ...BLANK };
  const transition: Transition = {
    before,
    after: state,
    steps,
    runnable,
    recordedAt,
    calendarVersion: calendar.version,
  };
  const { follows, entries } = consequences(scope.municipality, transition);
  const row: CaseRow = {
    ...follows,
    ...{ id, key, state, parked: undefined, openedAt: moment },
    reference: identifiers.reference(),
    playbookHash: runnable.playbook.contentHash,
    subjectKind: request.command.subject,
    subject: request.subject,
    calendarChange: currentCalendar,
  };
  await table.insert(scope, { ...row, wrapped, municipality: scope.municipality });
  const effects = await writeConsequences(scope, transition, entries);
  const answer = request.respond(row, steps, moment);
  await keep(scope, request.idempotent, { ...row, recordedAt }, answer);
  return { answer, commit: { municipality: scope.municipality, row, steps, effects, now, clock } };
}

/** @throws OrchestratorError DRB-4220 for a variant that is not offered */
async function playbookFor(
  playbooks: Playbooks,
  scope: Scope,
  on: OpenRequest<unknown>['on'],
): Promise<RunnablePlaybook> {
  return on !== undefined && 'playbookHash' in on ? playbooks.of(scope, on) : playbooks.getOffered(on?.variant);
}

/** What a case has before its first step. */
const BLANK = { head: { sequence: 0, hash: GENESIS }, involved: [], alarm: { token: 0, at: undefined } } as const;
