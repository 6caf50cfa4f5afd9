// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which date a term has: counted from its anchor or in its row, with what people did to it since. It changes
 * nothing; arming and ending are `terms.ts`.
 */
import type { TermDocument } from '@draaiboek/definition';
import type { Due, DueRequest } from '@draaiboek/calendar';
import { lengthBetween, localDateOf, parsePeriod } from '@draaiboek/calendar';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { EngineError } from './engine-error.js';
import type { Adjustment, Instant, TermState } from './model.js';

export function termDefinition(draft: CaseDraft, instance: { readonly process: string }, term: string): TermDocument {
  const definition = draft.process(instance).definition.terms[term];
  if (definition === undefined) {
    throw new EngineError(
      'DRB-2100',
      `No term '${term}'`,
      `process ${instance.process}`,
      'Compile the playbook again.',
    );
  }
  return definition;
}

/** The moment (or, for a fact, the date) that a term counts from; undefined while the fact is not known. */
export function anchorValue(draft: CaseDraft, instance: InstanceDraft, definition: TermDocument): string | undefined {
  if (definition.from !== undefined) {
    const value = instance.facts[definition.from]?.value;
    return typeof value === 'string' ? value : undefined;
  }
  return definition.calendar === 'hours' ? draft.context.moment : draft.context.day;
}

export function dueOf(draft: CaseDraft, definition: TermDocument, from: string): Due {
  return draft.context.calendar.due(requestOf(definition, from, definition.length));
}

/** What the occurrences of a row are counted from: the unmoved end of the first. */
export function rowOf(definition: TermDocument, first: Due): string {
  return definition.calendar === 'hours' ? first.elapsesAt : (first.why[0]?.day ?? first.dueOn);
}

/** The next occurrence of a recurring term that has already had its first: none of the row is made up for. */
export function dueInRow(draft: CaseDraft, definition: TermDocument, value: string): { row: string; due: Due } {
  const { calendar, day, moment } = draft.context;
  const first = dueOf(draft, definition, value);
  const row = rowOf(definition, first);
  if (first.elapsesAt > moment) return { row, due: first };
  const every = requestOf(definition, row, definition.every ?? definition.length);
  return { row, due: calendar.recur(every, { dueOn: day, elapsesAt: moment, why: [] }) };
}

/** The occurrence after one that elapsed. One that was set to an earlier day by hand is not asked for again. */
export function dueAfter(draft: CaseDraft, definition: TermDocument, elapsed: TermState): { row: string; due: Due } {
  const { calendar } = draft.context;
  const { adjusted, anchor } = elapsed;
  const row = elapsed.row ?? rowOf(definition, adjusted ? dueOf(draft, definition, anchor.value) : elapsed);
  const every = requestOf(definition, row, definition.every ?? definition.length);
  const counted = adjusted?.counted;
  const last = counted && counted.elapsesAt > elapsed.elapsesAt ? { ...counted, why: [] } : elapsed;
  return { row, due: calendar.recur(every, last) };
}

/** What was left at a moment: whole days until the last one, for a term in hours the time until it elapses. */
export function remainderAt(
  definition: TermDocument,
  { dueOn, elapsesAt }: Pick<Due, 'dueOn' | 'elapsesAt'>,
  moment: Instant,
): string {
  return isInHours(definition) ? lengthBetween(moment, elapsesAt) : lengthBetween(localDateOf(moment), dueOn);
}

/** How long it was between being suspended and resumed, in what the term is counted in. */
export function suspendedFor(definition: TermDocument, suspendedAt: Instant, resumedAt: Instant): string {
  return isInHours(definition)
    ? lengthBetween(suspendedAt, resumedAt)
    : lengthBetween(localDateOf(suspendedAt), localDateOf(resumedAt));
}

/** The date after everything that people did to it. */
export function adjust(
  draft: CaseDraft,
  definition: TermDocument,
  counted: Due,
  adjustments: readonly Adjustment[],
): Due {
  return adjustments.reduce((due, adjustment) => adjustOnce(draft, definition, due, adjustment), counted);
}

function adjustOnce(draft: CaseDraft, definition: TermDocument, due: Due, adjustment: Adjustment): Due {
  const { calendar } = draft.context;
  const term = ruleOf(definition, definition.length);
  switch (adjustment.kind) {
    case 'extended': {
      const from = isInHours(definition) ? due.elapsesAt : due.dueOn;
      return calendar.adjust({ how: 'extended', from, length: adjustment.by, term });
    }
    case 'resumed': {
      const { suspendedAt, resumedAt } = adjustment;
      const from = isInHours(definition) ? resumedAt : localDateOf(resumedAt);
      const length = remainderAt(definition, due, suspendedAt);
      const suspended = suspendedFor(definition, suspendedAt, resumedAt);
      return calendar.adjust({ how: 'resumed', from, length, suspended, term });
    }
    case 'moved':
      return calendar.adjust({ how: 'moved', from: due.dueOn, to: adjustment.dueOn, by: adjustment.by, term });
  }
}

/**
 * The same term counted by the calendar of this step, from where it was last counted: its anchor, its row, the day it
 * was resumed or extended from. A date set by hand stays.
 */
export function countAgain(draft: CaseDraft, definition: TermDocument, term: TermState): Due {
  const { calendar } = draft.context;
  const { rule, from, length, dayOfEvent, suspended } = term.why[0] ?? {};
  if (rule === 'moved') return term;
  if (from === undefined || length === undefined) {
    throw new EngineError('DRB-2120', `Term '${term.id}' does not say its basis`, term.term, 'Restore the case.');
  }
  if (rule === 'resumed' || rule === 'extended') {
    const extra = suspended === undefined ? {} : { suspended };
    return calendar.adjust({ how: rule, from, length, ...extra, term: ruleOf(definition, definition.length) });
  }
  return calendar.due({ ...ruleOf(definition, length), from, ...(dayOfEvent === undefined ? {} : { dayOfEvent }) });
}

const isInHours = ({ length }: TermDocument): boolean => parsePeriod(length).kind === 'time';

function requestOf(definition: TermDocument, from: string, length: string): DueRequest {
  const { dayOfEvent } = definition;
  return { from, ...ruleOf(definition, length), ...(dayOfEvent === undefined ? {} : { dayOfEvent }) };
}

function ruleOf({ calendar: rule, roll }: TermDocument, length: string): Omit<DueRequest, 'from'> {
  return { length, rule, ...(roll === undefined ? {} : { roll }) };
}
