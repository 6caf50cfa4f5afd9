// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CalendarError, type Calendar } from '@draaiboek/calendar';
import { EngineError, type Engine, type Outcome, type Step } from '@draaiboek/engine';
import { accessOf, seenWith } from '../people/case-access.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { RunnablePlaybook } from '../playbooks/playbooks.js';
import type { Scope } from '@draaiboek/store';
import type { CaseRow, Moments } from '@draaiboek/case-file';
import { absentCase } from './absent-case.js';
import { findAnswer } from './idempotency.js';
import { keep, momentFor, Unsettled, type CaseDeskParts, type Done } from './parts.js';
import { refused } from './refused.js';
import type { CaseRequest, Commit } from './requests.js';
import { consequences, writeConsequences } from './transition.js';

/** What became of an alarm: `settled` did what was due; the others are dropped and counted. `left`: a
 * demo is moving the clock, and does everything on its way itself, in order. */
export type Settling = 'settled' | 'stale' | 'early' | 'absent' | 'left';

/** Which alarm asks to settle, or up to which moment the demo clock does. */
export type SettleFor =
  | { readonly kind: 'alarm'; readonly token: number }
  | { readonly kind: 'sweep' }
  | { readonly kind: 'clock'; readonly moment: string };

/** A case whose row is locked, as it was read. */
export type Locked = CaseRow & Moments;

/** Runs a command on a case, in the transaction of the scope, with the case's row locked. */
export async function changeCase<A>(parts: CaseDeskParts, scope: Scope, request: CaseRequest<A>): Promise<Done<A>> {
  const { table, playbooks, calendars, keys } = parts;
  const access = accessOf(request.command.actor, playbooks);
  const row = await table.findLocked(scope, request.caseId, { where: seenWith(access) });
  /* P2: before anything else is looked at, so that every answer about a case one may not see is this one. */
  if (row === undefined) return unseen(parts, scope, request);
  const earlier = request.idempotent && (await findAnswer<A>(scope, request.idempotent, keys));
  if (earlier !== undefined) return { answer: earlier };
  if (row.parked !== undefined) throw new OrchestratorError('DRB-4092', 'The case is parked.');
  const { calendar } = await calendars.get(scope, row.calendarChange);
  const at = { moment: momentFor(request.moment, row.now, calendar), calendar };
  const runnable = await playbooks.of(scope, row);
  /* T7: what is due comes first, so that neither the revision nor the outcome depends on how late an alarm was. */
  const due = settle(runnable, row, at);
  const state = due.state ?? row.state;
  const onlyDue = async (problem: OrchestratorError): Promise<Done<A>> => ({
    ...(await write(parts, scope, { row, calendar }, state, due.steps)),
    problem,
  });
  if (request.revision !== state.revision) return onlyDue(stale(state.revision));
  const outcome = runnable.engine.step(state, request.command, at);
  if (outcome.kind === 'refused') {
    const problem = refused(outcome.refusal, runnable.playbook, state);
    /* Thrown inside the transaction: a refusal of authorisation leaves no trace in the case. */
    if (outcome.refusal.code === 'role') throw problem;
    return onlyDue(problem);
  }
  const written = await write(parts, scope, { row, calendar }, outcome.state, [...due.steps, ...outcome.steps]);
  const after = written.commit?.row ?? row;
  const answer = request.respond(after, outcome.steps, at.moment);
  await keep(scope, request.idempotent, { ...after, recordedAt: row.recordedAt }, answer);
  return { ...written, answer };
}

/**
 * A command on a case that is not there for whoever sent it. The one that ended the case may be sent again: what it
 * answered tells nothing of what is in the case. @throws OrchestratorError for every other, as `absentCase` says
 */
async function unseen<A>({ playbooks, keys }: CaseDeskParts, scope: Scope, request: CaseRequest<A>): Promise<Done<A>> {
  const { caseId, command, idempotent } = request;
  const absent = await absentCase(scope, accessOf(command.actor, playbooks), caseId);
  const ended = absent.code === 'DRB-4031' && idempotent;
  const earlier = ended ? await findAnswer<A>(scope, idempotent, keys) : undefined;
  if (earlier === undefined) throw absent;
  return { answer: earlier };
}

/** Does what is due in a case, when that is still to be done. */
export async function settleCase(
  parts: CaseDeskParts,
  scope: Scope,
  caseId: string,
  why: SettleFor,
): Promise<{ readonly how: Settling; readonly commit?: Commit }> {
  const { table, playbooks, calendars } = parts;
  const row = await table.findLocked(scope, caseId, { skipLocked: why.kind === 'sweep' });
  if (row === undefined || row.parked !== undefined) return { how: 'absent' };
  if (why.kind === 'alarm' && why.token !== row.alarm.token) return { how: 'stale' };
  if (why.kind !== 'clock' && row.clock.moving) return { how: 'left' };
  const moment = why.kind === 'clock' ? why.moment : row.now;
  if (row.alarm.at === undefined || row.alarm.at > moment) return { how: 'early' };
  const { calendar } = await calendars.get(scope, row.calendarChange);
  const outcome = settle(await playbooks.of(scope, row), row, { moment, calendar });
  const state = outcome.state ?? row.state;
  return { how: 'settled', ...(await write(parts, scope, { row, calendar }, state, outcome.steps)) };
}

/** What is due, at a moment. @throws Unsettled when the engine or the calendar cannot take it further: no command's fault */
export function settle({ engine }: RunnablePlaybook, { state }: Locked, at: Parameters<Engine['step']>[2]): Outcome {
  try {
    return engine.step(state, { kind: 'settle' }, at);
  } catch (error) {
    if (error instanceof EngineError || error instanceof CalendarError) throw new Unsettled(error);
    throw error;
  }
}

/** Writes steps of a locked case; nothing when there are none. */
export async function write(
  { table, playbooks }: CaseDeskParts,
  scope: Scope,
  { row, calendar }: { readonly row: Locked; readonly calendar: Calendar },
  state: CaseRow['state'],
  steps: readonly Step[],
): Promise<{ readonly commit?: Commit }> {
  if (steps.length === 0) return {};
  const { municipality } = scope;
  const runnable = playbooks.get(row.playbookHash);
  const { recordedAt } = row;
  const transition = {
    before: row,
    after: state,
    steps,
    runnable,
    recordedAt,
    calendarVersion: calendar.version,
  };
  const { follows, entries } = consequences(municipality, transition);
  const after: CaseRow = { ...row, ...follows, state };
  await table.update(scope, after);
  const effects = await writeConsequences(scope, transition, entries);
  return { commit: { municipality, row: after, steps, effects, now: row.now, clock: row.clock } };
}

const stale = (revision: number): OrchestratorError =>
  new OrchestratorError('DRB-4120', `The case has revision ${revision}.`, { revision });
