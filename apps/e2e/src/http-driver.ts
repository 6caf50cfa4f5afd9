// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The running orchestrator behind the driver port of scenario tables, over HTTP and with the product's own clock. */
import type { Case, CommandResult, Task } from '@draaiboek/api';
import type { RefusalCode } from '@draaiboek/engine';
import type {
  Answered,
  CaseSnapshot,
  InstanceSnapshot,
  ScenarioDriver,
  TaskSnapshot,
  TermRequest,
} from '@draaiboek/scenario';
import type { Client, Reply } from './client.js';
import { bodyOf } from './client.js';
import { ordinalOf } from './one-case.js';
import type { Place } from './timeline.js';

/** Reads everything there is to read: a coordinating role of the shipped playbook. */
const READER = 'dossierhouder';

/**
 * To a role that the case does not involve the case is not there, where the engine would say that the role may not; one
 * that has ended is shielded, where it would say that the case is closed.
 */
const REFUSALS: Readonly<Record<string, RefusalCode>> = { 'DRB-4031': 'case-closed', 'DRB-4040': 'role' };

/** @param place where drivers of one product wait for each other: its clock never goes back */
export function httpDriver(client: Client, place: Place): ScenarioDriver {
  let id: string | undefined;
  const current = async (): Promise<Case> => {
    if (id === undefined) throw new Error('The case is not open.');
    return client.readCase(READER, id);
  };
  return {
    passTo: (moment) => place.waitFor(moment, () => client.passTo(moment)),
    async open({ by, subject, reason, ...rest }) {
      const reply = await client.openCase(by, {
        ...rest,
        subject: { kind: subject },
        ...(reason === undefined ? {} : { reason }),
      });
      if ('body' in reply) id = reply.body.case.id;
      return answered(reply);
    },
    async event({ by, event, ...rest }) {
      return answered(await client.sendEvent(by, await current(), { type: event, ...rest }));
    },
    async answer({ by, task, ...rest }) {
      return answered(await client.answer(by, await current(), task, rest));
    },
    async correct(request) {
      const { by, reason } = request;
      const instance = request.kind === 'fact' && request.instance !== undefined ? { instance: request.instance } : {};
      const grounds = request.kind === 'answer' && request.grounds !== undefined ? { grounds: request.grounds } : {};
      const body =
        request.kind === 'fact'
          ? { fact: request.fact, value: request.value, reason, ...instance }
          : { task: request.task, value: request.answer, reason, ...grounds };
      return answered(await client.correct(by, await current(), body));
    },
    async changeTerm(request) {
      const { by, term, kind } = request;
      return answered(await client.changeTerm(by, await current(), { term, deed: kind }, termBody(request)));
    },
    snapshot: async () => (id === undefined ? undefined : snapshotOf(await current())),
  };
}

function termBody(request: TermRequest): { reason: string; by?: string; dueOn?: string } {
  const { reason } = request;
  if (request.kind === 'extend') return { reason, by: request.length };
  return request.kind === 'move' ? { reason, dueOn: request.dueOn } : { reason };
}

function answered(reply: Reply<CommandResult>): Answered {
  if ('body' in reply) return { kind: 'accepted' };
  const { code, refusal = REFUSALS[code], detail, remedy } = reply.problem;
  // Without a refusal of the engine it is a failure of the request itself, which no table expects.
  if (refusal === undefined) bodyOf(reply);
  return { kind: 'refused', code: refusal as RefusalCode, message: detail, remedy };
}

function snapshotOf(of: Case): CaseSnapshot {
  return { status: of.status, revision: of.revision, instances: of.instances.map((i) => instanceOf(i, of)) };
}

function instanceOf(instance: Case['instances'][number], { tasks, terms }: Case): InstanceSnapshot {
  const { id, process, status, endedIn, active, facts, checklist } = instance;
  return {
    id,
    process,
    status,
    ...(endedIn ? { endedIn: endedIn.state } : {}),
    active: active.map((a) => a.state),
    checklist: Object.fromEntries(checklist.map((check) => [check.id, check.holds])),
    facts: Object.fromEntries(facts.flatMap(({ fact, value }) => (value === undefined ? [] : [[fact, value]]))),
    tasks: tasks
      .filter((t) => t.instance === id)
      .sort(byOrdinal)
      .map(taskOf),
    terms: terms
      .filter((t) => t.instance === id)
      .map(({ id: termId, term, task, status: termStatus, due }) => ({
        id: termId,
        term,
        ...(task === undefined ? {} : { task: ordinalOf(task) }),
        status: termStatus,
        dueOn: due.dueOn,
      })),
  };
}

function taskOf({ id, task, status, due, rungs }: Task): TaskSnapshot {
  const sent = rungs.filter((r) => r.status === 'sent').sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    id: ordinalOf(id),
    task,
    status,
    ...(due && status === 'open' ? { dueOn: due.dueOn } : {}),
    sent: [...new Set(sent.map((r) => r.rung))],
  };
}

const byOrdinal = (a: Task, b: Task): number => Number(ordinalOf(a.id).slice(1)) - Number(ordinalOf(b.id).slice(1));
