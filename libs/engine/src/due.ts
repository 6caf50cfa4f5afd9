// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: what falls due next, and in which order (T7): terms by (elapsesAt, instance, order of arming); rungs that
 * come strictly before the next term, together; at one instant the term first.
 */
import { byMoment, plannedRungs } from './ladders.js';
import type { DueRung } from './ladders.js';
import { ordinal } from './order.js';
import type { CaseState, Cause, Instant, RungState, TermState } from './model.js';

export interface FallingDue {
  readonly cause: Extract<Cause, { kind: 'elapsed' | 'rungs' }>;
  /** The step's own moment: never before what happened last. */
  readonly moment: Instant;
}

/** The next thing that is due at or before `moment`. */
export function nextFallingDue(state: CaseState, moment: Instant): FallingDue | undefined {
  const term = firstWait(state);
  const dueTerm = term && term.elapsesAt <= moment ? term : undefined;
  const isDue = (rung: RungState): boolean =>
    rung.at <= moment && (dueTerm === undefined || rung.at < dueTerm.elapsesAt);
  const rungs = plannedRungs(state.instances, isDue).sort(byMoment);
  const last = rungs.at(-1);
  if (last) return { cause: { kind: 'rungs', rungs: unique(rungs) }, moment: notBefore(state, last.at) };
  return dueTerm && { cause: { kind: 'elapsed', term: dueTerm.id }, moment: notBefore(state, dueTerm.elapsesAt) };
}

/** The earliest moment at which something falls due. */
export function nextDueMoment(state: CaseState): Instant | undefined {
  let first = firstWait(state)?.elapsesAt;
  for (const { at } of plannedRungs(state.instances)) if (first === undefined || at < first) first = at;
  return first;
}

function firstWait(state: CaseState): TermState | undefined {
  let first: TermState | undefined;
  for (const { terms } of state.instances) {
    for (const term of terms) {
      if (term.status === 'armed' && term.kind === 'wait' && (!first || comesBefore(term, first))) first = term;
    }
  }
  return first;
}

const comesBefore = (a: TermState, b: TermState): boolean =>
  a.elapsesAt < b.elapsesAt || (a.elapsesAt === b.elapsesAt && ordinal(a.id) < ordinal(b.id));

/** A rung to several owners is one rung. */
function unique(rungs: readonly DueRung[]): { task: string; rung: string }[] {
  return [...new Map(rungs.map((r) => [`${r.task}/${r.rung}`, { task: r.task, rung: r.rung }])).values()];
}

const notBefore = (state: CaseState, moment: Instant): Instant =>
  moment < state.lastMoment ? state.lastMoment : moment;
