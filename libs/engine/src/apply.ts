// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: one cause, one step. The same function makes a case's history and replays it (E3), and does not look at what
 * else is due: that is `engine.ts`.
 */
import { CalendarError, endOfDay, isLocalDate, localDateOf } from '@draaiboek/calendar';
import { elapsedEvent } from '@draaiboek/definition';
import { answerTask } from './commands/answer-task.js';
import { changeTerm } from './commands/change-term.js';
import { correctAnswer, correctFact } from './commands/correct.js';
import { openCase } from './commands/open-case.js';
import { recalendar } from './commands/recalendar.js';
import { sendEvent } from './commands/send-event.js';
import type { StepContext } from './draft.js';
import { CaseDraft } from './draft.js';
import { EngineError } from './engine-error.js';
import { send } from './interpret.js';
import { decideRungs, plannedRungs } from './ladders.js';
import type { CaseState, Cause, Instant, LocalDate, Step } from './model.js';
import { quiesce } from './quiesce.js';
import type { Problem } from './refusals.js';
import { problem } from './refusals.js';
import { armNext, endTerm } from './terms.js';

export type Applied = { readonly state: CaseState; readonly step: Step } | { readonly problem: Problem };

export function apply(state: CaseState, cause: Cause, context: Omit<StepContext, 'day'>): Applied {
  const draft = new CaseDraft(state, { ...context, day: dayOf(state, cause, context.moment) });
  const wrong = attempt(draft, cause);
  if (wrong) return { problem: wrong };
  const obstacle = isCommand(cause) ? obstacleOf(draft) : undefined;
  if (obstacle) return { problem: obstacle };
  const onlyRungs = draft.changes.every((c) => c.kind === 'rung' || c.kind === 'rung-moved');
  const after = draft.finish(!onlyRungs);
  return {
    state: after,
    step: { cause, moment: context.moment, revision: after.revision, changes: draft.changes, effects: draft.effects },
  };
}

/** A date outside the years of the calendar makes a command unacceptable; for what falls due it is an error. */
function attempt(draft: CaseDraft, cause: Cause): Problem | undefined {
  try {
    const wrong = run(draft, cause);
    if (!wrong) quiesce(draft);
    return wrong;
  } catch (error) {
    if (!(error instanceof CalendarError) || !isCommand(cause)) throw error;
    return wrongDate(draft, cause, error);
  }
}

function wrongDate(draft: CaseDraft, cause: Cause, { code, what, message }: CalendarError): Problem {
  const isAboutLength = code === 'DRB-1111' || code === 'DRB-1112';
  if (cause.kind === 'extend-term' && isAboutLength) return problem('term-length', `${what}.`, [], cause.by);
  const isAboutTerms = cause.kind === 'recalendar' || cause.kind.endsWith('-term');
  const wrong = problem(
    isAboutTerms ? 'term-date' : 'fact-type',
    `A date lies too far away: ${message}`,
    [],
    isAboutTerms ? undefined : farDateOf(draft, cause),
  );
  return { ...wrong, limits: limitsOf(draft) };
}

function limitsOf({ context }: CaseDraft): { readonly from: LocalDate; readonly to: LocalDate } {
  const { from, to } = context.calendar.table;
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

/** The fact whose date is outside the calendar, or the only date that was given: what is counted from it is outside. */
function farDateOf(draft: CaseDraft, cause: Cause): string | undefined {
  if (cause.kind === 'correct-fact') return cause.fact;
  const given = 'facts' in cause ? Object.entries(cause.facts ?? {}) : [];
  const dates = given.filter(([, value]) => typeof value === 'string' && isLocalDate(value));
  const { from, to } = limitsOf(draft);
  const far = dates.find(([, value]) => value < from || value > to);
  return (far ?? (dates.length === 1 ? dates[0] : undefined))?.[0];
}

function run(draft: CaseDraft, cause: Cause): Problem | undefined {
  switch (cause.kind) {
    case 'open':
      return openCase(draft, cause);
    case 'event':
      return sendEvent(draft, cause);
    case 'answer':
      return answerTask(draft, cause);
    case 'correct-fact':
      return correctFact(draft, cause);
    case 'correct-answer':
      return correctAnswer(draft, cause);
    case 'suspend-term':
    case 'resume-term':
    case 'extend-term':
    case 'move-term':
      return changeTerm(draft, cause);
    case 'recalendar':
      return recalendar(draft, cause);
    case 'elapsed':
      elapse(draft, cause.term);
      return undefined;
    case 'rungs':
      decide(draft, cause.rungs);
      return undefined;
  }
}

/** T2: an elapsed term is ended before its transition is taken, so it cannot be taken twice. */
function elapse(draft: CaseDraft, id: string): void {
  const holder = draft.running().find((i) => i.terms.some((t) => t.id === id));
  const term = holder?.terms.find((t) => t.id === id);
  if (!holder || term?.status !== 'armed' || term.kind !== 'wait') {
    throw new EngineError(
      'DRB-2120',
      `No armed term '${id}'`,
      `case ${draft.id}`,
      'Drop the alarm: the term has ended.',
    );
  }
  const instance = draft.edit(holder.id);
  endTerm(draft, instance, id, 'elapsed');
  send(draft, instance.id, elapsedEvent(term.term, term.state));
  armNext(draft, instance, term);
}

function decide(draft: CaseDraft, rungs: readonly { readonly task: string; readonly rung: string }[]): void {
  const planned = plannedRungs(draft.instances());
  decideRungs(
    draft,
    planned.filter((p) => rungs.some((r) => r.task === p.task && r.rung === p.rung)),
  );
}

/** What makes a command unacceptable only once its consequences are known. A term that elapsed is never held up. */
function obstacleOf(draft: CaseDraft): Problem | undefined {
  const [unanswered] = draft.leftUnanswered;
  if (unanswered !== undefined) {
    return problem('must-be-answered', `'${unanswered}' must be answered first.`, [], unanswered);
  }
  const [blocking] = draft.blockedBy;
  return blocking === undefined
    ? undefined
    : problem('blocked', `'${draft.look(blocking).process}' is still running.`, [], draft.look(blocking).process);
}

function dayOf(state: CaseState, cause: Cause, moment: Instant): LocalDate {
  const id = cause.kind === 'elapsed' ? cause.term : undefined;
  const term = state.instances.flatMap((i) => i.terms).find((t) => t.id === id);
  return term?.elapsesAt === moment && endOfDay(term.dueOn) === moment ? term.dueOn : localDateOf(moment);
}

const isCommand = (cause: Cause): boolean => cause.kind !== 'elapsed' && cause.kind !== 'rungs';
