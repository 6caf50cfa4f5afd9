// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What whoever coordinates does to the date of one open term: suspend and resume it, extend it, move it. Each new date
 * is a new term in the place of the old one, which is kept (T1, T4). A term of a law may be changed like any other,
 * because a person decides; its explanation then says so.
 */
import { isLocalDate } from '@draaiboek/calendar';
import type { TermDocument } from '@draaiboek/definition';
import type { CaseDraft, InstanceDraft } from '../draft.js';
import type { Adjustment, Change, TermCommand, TermState } from '../model.js';
import { mayChangeTerms } from '../permissions.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import { adjust, suspendedFor, termDefinition } from '../term-dates.js';
import { isOpen, replace, suspend } from '../terms.js';

type How = Extract<Change, { kind: 'term-moved' }>['how'];

interface Found {
  readonly instance: InstanceDraft;
  readonly term: TermState;
  readonly definition: TermDocument;
}

export function changeTerm(draft: CaseDraft, command: TermCommand): Problem | undefined {
  const found = find(draft, command);
  if ('code' in found) return found;
  switch (command.kind) {
    case 'suspend-term':
      suspend(draft, found.instance, found.term, draft.context.moment);
      return undefined;
    case 'resume-term':
      resume(draft, found);
      return undefined;
    case 'extend-term':
      give(draft, found, 'extended', { kind: 'extended', by: command.by });
      return undefined;
    case 'move-term':
      return move(draft, found, command);
  }
}

function find(draft: CaseDraft, { kind, term: id, reason, actor }: TermCommand): Found | Problem {
  const all = draft.instances();
  const holder = all.find((i) => i.terms.some((t) => t.id === id));
  const term = holder?.terms.find((t) => t.id === id);
  if (!holder || !term) {
    const open = all.flatMap((i) => i.terms.filter(isOpen)).map((t) => t.id);
    return problem('unknown-term', `There is no term '${id}'.`, open, id);
  }
  if (!mayChangeTerms(draft.context.runtime, actor)) {
    return problem('role', `The date of '${term.term}' is changed by who coordinates.`, [], term.term);
  }
  if (!reason) return problem('reason-required', 'Another date needs a reason.', [], term.term);
  const wrong = wrongStatus(term, kind);
  if (wrong) return wrong;
  return { instance: draft.edit(holder.id), term, definition: termDefinition(draft, holder, term.term) };
}

function wrongStatus({ status, term }: TermState, asked: TermCommand['kind']): Problem | undefined {
  if (!isOpen({ status })) return problem('term-ended', `Term '${term}' is ${status}.`, [], term);
  const isSuspended = status === 'suspended';
  if (isSuspended === (asked === 'resume-term')) return undefined;
  return isSuspended
    ? problem('term-suspended', `Term '${term}' is suspended.`, [], term)
    : problem('term-not-suspended', `Term '${term}' is not suspended.`, [], term);
}

/** The days that it was really suspended come on top of the date it had. */
function resume(draft: CaseDraft, found: Found): void {
  const { moment } = draft.context;
  const suspendedAt = found.term.suspended?.at ?? moment;
  const suspended = suspendedFor(found.definition, suspendedAt, moment);
  give(draft, found, 'resumed', { kind: 'resumed', suspendedAt, resumedAt: moment }, suspended);
}

function move(
  draft: CaseDraft,
  found: Found,
  command: Extract<TermCommand, { kind: 'move-term' }>,
): Problem | undefined {
  const { dueOn, actor } = command;
  const { term } = found;
  if (!isLocalDate(dueOn)) return problem('term-date', `'${dueOn}' is no date that exists.`, [], term.term);
  if (dueOn < draft.context.day) return problem('term-date', `${dueOn} has passed.`, [], term.term);
  if (dueOn === term.dueOn) return problem('unchanged', `'${term.term}' has that date already.`, [], term.term);
  give(draft, found, 'by-hand', { kind: 'moved', dueOn, by: actor.id });
  return undefined;
}

/** Gives a term the date that follows from the adjustment. A date set by hand makes what was done before it history. */
function give(
  draft: CaseDraft,
  { instance, term, definition }: Found,
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
  const given = replace(draft, instance, term, based, adjust(draft, definition, term, [adjustment]), how === 'resumed');
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
