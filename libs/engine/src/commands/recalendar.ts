// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The dates of a case by another calendar (T4): every armed term whose date comes out differently is superseded and kept,
 * and of a deadline that stays the reminders move. What has elapsed or was sent stays; a suspended term meets the
 * calendar when it is resumed.
 *
 * Who may change the calendar is decided outside: it is no role of a playbook.
 */
import type { CaseDraft } from '../draft.js';
import { moveRungs } from '../ladders.js';
import type { Command, TermState } from '../model.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import { countAgain, termDefinition } from '../term-dates.js';
import { recordMove } from '../term-moves.js';
import { replace } from '../terms.js';

export type Recalendar = Extract<Command, { kind: 'recalendar' }>;

export function recalendar(draft: CaseDraft, { reason }: Recalendar): Problem | undefined {
  if (!reason) return problem('reason-required', 'Another calendar needs a reason.');
  for (const { id, terms } of draft.instances()) {
    for (const term of terms.filter(({ status }) => status === 'armed')) followCalendar(draft, id, term);
  }
  return undefined;
}

function followCalendar(draft: CaseDraft, holder: string, term: TermState): void {
  const due = countAgain(draft, termDefinition(draft, draft.look(holder), term.term), term);
  if (due.dueOn !== term.dueOn || due.elapsesAt !== term.elapsesAt) {
    const instance = draft.edit(holder);
    recordMove(draft, instance, term, replace(draft, instance, term, basisOf(term), due), 'calendar');
  } else if (term.task !== undefined) {
    moveRungs(draft, draft.edit(holder), term.task, term);
  }
}

function basisOf({ anchor, row, adjusted }: TermState): Pick<TermState, 'anchor' | 'row' | 'adjusted'> {
  return { anchor, ...(row === undefined ? {} : { row }), ...(adjusted === undefined ? {} : { adjusted }) };
}
