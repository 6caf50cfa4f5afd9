// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: arming, ending and recomputing terms.
 *
 * - T1 an armed term ends in exactly one of elapsed, cancelled, superseded (`endTerm` is the only way out). Suspended is
 *   no end: such a term is open, and is ended like an armed one.
 * - T4 a changed anchor supersedes the open terms on it; the old ones are kept.
 *
 * A wait on a fact elapses once per value of that fact. After a changed fact it is armed again only when its new date
 * lies ahead: what happened on the old date stays (it is listed), and the question comes once more at most.
 */
import type { Due } from '@draaiboek/calendar';
import type { CompiledTask } from '@draaiboek/definition';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { interrupterOf } from './interruptions.js';
import { dropRungs, planRungs } from './ladders.js';
import type { TaskState, TermState, TermStatus } from './model.js';
import { inOrder } from './order.js';
import { adjust, anchorValue, dueAfter, dueInRow, dueOf, remainderAt, termDefinition } from './term-dates.js';

type Ending = Exclude<TermStatus, 'armed' | 'suspended'>;

/** What a new term belongs to. */
interface Purpose {
  readonly term: string;
  readonly kind: TermState['kind'];
  readonly state: string;
  readonly task?: string;
}

/** What a term is apart from its date, its id and its fate. */
type Belonging = Purpose & Pick<TermState, 'anchor' | 'row' | 'adjusted'>;

export const isOpen = ({ status }: Pick<TermState, 'status'>): boolean => status === 'armed' || status === 'suspended';

/** Arms the wait of an `after` whose state was just entered, unless it has no anchor yet or had its turn. */
export function armWait(draft: CaseDraft, instance: InstanceDraft, term: string, state: string): void {
  const definition = termDefinition(draft, instance, term);
  const value = anchorValue(draft, instance, definition);
  if (value === undefined) return;
  const hadItsTurn = definition.from !== undefined && definition.again !== true && elapsedOn(instance, term, value);
  if (!hadItsTurn) arm(draft, instance, { term, kind: 'wait', state }, value);
  else if (definition.every !== undefined) armInRow(draft, instance, { term, kind: 'wait', state }, value);
}

/** Gives an open task its due date and plans its rungs. `term` differs from the task's own when it is asked again. */
export function armDeadline(draft: CaseDraft, instance: InstanceDraft, task: TaskState, term: string): void {
  const definition = termDefinition(draft, instance, term);
  const value = anchorValue(draft, instance, definition);
  if (value === undefined) return;
  const armed = arm(draft, instance, { term, kind: 'deadline', state: task.state, task: task.id }, value);
  const by = instance.active.includes(task.state)
    ? undefined
    : interrupterOf(draft.process(instance), instance.active, task.state);
  if (by === undefined) planRungs(draft, instance, task.id, armed);
  else suspend(draft, instance, armed, draft.context.moment, by);
}

/** After a recurring wait elapsed and its state was not left: the next one of its row. */
export function armNext(draft: CaseDraft, instance: InstanceDraft, elapsed: TermState): void {
  const definition = termDefinition(draft, instance, elapsed.term);
  if (definition.every === undefined || !instance.active.includes(elapsed.state)) return;
  const again = instance.terms.some((t) => isOpen(t) && t.term === elapsed.term && t.state === elapsed.state);
  if (again) return;
  const { row, due } = dueAfter(draft, definition, elapsed);
  add(draft, instance, { term: elapsed.term, kind: 'wait', state: elapsed.state, anchor: elapsed.anchor, row }, due);
}

export function endTerm(draft: CaseDraft, instance: InstanceDraft, id: string, how: Ending, by?: string): void {
  const term = instance.terms.find((t) => t.id === id);
  if (!term || !isOpen(term)) return;
  draft.replaceTerm(instance, {
    ...term,
    status: how,
    endedAt: draft.context.moment,
    ...(by === undefined ? {} : { supersededBy: by }),
  });
  draft.record({
    kind: 'term-ended',
    instance: instance.id,
    id,
    term: term.term,
    how,
    ...(by === undefined ? {} : { by }),
  });
}

/** Cancels what leaving a state or closing a task ends (T3). */
export function cancelWhere(draft: CaseDraft, instance: InstanceDraft, belongs: (term: TermState) => boolean): void {
  for (const term of instance.terms) {
    if (isOpen(term) && belongs(term)) endTerm(draft, instance, term.id, 'cancelled');
  }
}

/** T4: a fact has another value; everything that counts from it moves, or ends when it is not known any more. */
export function recomputeTerms(draft: CaseDraft, instance: InstanceDraft, fact: string, corrected: boolean): void {
  for (const term of instance.terms.filter((t) => isOpen(t) && t.anchor.fact === fact)) {
    if (instance.facts[fact] === undefined) cancelUnanchored(draft, instance, term);
    else supersede(draft, instance, term);
  }
  if (instance.status !== 'running') return;
  const { definition } = draft.process(instance);
  for (const state of instance.active) {
    for (const term of inOrder(definition.states[state]?.after ?? [])) {
      if (definition.terms[term]?.from === fact) armAfterChange(draft, instance, term, state, corrected);
    }
  }
  armWaitingDeadlines(draft, instance, fact);
}

function cancelUnanchored(draft: CaseDraft, instance: InstanceDraft, { id, task }: TermState): void {
  if (task !== undefined) dropRungs(draft, instance, task);
  endTerm(draft, instance, id, 'cancelled');
}

/** What people did to its date is done to the new one too; a date set by hand stays, and the step says so. */
function supersede(draft: CaseDraft, instance: InstanceDraft, old: TermState): void {
  const definition = termDefinition(draft, instance, old.term);
  const value = anchorValue(draft, instance, definition);
  if (value === undefined || value === old.anchor.value) return;
  const { row, due } =
    old.row === undefined
      ? { row: undefined, due: dueOf(draft, definition, value) }
      : dueInRow(draft, definition, value);
  const anchor = { ...old.anchor, value };
  const based = { anchor, ...(row === undefined ? {} : { row }) };
  if (old.adjusted === undefined) return void replace(draft, instance, old, based, due);
  const { adjustments } = old.adjusted;
  const adjusted = { counted: { dueOn: due.dueOn, elapsesAt: due.elapsesAt }, adjustments };
  const term = replace(draft, instance, old, { ...based, adjusted }, adjust(draft, definition, due, adjustments));
  if (!adjustments.some(({ kind }) => kind === 'moved')) return;
  const { id, dueOn } = term;
  draft.record({ kind: 'term-kept', instance: instance.id, id, term: old.term, dueOn, counted: due.dueOn });
}

/**
 * Puts a term with another date in the place of an open one, which is superseded and kept; the rungs of a deadline are
 * planned anew. One that is suspended stays so, with what would have been left.
 */
export function replace(
  draft: CaseDraft,
  instance: InstanceDraft,
  old: TermState,
  based: Pick<TermState, 'anchor' | 'row' | 'adjusted'>,
  due: Due,
  resumes = false,
): TermState {
  const { term, kind, state, task } = old;
  const armed = add(draft, instance, { term, kind, state, ...(task === undefined ? {} : { task }), ...based }, due);
  endTerm(draft, instance, old.id, 'superseded', armed.id);
  if (task !== undefined) dropRungs(draft, instance, task);
  if (old.suspended && !resumes) suspend(draft, instance, armed, old.suspended.at, old.suspended.by);
  else if (task !== undefined) planRungs(draft, instance, task, armed);
  return armed;
}

/**
 * It does not elapse any more and reminds of nothing; what was left at the moment is kept. `by`: the state that
 * interrupts its own.
 */
export function suspend(draft: CaseDraft, instance: InstanceDraft, term: TermState, at: string, by?: string): void {
  const remainder = remainderAt(termDefinition(draft, instance, term.term), term, at);
  const suspended = { at, remainder, ...(by === undefined ? {} : { by }) };
  draft.replaceTerm(instance, { ...term, status: 'suspended', suspended });
  const { id, dueOn } = term;
  draft.record({ kind: 'term-suspended', instance: instance.id, id, term: term.term, dueOn, remainder });
  if (term.task !== undefined) dropRungs(draft, instance, term.task);
}

function armAfterChange(
  draft: CaseDraft,
  instance: InstanceDraft,
  term: string,
  state: string,
  corrected: boolean,
): void {
  const open = instance.terms.some((t) => isOpen(t) && t.kind === 'wait' && t.term === term && t.state === state);
  if (open) return;
  const before = instance.terms.findLast((t) => t.term === term && t.kind === 'wait' && t.status === 'elapsed');
  if (before === undefined) return armWait(draft, instance, term, state);
  const definition = termDefinition(draft, instance, term);
  const value = anchorValue(draft, instance, definition);
  if (value !== undefined && elapsedOn(instance, term, value)) return;
  if (corrected) {
    const { id, dueOn: on } = before;
    draft.record({ kind: 'already-happened', instance: instance.id, what: 'term', id, name: term, on });
  }
  if (value !== undefined && dueOf(draft, definition, value).elapsesAt > draft.context.moment) {
    arm(draft, instance, { term, kind: 'wait', state }, value);
  }
}

/** Open tasks whose term waited for this fact get their due date now. */
function armWaitingDeadlines(draft: CaseDraft, instance: InstanceDraft, fact: string): void {
  const { definition } = draft.process(instance);
  for (const task of instance.tasks) {
    const term = termOf(definition.tasks[task.task], task);
    if (task.status !== 'open' || term === undefined || definition.terms[term]?.from !== fact) continue;
    if (instance.terms.some((t) => isOpen(t) && t.task === task.id)) continue;
    armDeadline(draft, instance, task, term);
  }
}

/** The term of an open task: of the last answer that asks again, or its own. */
function termOf(definition: CompiledTask | undefined, task: TaskState): string | undefined {
  const again = task.answers
    .filter(({ corrected }) => corrected === undefined)
    .map(({ answer }) => definition?.answers.find(({ id }) => id === answer)?.askAgain);
  return again.findLast((term) => term !== undefined) ?? definition?.within;
}

function arm(draft: CaseDraft, instance: InstanceDraft, purpose: Purpose, value: string): TermState {
  const definition = termDefinition(draft, instance, purpose.term);
  const anchor = { ...(definition.from === undefined ? {} : { fact: definition.from }), value };
  return add(draft, instance, { ...purpose, anchor }, dueOf(draft, definition, value));
}

function armInRow(draft: CaseDraft, instance: InstanceDraft, purpose: Purpose, value: string): TermState {
  const definition = termDefinition(draft, instance, purpose.term);
  const { row, due } = dueInRow(draft, definition, value);
  const anchor = { ...(definition.from === undefined ? {} : { fact: definition.from }), value };
  return add(draft, instance, { ...purpose, anchor, row }, due);
}

function add(draft: CaseDraft, instance: InstanceDraft, belonging: Belonging, due: Due): TermState {
  const term: TermState = {
    id: draft.nextId('d'),
    ...belonging,
    ...due,
    status: 'armed',
    armedAt: draft.context.moment,
  };
  instance.terms.push(term);
  const { id, dueOn, elapsesAt } = term;
  draft.record({ kind: 'term-armed', instance: instance.id, id, term: term.term, dueOn, elapsesAt });
  return term;
}

function elapsedOn(instance: InstanceDraft, term: string, value: string): boolean {
  return instance.terms.some((t) => t.term === term && t.status === 'elapsed' && t.anchor.value === value);
}
