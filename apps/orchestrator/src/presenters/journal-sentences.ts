// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { describeDate, describePeriod } from '@draaiboek/calendar';
import type { Change } from '@draaiboek/engine';
import { assertNever } from '../problems/assert-never.js';
import type { CaseWords } from './case-words.js';
import { happenedOn } from './happened-on.js';

type TermChange = Extract<
  Change,
  { kind: 'term-armed' | 'term-ended' | 'term-suspended' | 'term-moved' | 'term-kept' }
>;

const ENDED = { elapsed: 'voorbij', cancelled: 'gestopt', superseded: 'vervangen door een nieuwe' } as const;

const MOVED = {
  resumed: 'hervat',
  extended: 'verlengd',
  'by-hand': 'met de hand verplaatst',
  calendar: 'verschoven, omdat de kalender is veranderd',
} as const;

/** Dutch (B1) sentences for what steps led to in a case, with the words of its own playbook. */
export class JournalSentences {
  constructor(private readonly words: CaseWords) {}

  /** What it led to; undefined for what no reader needs to see. */
  line(change: Change): string | undefined {
    const { titles } = this.words;
    switch (change.kind) {
      case 'instance-opened':
        return `Gestart: ${titles.process(change.process).nl}.`;
      case 'instance-ended':
        return `Geëindigd: ${titles.process(this.words.processOf(change.instance)).nl}.`;
      case 'handed-over':
        return `De zaak gaat verder als: ${titles.process(this.words.processOf(change.to)).nl}.`;
      case 'transition':
        return undefined;
      case 'state-left':
        return `Niet meer in: ${this.state(change)}.`;
      case 'state-entered':
        return `Nu in: ${this.state(change)}.`;
      case 'fact-set':
        return this.factSet(change);
      case 'fact-taken-back':
        return this.factTakenBack(change);
      case 'told':
        return undefined;
      case 'already-happened':
        return `Dit was al gebeurd op ${describeDate(happenedOn(change, this.words.findTerm(change.id)), 'nl')} en blijft zo: ${this.happened(change)}.`;
      case 'case-closed':
        return 'De zaak is gesloten.';
      case 'rung-moved':
        return undefined;
      case 'term-armed':
      case 'term-ended':
      case 'term-suspended':
      case 'term-moved':
      case 'term-kept':
        return this.termLine(change);
      default:
        return this.taskLine(change);
    }
  }

  private taskLine(change: Exclude<Extract<Change, { task: string }>, { kind: 'rung-moved' }>): string {
    const process = this.words.processOf(change.instance);
    const task = `“${this.words.titles.task(process, change.task).nl}”`;
    const answer = (id: string): string => this.words.titles.answer(process, change.task, id).nl;
    switch (change.kind) {
      case 'task-opened':
        return `Nieuwe taak: ${task}.`;
      case 'task-answered':
        return `Antwoord op ${task}: ${answer(change.answer)}${change.closes ? '' : ' (de taak blijft open)'}.`;
      case 'task-closed':
        return change.how === 'withdrawn' ? `De taak ${task} is niet meer nodig.` : `De taak ${task} is vervallen.`;
      case 'task-carried':
        return `De taak ${task} blijft open.`;
      case 'answer-corrected':
        return `Antwoord op ${task} gecorrigeerd: ${answer(change.answer)} (was: ${answer(change.was)}).`;
      case 'rung':
        return this.rungLine(change, task);
      default:
        return assertNever(change);
    }
  }

  private rungLine({ how, to }: Extract<Change, { kind: 'rung' }>, task: string): string {
    const whom = this.words.titles.role(to).nl;
    switch (how) {
      case 'sent':
        return `Herinnering aan ${whom} over de taak ${task}.`;
      case 'overtaken':
        return `Een eerdere herinnering aan ${whom} over de taak ${task} is niet meer verstuurd.`;
      case 'dropped':
        return `Een herinnering aan ${whom} over de taak ${task} is niet meer nodig.`;
      default:
        return assertNever(how);
    }
  }

  private termLine(change: TermChange): string {
    const term = `“${this.termOf(change)}”`;
    switch (change.kind) {
      case 'term-armed':
        return `De termijn ${term} loopt tot en met ${describeDate(change.dueOn, 'nl')}.`;
      case 'term-ended':
        return `De termijn ${term} is ${ENDED[change.how]}.`;
      case 'term-suspended':
        return `De termijn ${term} is opgeschort: was tot en met ${describeDate(change.dueOn, 'nl')}.`;
      case 'term-moved':
        return this.movedLine(change, term);
      case 'term-kept':
        return `De termijn ${term} houdt de datum die met de hand is gezet: ${describeDate(change.dueOn, 'nl')}.`;
      default:
        return assertNever(change);
    }
  }

  private termOf({
    id,
    instance,
    term,
  }: {
    readonly id: string;
    readonly instance: string;
    readonly term: string;
  }): string {
    if (this.words.findTerm(id) !== undefined) return this.words.term(id);
    return this.words.titles.term(this.words.processOf(instance), term).nl;
  }

  private movedLine({ how, from, to, suspended }: Extract<Change, { kind: 'term-moved' }>, term: string): string {
    const pause = suspended === undefined ? '' : ` (${describePeriod(suspended, 'nl')} opgeschort)`;
    const dates = `was tot en met ${describeDate(from, 'nl')}, is nu tot en met ${describeDate(to, 'nl')}`;
    return `De termijn ${term} is ${MOVED[how]}${pause}: ${dates}.`;
  }

  private factSet({ instance, fact, value, was, corrected }: Extract<Change, { kind: 'fact-set' }>): string {
    const process = this.words.processOf(instance);
    const read = (given: boolean | string): string => this.words.titles.value(process, fact, given);
    const before = corrected && was !== undefined ? ` (was: ${read(was)})` : '';
    return `${this.words.titles.fact(process, fact).nl}: ${read(value)}${before}.`;
  }

  private factTakenBack(change: Extract<Change, { kind: 'fact-taken-back' }>): string {
    const process = this.words.processOf(change.instance);
    const read = (value: boolean | string): string => this.words.titles.value(process, change.fact, value);
    const now = change.default === undefined ? 'niet meer bekend' : read(change.default);
    return `${this.words.titles.fact(process, change.fact).nl}: ${now} (was: ${read(change.was)}).`;
  }

  private state({ instance, state }: { readonly instance: string; readonly state: string }): string {
    return this.words.titles.state(this.words.processOf(instance), state).nl;
  }

  private happened({ what, name, instance }: Extract<Change, { kind: 'already-happened' }>): string {
    const process = this.words.processOf(instance);
    if (what === 'rung') return 'een herinnering';
    return what === 'task' ? this.words.titles.task(process, name).nl : this.words.titles.term(process, name).nl;
  }
}
