// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: giving an open term another date, in the place of the one it had, which is kept (T1, T4): because somebody
 * asked for it (`commands/change-term.ts`), or because its state is no longer interrupted.
 */
import type { CaseDraft, InstanceDraft } from './draft.js';
import type { Adjustment, Change, TermState } from './model.js';
import { adjust, suspendedFor, termDefinition } from './term-dates.js';
import { replace, suspend } from './terms.js';

export type How = Extract<Change, { kind: 'term-moved' }>['how'];

/** The armed ones of these wait as long as the state `by` is active. */
export function interruptWhere(
  draft: CaseDraft,
  instance: InstanceDraft,
  by: string,
  belongs: (term: TermState) => boolean,
): void {
  for (const term of instance.terms) {
    if (term.status === 'armed' && belongs(term)) suspend(draft, instance, term, draft.context.moment, by);
  }
}

/** Those of these that a state interrupted go on; what a person suspended a person resumes. */
export function resumeWhere(draft: CaseDraft, instance: InstanceDraft, belongs: (term: TermState) => boolean): void {
  for (const term of instance.terms) {
    if (term.status === 'suspended' && term.suspended?.by !== undefined && belongs(term)) resume(draft, instance, term);
  }
}

/** The days that it was really suspended come on top of the date it had. */
export function resume(draft: CaseDraft, instance: InstanceDraft, term: TermState): void {
  const { moment } = draft.context;
  const suspendedAt = term.suspended?.at ?? moment;
  const suspended = suspendedFor(termDefinition(draft, instance, term.term), suspendedAt, moment);
  give(draft, instance, term, 'resumed', { kind: 'resumed', suspendedAt, resumedAt: moment }, suspended);
}

/** Gives a term the date that follows from the adjustment. A date set by hand makes what was done before it history. */
export function give(
  draft: CaseDraft,
  instance: InstanceDraft,
  term: TermState,
  how: How,
  adjustment: Adjustment,
  suspended?: string,
): void {
  const { dueOn, elapsesAt, anchor, row, adjusted } = term;
  const before = adjustment.kind === 'moved' ? [] : (adjusted?.adjustments ?? []);
  const based = {
    anchor,
    ...(row === undefined ? {} : { row }),
    adjusted: { counted: adjusted?.counted ?? { dueOn, elapsesAt }, adjustments: [...before, adjustment] },
  };
  const due = adjust(draft, termDefinition(draft, instance, term.term), term, [adjustment]);
  const given = replace(draft, instance, term, based, due, how === 'resumed');
  recordMove(draft, instance, term, given, how, suspended);
}

/** Says that a term has come in the place of another, with both dates. */
export function recordMove(
  draft: CaseDraft,
  instance: InstanceDraft,
  old: TermState,
  given: TermState,
  how: How,
  suspended?: string,
): void {
  draft.record({
    kind: 'term-moved',
    instance: instance.id,
    id: given.id,
    replaces: old.id,
    term: old.term,
    how,
    from: old.dueOn,
    to: given.dueOn,
    ...(suspended === undefined ? {} : { suspended }),
  });
}
