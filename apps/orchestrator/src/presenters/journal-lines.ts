// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which changes of a step are one fact to a reader. The engine records a new date as a term that ended and a term
 * that was armed; here that is one line. It does not own how a line reads where one change is one fact:
 * `journal-sentences.ts`.
 */
import { describeDate } from '@draaiboek/calendar';
import type { Change } from '@draaiboek/engine';
import type { CaseWords } from './case-words.js';
import { JournalSentences } from './journal-sentences.js';

type Armed = Extract<Change, { kind: 'term-armed' }>;
type Ended = Extract<Change, { kind: 'term-ended' }>;

/** What a step led to in Dutch (B1): a line a fact. */
export function linesOf(changes: readonly Change[], words: CaseWords): readonly string[] {
  const step = new StepLines(changes, words);
  return changes.flatMap((change) => step.line(change) ?? []);
}

class StepLines {
  private readonly sentences: JournalSentences;
  /** Terms whose new date has a change of its own. */
  private readonly retold: ReadonlySet<string>;
  private readonly armed: ReadonlyMap<string, Armed>;
  /** By task, the date that it was given. */
  private readonly dated: ReadonlyMap<string, Armed>;
  private readonly openedTasks: ReadonlySet<string>;
  private readonly closedTasks: ReadonlySet<string>;
  /** Terms that took the place of another in this step. */
  private readonly inPlaceOf: ReadonlySet<string>;
  private readonly redated: ReadonlySet<string>;

  constructor(
    changes: readonly Change[],
    private readonly words: CaseWords,
  ) {
    this.sentences = new JournalSentences(words);
    const armed = changes.filter((change) => change.kind === 'term-armed');
    const ended = changes.filter((change) => change.kind === 'term-ended');
    const taskOf = (id: string): string => words.findTerm(id)?.task ?? '';
    this.retold = idsOf(changes, (change) => change.kind === 'term-moved' || change.kind === 'term-kept');
    this.openedTasks = idsOf(changes, ({ kind }) => kind === 'task-opened');
    this.closedTasks = idsOf(
      changes,
      (change) => change.kind === 'task-closed' || (change.kind === 'task-answered' && change.closes),
    );
    this.armed = new Map(armed.map((change) => [change.id, change]));
    this.dated = new Map(armed.map((change) => [taskOf(change.id), change]));
    this.inPlaceOf = new Set(ended.flatMap(({ by }) => by ?? []));
    this.redated = new Set(ended.filter(({ how }) => how === 'cancelled').map(({ id }) => taskOf(id)));
  }

  line(change: Change): string | undefined {
    switch (change.kind) {
      case 'task-opened':
        return this.openedLine(change);
      case 'term-armed':
        return this.isToldElsewhere(change) ? undefined : this.sentences.line(change);
      case 'term-ended':
        return this.endedLine(change);
      default:
        return this.sentences.line(change);
    }
  }

  private openedLine(change: Extract<Change, { kind: 'task-opened' }>): string | undefined {
    const due = this.dated.get(change.id);
    if (due === undefined) return this.sentences.line(change);
    return `Nieuwe taak: “${this.words.task(change.id)}”, uiterlijk ${describeDate(due.dueOn, 'nl')}.`;
  }

  private isToldElsewhere({ id }: Armed): boolean {
    const task = this.words.findTerm(id)?.task;
    if (this.retold.has(id) || this.inPlaceOf.has(id)) return true;
    return task !== undefined && (this.openedTasks.has(task) || this.redated.has(task));
  }

  private endedLine(change: Ended): string | undefined {
    const { id, how, by = '' } = change;
    const old = this.words.findTerm(id);
    const was = old === undefined ? '' : ` (was: ${describeDate(old.dueOn, 'nl')})`;
    if (how === 'superseded') {
      const now = this.armed.get(by);
      if (this.retold.has(by)) return undefined;
      if (now !== undefined)
        return `De termijn “${this.words.term(id)}” loopt nu tot en met ${describeDate(now.dueOn, 'nl')}${was}.`;
    }
    if (how !== 'cancelled' || old?.task === undefined) return this.sentences.line(change);
    const now = this.dated.get(old.task);
    if (now !== undefined)
      return `De taak “${this.words.task(old.task)}” moet nu uiterlijk op ${describeDate(now.dueOn, 'nl')} zijn beantwoord${was}.`;
    return this.closedTasks.has(old.task) ? undefined : this.sentences.line(change);
  }
}

function idsOf(changes: readonly Change[], which: (change: Change) => boolean): ReadonlySet<string> {
  return new Set(changes.flatMap((change) => (which(change) && 'id' in change ? [change.id] : [])));
}
