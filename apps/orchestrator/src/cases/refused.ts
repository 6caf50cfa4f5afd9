// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook, Title } from '@draaiboek/definition';
import type { CaseState, Refusal, RefusalCode } from '@draaiboek/engine';
import type { ProblemCode } from '../problems/codes.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** What each refusal of the engine is to a caller. */
const PROBLEM_OF: Readonly<Record<RefusalCode, ProblemCode>> = {
  role: 'DRB-4030',
  'unknown-task': 'DRB-4040',
  'unknown-term': 'DRB-4040',
  state: 'DRB-4090',
  guard: 'DRB-4090',
  'case-closed': 'DRB-4090',
  'task-closed': 'DRB-4090',
  'term-ended': 'DRB-4090',
  'term-suspended': 'DRB-4090',
  'term-not-suspended': 'DRB-4090',
  unchanged: 'DRB-4090',
  blocked: 'DRB-4090',
  'must-be-answered': 'DRB-4090',
  'already-open': 'DRB-4090',
  'unknown-process': 'DRB-4222',
  'unknown-entry': 'DRB-4222',
  subject: 'DRB-4222',
  'unknown-instance': 'DRB-4222',
  'unknown-event': 'DRB-4222',
  'reserved-event': 'DRB-4222',
  'report-only': 'DRB-4222',
  'unknown-answer': 'DRB-4222',
  'grounds-required': 'DRB-4220',
  'reason-required': 'DRB-4220',
  'unknown-fact': 'DRB-4220',
  'fact-not-settable': 'DRB-4220',
  'fact-required': 'DRB-4220',
  'fact-type': 'DRB-4220',
  'fact-in-future': 'DRB-4220',
  'term-date': 'DRB-4220',
  'term-length': 'DRB-4220',
};

/** The field of the body that a refusal is about; `facts` is followed by which of them. */
const PLACE_OF: Partial<Record<RefusalCode, string>> = {
  'unknown-process': 'process',
  'unknown-entry': 'as',
  subject: 'subject.kind',
  'unknown-instance': 'instance',
  'unknown-event': 'type',
  'reserved-event': 'type',
  'report-only': 'type',
  'unknown-answer': 'answer',
  'grounds-required': 'grounds',
  'reason-required': 'reason',
  'unknown-fact': 'facts',
  'fact-not-settable': 'facts',
  'fact-required': 'facts',
  'fact-type': 'facts',
  'fact-in-future': 'facts',
  'term-date': 'dueOn',
  'term-length': 'by',
};

function placeOf({ code, about }: Refusal): string | undefined {
  const place = PLACE_OF[code];
  return place === 'facts' && about !== undefined ? `facts.${about}` : place;
}

/**
 * What an event that a condition refused waits for, as its alternatives are called: any of them would do. Read from the
 * process of every instance that knows the event; empty where no alternative has a name.
 */
function conditionsOf({ code, about }: Refusal, playbook: CompiledPlaybook, state: CaseState): readonly Title[] {
  if (code !== 'guard') return [];
  return state.instances
    .filter(({ status }) => status === 'running')
    .flatMap(({ process, active }) =>
      Object.values(playbook.processes[process]?.transitions ?? {}).filter(
        ({ trigger, from }) =>
          trigger.kind === 'event' && trigger.event === about && (from === undefined || active.includes(from)),
      ),
    )
    .flatMap(({ guard, title }) => (guard === undefined || title === undefined ? [] : [title]));
}

/** A refusal as a problem, with what it waits for and what this actor could do instead (E2). */
export function refused(refusal: Refusal, playbook: CompiledPlaybook, state?: CaseState): OrchestratorError {
  const conditions = state === undefined ? [] : conditionsOf(refusal, playbook, state);
  const at = placeOf(refusal);
  const { limits } = refusal;
  const { events, tasks } = refusal.allowed;
  return new OrchestratorError(PROBLEM_OF[refusal.code], refusal.message, {
    remedy: refusal.remedy,
    refusal: refusal.code,
    ...(conditions.length === 0 ? {} : { conditions }),
    allowed: {
      events: [...new Set(events.map(({ event }) => event))].sort(),
      tasks: tasks.map(({ id, task }) => `${id} ${task}`),
    },
    ...(limits === undefined ? {} : { limits }),
    ...(at === undefined ? {} : { errors: [{ at, message: refusal.message }] }),
  });
}
