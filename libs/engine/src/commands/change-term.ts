// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What whoever coordinates does to the date of one open term: suspend and resume it, extend it, move it. Each new date
 * is a new term in the place of the old one, which is kept (T1, T4). A term of a law may be changed like any other,
 * because a person decides; its explanation then says so.
 */
import { isLocalDate } from '@draaiboek/calendar';
import type { CaseDraft, InstanceDraft } from '../draft.js';
import type { TermCommand, TermState } from '../model.js';
import { mayChangeTerms } from '../permissions.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import { give, resume } from '../term-moves.js';
import { isOpen, suspend } from '../terms.js';

interface Found {
  readonly instance: InstanceDraft;
  readonly term: TermState;
}

export function changeTerm(draft: CaseDraft, command: TermCommand): Problem | undefined {
  const found = find(draft, command);
  if ('code' in found) return found;
  switch (command.kind) {
    case 'suspend-term':
      suspend(draft, found.instance, found.term, draft.context.moment);
      return undefined;
    case 'resume-term':
      resume(draft, found.instance, found.term);
      return undefined;
    case 'extend-term':
      give(draft, found.instance, found.term, 'extended', { kind: 'extended', by: command.by });
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
  return { instance: draft.edit(holder.id), term };
}

function wrongStatus({ status, term, suspended }: TermState, asked: TermCommand['kind']): Problem | undefined {
  if (!isOpen({ status })) return problem('term-ended', `Term '${term}' is ${status}.`, [], term);
  const isSuspended = status === 'suspended';
  // Resumed by hand it would elapse where nobody waits for it: its state is not active.
  if (isSuspended && suspended?.by !== undefined && asked === 'resume-term') {
    return problem('state', `Term '${term}' waits as long as the case is in '${suspended.by}'.`, [], term);
  }
  if (isSuspended === (asked === 'resume-term')) return undefined;
  return isSuspended
    ? problem('term-suspended', `Term '${term}' is suspended.`, [], term)
    : problem('term-not-suspended', `Term '${term}' is not suspended.`, [], term);
}

function move(
  draft: CaseDraft,
  { instance, term }: Found,
  command: Extract<TermCommand, { kind: 'move-term' }>,
): Problem | undefined {
  const { dueOn, actor } = command;
  if (!isLocalDate(dueOn)) return problem('term-date', `'${dueOn}' is no date that exists.`, [], term.term);
  if (dueOn < draft.context.day) return problem('term-date', `${dueOn} has passed.`, [], term.term);
  if (dueOn === term.dueOn) return problem('unchanged', `'${term.term}' has that date already.`, [], term.term);
  give(draft, instance, term, 'by-hand', { kind: 'moved', dueOn, by: actor.id });
  return undefined;
}
