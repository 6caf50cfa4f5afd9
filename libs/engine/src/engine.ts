// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the one door to the pure core: (case, command, moment, calendar) → what happened, or why not.
 *
 * It performs nothing and reads no clock. It does not own storage, alarms or delivery: those are behind the
 * orchestrator's ports, and get everything they need as data.
 *
 * - E1 same playbook, state, command, moment and calendar: the same outcome, byte for byte.
 * - E2 a command that is not acceptable changes nothing and says what this actor could do.
 * - E3 `replay` makes the state again from causes and moments.
 * - E4 effects, tasks, ladders and terms are data.
 * - E5 events of the engine cannot be sent from outside.
 * - T7 what is due elapses before a later command, each at its own moment, so that results do not depend on alarms.
 */
import type { Calendar } from '@draaiboek/calendar';
import type { CompiledPlaybook } from '@draaiboek/definition';
import { NOTHING, allowedIn } from './allowed.js';
import { apply } from './apply.js';
import { checklistIn } from './checklist.js';
import { emptyCase } from './commands/open-case.js';
import { nextDueMoment, nextFallingDue } from './due.js';
import { EngineError } from './engine-error.js';
import type { Actor, Allowed, CaseState, Cause, Command, Instant, Outcome, Step } from './model.js';
import type { Problem } from './refusals.js';
import { problem } from './refusals.js';
import type { Runtime } from './runtime.js';
import { createRuntime } from './runtime.js';
import { isOpen } from './terms.js';

export interface At {
  readonly moment: Instant;
  readonly calendar: Calendar;
}

export interface Engine {
  readonly playbook: CompiledPlaybook;
  /**
   * Lets everything due up to the moment happen, each at its own moment, then the command. `state` is undefined for
   * `open` alone. The steps of a refused outcome are what fell due; they hold.
   * @throws EngineError DRB-2110 for a case of another playbook, DRB-2900 for a case that does not come to rest
   */
  step(state: CaseState | undefined, command: Command, at: At): Outcome;
  /** Makes one recorded step again, without looking at what else is due. */
  replay(state: CaseState | undefined, cause: Cause, at: At): { readonly state: CaseState; readonly step: Step };
  /** What this actor could do in the case as it is. */
  allowed(state: CaseState, actor: Actor): Allowed;
  /** What the checklist of an instance says of where it is. */
  checklist(state: CaseState, instance: string): ReadonlyMap<string, boolean>;
  /** The earliest moment at which a term elapses or a rung goes out. */
  nextDue(state: CaseState): Instant | undefined;
}

/** More due terms in one go than this cannot come from people's cases; it is a term that keeps re-arming at once. */
const MAX_DUE = 20_000;

/** @throws EngineError when the compiled playbook cannot be run, before any case is touched */
export function createEngine(playbook: CompiledPlaybook): Engine {
  const runtime = createRuntime(playbook);
  return {
    playbook,
    step: (state, command, at) => step(runtime, state, command, at),
    replay: (state, cause, at) => replay(runtime, state, cause, at),
    allowed: (state, actor) => allowedIn(runtime, state, actor),
    checklist: (state, instance) => checklistIn(runtime, state, instance),
    nextDue: nextDueMoment,
  };
}

function step(runtime: Runtime, state: CaseState | undefined, command: Command, at: At): Outcome {
  if (command.kind === 'open') return open(runtime, state, command, at);
  if (!state) throw new EngineError('DRB-2110', 'There is no case', `command ${command.kind}`, 'Open the case first.');
  checkPlaybook(runtime, state);
  const before = settle(runtime, state, at);
  if (command.kind === 'settle') return { kind: 'accepted', ...before };
  const { actor } = command;
  if (before.state.status === 'closed' && !isAboutCarried(before.state, command)) {
    return refuse(runtime, before, problem('case-closed', 'The case is closed.'), actor);
  }
  const applied = apply(before.state, command, {
    runtime,
    calendar: at.calendar,
    moment: notBefore(before.state, at),
    by: actor.id,
  });
  if ('problem' in applied) return refuse(runtime, before, applied.problem, actor);
  // A calendar that moves nothing here leaves no trace: most cases do not meet the day that was added.
  if (command.kind === 'recalendar' && applied.step.changes.length === 0) return { kind: 'accepted', ...before };
  const after = settle(runtime, applied.state, at);
  return { kind: 'accepted', state: after.state, steps: [...before.steps, applied.step, ...after.steps] };
}

function open(
  runtime: Runtime,
  state: CaseState | undefined,
  command: Extract<Command, { kind: 'open' }>,
  at: At,
): Outcome {
  if (state)
    return refuse(runtime, { state, steps: [] }, problem('already-open', 'The case is open already.'), command.actor);
  const empty = emptyCase(runtime, command, at.moment);
  const applied = apply(empty, command, { runtime, ...at, by: command.actor.id });
  if ('problem' in applied) {
    return { kind: 'refused', state: undefined, steps: [], refusal: { ...applied.problem, allowed: NOTHING } };
  }
  const after = settle(runtime, applied.state, at);
  return { kind: 'accepted', state: after.state, steps: [applied.step, ...after.steps] };
}

interface Settled {
  readonly state: CaseState;
  readonly steps: readonly Step[];
}

/** Lets everything happen that is due at the moment. */
function settle(runtime: Runtime, start: CaseState, { moment, calendar }: At): Settled {
  const steps: Step[] = [];
  let state = start;
  for (let count = 0; count < MAX_DUE; count += 1) {
    const due = nextFallingDue(state, moment);
    if (!due) return { state, steps };
    const applied = apply(state, due.cause, { runtime, calendar, moment: due.moment });
    if ('problem' in applied)
      throw new EngineError('DRB-2120', applied.problem.message, `case ${state.case}`, applied.problem.remedy);
    steps.push(applied.step);
    state = applied.state;
  }
  throw new EngineError(
    'DRB-2900',
    `More than ${MAX_DUE} terms fell due at once`,
    `case ${start.case}`,
    'Look for a term that is armed again at once.',
  );
}

function replay(
  runtime: Runtime,
  state: CaseState | undefined,
  cause: Cause,
  at: At,
): { state: CaseState; step: Step } {
  const from = state ?? (cause.kind === 'open' ? emptyCase(runtime, cause, at.moment) : undefined);
  if (!from)
    throw new EngineError(
      'DRB-2110',
      'A history begins with opening the case',
      `cause ${cause.kind}`,
      'Replay from the first entry.',
    );
  checkPlaybook(runtime, from);
  const by = 'actor' in cause ? { by: cause.actor.id } : {};
  const applied = apply(from, cause, { runtime, calendar: at.calendar, moment: at.moment, ...by });
  if ('problem' in applied)
    throw new EngineError(
      'DRB-2120',
      applied.problem.message,
      `case ${from.case}`,
      'The history does not belong to this state.',
    );
  return applied;
}

/** A task that its state left open may still be answered after the case has ended, and its due date changed. */
function isAboutCarried(state: CaseState, command: Command): boolean {
  switch (command.kind) {
    case 'answer':
      return state.instances.some((i) => i.tasks.some((t) => t.id === command.task && t.status === 'open'));
    case 'suspend-term':
    case 'resume-term':
    case 'extend-term':
    case 'move-term':
      return state.instances.some((i) => i.terms.some((t) => t.id === command.term && isOpen(t)));
    case 'recalendar':
      return true;
    default:
      return false;
  }
}

function checkPlaybook(runtime: Runtime, state: CaseState): void {
  const { contentHash, id } = runtime.playbook;
  if (state.playbook.hash === contentHash) return;
  throw new EngineError(
    'DRB-2110',
    'The case runs on another playbook',
    `playbook ${id} ${contentHash}`,
    `Use ${state.playbook.id} ${state.playbook.hash}.`,
  );
}

/** Clocks may differ: a command is never before what already happened. */
const notBefore = (state: CaseState, { moment }: At): Instant =>
  moment < state.lastMoment ? state.lastMoment : moment;

function refuse(runtime: Runtime, settled: Settled, why: Problem, actor: Actor): Outcome {
  return { kind: 'refused', ...settled, refusal: { ...why, allowed: allowedIn(runtime, settled.state, actor) } };
}
