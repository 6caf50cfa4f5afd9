// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { describeDate, describePeriod } from '@draaiboek/calendar';
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
      return answerOf(cause.task, changes, words);
    case 'correct-fact':
      return correctionOf(cause.fact, changes, words);
    case 'correct-answer':
      return `Het antwoord op de taak “${words.task(cause.task)}” is gecorrigeerd.`;
    case 'suspend-term':
      return dateChangeOf(cause.term, 'opgeschort', changes, words);
    case 'resume-term':
      return dateChangeOf(cause.term, 'hervat', changes, words);
    case 'extend-term':
      return dateChangeOf(cause.term, 'verlengd', changes, words);
    case 'move-term':
      return dateChangeOf(cause.term, 'met de hand verplaatst', changes, words);
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

/** An answer that leaves the task open does not answer it. */
function answerOf(task: string, changes: readonly Change[], words: CaseWords): string {
  const given = changes.find((change) => change.kind === 'task-answered' && change.id === task);
  if (given?.kind !== 'task-answered') return `De taak “${words.task(task)}” is beantwoord.`;
  const answer = words.titles.answer(words.processOf(given.instance), given.task, given.answer).nl;
  return given.closes
    ? `De taak “${words.task(task)}” is beantwoord: ${answer}.`
    : `Bij de taak “${words.task(task)}” is vastgelegd: ${answer}. De taak blijft open.`;
}

/** Which fact, from what to what. A linked fact is set in several parts of the case; one of them says it. */
function correctionOf(fact: string, changes: readonly Change[], words: CaseWords): string {
  const set = changes.find((change) => change.kind === 'fact-set' && change.fact === fact);
  if (set?.kind !== 'fact-set') return 'Een gegeven is gecorrigeerd.';
  const process = words.processOf(set.instance);
  const read = (value: boolean | string): string => words.titles.value(process, fact, value);
  const was = set.was === undefined ? '' : ` (was: ${read(set.was)})`;
  return `${words.titles.fact(process, fact).nl} is gecorrigeerd: ${read(set.value)}${was}.`;
}

/** What was done to the date of a term, and which date that gives: all in one line. */
function dateChangeOf(term: string, done: string, changes: readonly Change[], words: CaseWords): string {
  const said = `De termijn “${words.term(term)}” is ${done}`;
  const moved = changes.find((change) => change.kind === 'term-moved' && change.replaces === term);
  if (moved?.kind === 'term-moved') {
    const pause = moved.suspended === undefined ? '' : ` (${describePeriod(moved.suspended, 'nl')} opgeschort)`;
    return `${said}${pause}: was tot en met ${describeDate(moved.from, 'nl')}, is nu tot en met ${describeDate(moved.to, 'nl')}.`;
  }
  const still = changes.find((change) => change.kind === 'term-suspended' && change.id === term);
  return still?.kind === 'term-suspended' ? `${said}: was tot en met ${describeDate(still.dueOn, 'nl')}.` : `${said}.`;
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
