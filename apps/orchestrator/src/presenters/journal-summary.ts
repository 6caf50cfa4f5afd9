// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Cause, Change, Step } from '@draaiboek/engine';
import { assertNever } from '../problems/assert-never.js';
import type { CaseWords } from './case-words.js';

/** One Dutch (B1) sentence for a step: what set it off, and of what came by itself also what it brought. */
export function summaryOf({ cause, changes }: Pick<Step, 'cause' | 'changes'>, words: CaseWords): string {
  const { titles } = words;
  switch (cause.kind) {
    case 'open':
      return cause.fromCase === true
        ? `De zaak is geopend vanuit een andere zaak: ${titles.process(cause.process).nl}.`
        : `De zaak is geopend: ${titles.process(cause.process).nl}.`;
    case 'event':
      return `${eventOf(cause, changes, words)}.`;
    case 'answer':
      return `De taak “${words.task(cause.task)}” is beantwoord.`;
    case 'correct-fact':
      return `Een gegeven is gecorrigeerd.`;
    case 'correct-answer':
      return `Het antwoord op de taak “${words.task(cause.task)}” is gecorrigeerd.`;
    case 'suspend-term':
      return `De termijn “${words.term(cause.term)}” is opgeschort.`;
    case 'resume-term':
      return `De termijn “${words.term(cause.term)}” is hervat.`;
    case 'extend-term':
      return `De termijn “${words.term(cause.term)}” is verlengd.`;
    case 'move-term':
      return `De termijn “${words.term(cause.term)}” is met de hand verplaatst.`;
    case 'recalendar':
      return 'De kalender is veranderd.';
    case 'elapsed':
      return `De termijn “${words.term(cause.term)}” is voorbij${broughtBy(changes, words)}.`;
    case 'rungs':
      return remindersOf(changes, words);
    default:
      return assertNever(cause);
  }
}

/** An event that named no instance happened in the one whose transition it made. */
function eventOf(
  { instance, type }: Extract<Cause, { kind: 'event' }>,
  changes: readonly Change[],
  words: CaseWords,
): string {
  const where = instance ?? changes.find((change) => change.kind === 'transition')?.instance;
  return where === undefined ? type : words.titles.event(words.processOf(where), type).nl;
}

/** What opened, or else where the case is now; nothing for a term that only passed. */
function broughtBy(changes: readonly Change[], words: CaseWords): string {
  const { titles } = words;
  const opened = changes.flatMap((change) => {
    if (change.kind === 'instance-opened') return [`gestart is “${titles.process(change.process).nl}”`];
    if (change.kind !== 'task-opened') return [];
    return [`nieuwe taak “${titles.task(words.processOf(change.instance), change.task).nl}”`];
  });
  /* Outer states are entered before inner ones. */
  const entered = changes.findLast((change) => change.kind === 'state-entered');
  const now =
    entered === undefined ? [] : [`nu in “${titles.state(words.processOf(entered.instance), entered.state).nl}”`];
  const brought = opened.length > 0 ? opened : now;
  return brought.length === 0 ? '' : `: ${brought.join(', ')}`;
}

function remindersOf(changes: readonly Change[], words: CaseWords): string {
  const sent = changes.flatMap((change) => (change.kind === 'rung' && change.how === 'sent' ? [change] : []));
  const to = each(sent.map((rung) => words.titles.role(rung.to).nl)).join(', ');
  const [task, another] = each(sent.map(({ id }) => words.task(id)));
  const about = task === undefined || another !== undefined ? '' : ` over de taak “${task}”`;
  return `${sent.length === 1 ? 'Herinnering' : `${sent.length} herinneringen`} verstuurd${about}: aan ${to}.`;
}

const each = (names: readonly string[]): readonly string[] => [...new Set(names)];
