// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The pure engine behind the driver port. Its clock stands still until a row lets time pass. */
import type { Calendar } from '@draaiboek/calendar';
import type { Actor, CaseState, Command, Engine, Instant, InstanceState, TaskState } from '@draaiboek/engine';
import type {
  Answered,
  CaseSnapshot,
  CorrectRequest,
  InstanceSnapshot,
  ScenarioDriver,
  TaskSnapshot,
  TermRequest,
} from '../driver.js';

/** A driver for one case on the engine; nothing is shared between drivers. */
export function engineDriver(engine: Engine, calendar: Calendar): ScenarioDriver {
  let state: CaseState | undefined;
  let now: Instant | undefined;

  const give = (command: Command): Answered => {
    if (now === undefined) throw new Error('Time must be passed to a moment before the first command.');
    const outcome = engine.step(state, command, { moment: now, calendar });
    state = outcome.state;
    if (outcome.kind === 'accepted') return { kind: 'accepted' };
    const { code, message, remedy } = outcome.refusal;
    return { kind: 'refused', code, message, remedy };
  };
  const settleAt = (open: CaseState, moment: Instant): CaseState | undefined =>
    engine.step(open, { kind: 'settle' }, { moment, calendar }).state;

  return {
    async passTo(moment) {
      now = moment;
      for (let due = nextDue(engine, state); state && due !== undefined && due <= moment; due = nextDue(engine, state))
        state = settleAt(state, due);
    },
    async open({ by, variant: _, ...request }) {
      return give({ kind: 'open', case: 'scenario', ...request, actor: actorOf(by) });
    },
    async event({ by, event, ...request }) {
      return give({ kind: 'event', type: event, ...request, actor: actorOf(by) });
    },
    async answer({ by, ...request }) {
      return give({ kind: 'answer', ...request, actor: actorOf(by) });
    },
    async correct(request) {
      return give(correctionOf(request));
    },
    async changeTerm(request) {
      return give(termCommandOf(request));
    },
    async snapshot() {
      return state && snapshotOf(engine, state);
    },
  };
}

const nextDue = (engine: Engine, state: CaseState | undefined): Instant | undefined => state && engine.nextDue(state);

/** Nobody in particular, with one role. */
const actorOf = (role: string): Actor => ({ id: role, roles: [role] });

function correctionOf({ by, ...request }: CorrectRequest): Command {
  const actor = actorOf(by);
  return request.kind === 'fact'
    ? { ...request, kind: 'correct-fact', actor }
    : { ...request, kind: 'correct-answer', actor };
}

function termCommandOf({ by, term, reason, ...change }: TermRequest): Command {
  const about = { term, reason, actor: actorOf(by) };
  switch (change.kind) {
    case 'suspend':
      return { kind: 'suspend-term', ...about };
    case 'resume':
      return { kind: 'resume-term', ...about };
    case 'extend':
      return { kind: 'extend-term', ...about, by: change.length };
    case 'move':
      return { kind: 'move-term', ...about, dueOn: change.dueOn };
  }
}

function snapshotOf(engine: Engine, state: CaseState): CaseSnapshot {
  const { status, revision, instances } = state;
  const checklist = (id: string): InstanceSnapshot['checklist'] => Object.fromEntries(engine.checklist(state, id));
  return { status, revision, instances: instances.map((each) => instanceOf(each, checklist(each.id))) };
}

function instanceOf(instance: InstanceState, checklist: InstanceSnapshot['checklist']): InstanceSnapshot {
  const { id, process, status, endedIn, active, facts, tasks, terms } = instance;
  return {
    id,
    process,
    status,
    ...(endedIn === undefined ? {} : { endedIn }),
    active,
    checklist,
    facts: Object.fromEntries(Object.entries(facts).map(([fact, { value }]) => [fact, value])),
    tasks: tasks.map((task) => taskOf(task, instance)),
    terms: terms.map((term) => ({
      id: term.id,
      term: term.term,
      ...(term.task === undefined ? {} : { task: term.task }),
      status: term.status,
      dueOn: term.dueOn,
    })),
  };
}

function taskOf({ id, task, status, rungs }: TaskState, { terms }: InstanceState): TaskSnapshot {
  const deadline = terms.find((term) => term.task === id && term.status === 'armed');
  const sent = rungs
    .filter((rung) => rung.status === 'sent')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .map(({ rung }) => rung);
  return { id, task, status, ...(deadline && { dueOn: deadline.dueOn }), sent: [...new Set(sent)] };
}
