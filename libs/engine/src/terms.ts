// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: arming, ending and recomputing terms.
 *
 * - T1 an armed term ends in exactly one of elapsed, cancelled, superseded (`endTerm` is the only way out).
 * - T4 a changed anchor supersedes the armed terms on it; the old ones are kept.
 *
 * A wait on a fact elapses once per value of that fact. After a changed fact it is armed again only when its new date
 * lies ahead: what happened on the old date stays (it is listed), and the question comes once more at most.
 */
import type { TermDocument } from '@draaiboek/definition';
import type { Due, DueRequest } from '@draaiboek/calendar';
import type { CaseDraft, InstanceDraft } from './draft.js';
import { EngineError } from './engine-error.js';
import { dropRungs, planRungs } from './ladders.js';
import type { TaskState, TermState, TermStatus } from './model.js';
import { inOrder } from './order.js';

type Ending = Exclude<TermStatus, 'armed'>;

/** What a new term belongs to. */
interface Purpose {
  readonly term: string;
  readonly kind: TermState['kind'];
  readonly state: string;
  readonly task?: string;
}

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
  planRungs(draft, instance, task.id, armed);
}

/** After a recurring wait elapsed and its state was not left: the next one of its row. */
export function armNext(draft: CaseDraft, instance: InstanceDraft, elapsed: TermState): void {
  const definition = termDefinition(draft, instance, elapsed.term);
  if (definition.every === undefined || !instance.active.includes(elapsed.state)) return;
  const again = instance.terms.some(
    (t) => t.status === 'armed' && t.term === elapsed.term && t.state === elapsed.state,
  );
  if (again) return;
  const row = elapsed.row ?? rowOf(definition, elapsed);
  const due = draft.context.calendar.recur(requestOf(definition, row, definition.every), elapsed);
  add(draft, instance, { term: elapsed.term, kind: 'wait', state: elapsed.state, anchor: elapsed.anchor, row }, due);
}

export function endTerm(draft: CaseDraft, instance: InstanceDraft, id: string, how: Ending, by?: string): void {
  const term = instance.terms.find((t) => t.id === id);
  if (term?.status !== 'armed') return;
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
    if (term.status === 'armed' && belongs(term)) endTerm(draft, instance, term.id, 'cancelled');
  }
}

/** T4: a fact has another value; everything that counts from it moves. */
export function recomputeTerms(draft: CaseDraft, instance: InstanceDraft, fact: string, corrected: boolean): void {
  const armed = instance.terms.filter((t) => t.status === 'armed' && t.anchor.fact === fact);
  for (const term of armed) {
    supersede(draft, instance, term);
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

function supersede(draft: CaseDraft, instance: InstanceDraft, old: TermState): void {
  const definition = termDefinition(draft, instance, old.term);
  const value = anchorValue(draft, instance, definition);
  if (value === undefined || value === old.anchor.value) return;
  const { term, kind, state, task } = old;
  const purpose = { term, kind, state, ...(task === undefined ? {} : { task }) };
  const armed =
    old.row === undefined ? arm(draft, instance, purpose, value) : armInRow(draft, instance, purpose, value);
  endTerm(draft, instance, old.id, 'superseded', armed.id);
  if (task === undefined) return;
  dropRungs(draft, instance, task);
  planRungs(draft, instance, task, armed);
}

function armAfterChange(
  draft: CaseDraft,
  instance: InstanceDraft,
  term: string,
  state: string,
  corrected: boolean,
): void {
  const armed = instance.terms.some(
    (t) => t.status === 'armed' && t.kind === 'wait' && t.term === term && t.state === state,
  );
  if (armed) return;
  const before = instance.terms.findLast((t) => t.term === term && t.kind === 'wait' && t.status === 'elapsed');
  if (before === undefined) return armWait(draft, instance, term, state);
  const definition = termDefinition(draft, instance, term);
  const value = anchorValue(draft, instance, definition);
  if (value === undefined || elapsedOn(instance, term, value)) return;
  if (corrected) {
    const { id, dueOn: on } = before;
    draft.record({ kind: 'already-happened', instance: instance.id, what: 'term', id, name: term, on });
  }
  if (dueOf(draft, definition, value).elapsesAt > draft.context.moment) {
    arm(draft, instance, { term, kind: 'wait', state }, value);
  }
}

/** Open tasks whose term waited for this fact get their due date now. */
function armWaitingDeadlines(draft: CaseDraft, instance: InstanceDraft, fact: string): void {
  const { definition } = draft.process(instance);
  for (const task of instance.tasks) {
    const within = definition.tasks[task.task]?.within;
    if (task.status !== 'open' || within === undefined || definition.terms[within]?.from !== fact) continue;
    if (instance.terms.some((t) => t.task === task.id)) continue;
    armDeadline(draft, instance, task, within);
  }
}

function arm(draft: CaseDraft, instance: InstanceDraft, purpose: Purpose, value: string): TermState {
  const definition = termDefinition(draft, instance, purpose.term);
  const anchor = { ...(definition.from === undefined ? {} : { fact: definition.from }), value };
  return add(draft, instance, { ...purpose, anchor }, dueOf(draft, definition, value));
}

/** The next occurrence of a recurring term that has already had its first: none of the row is made up for. */
function armInRow(draft: CaseDraft, instance: InstanceDraft, purpose: Purpose, value: string): TermState {
  const definition = termDefinition(draft, instance, purpose.term);
  const { calendar, day, moment } = draft.context;
  const first = dueOf(draft, definition, value);
  const row = rowOf(definition, first);
  const every = requestOf(definition, row, definition.every ?? definition.length);
  const due = first.elapsesAt > moment ? first : calendar.recur(every, { dueOn: day, elapsesAt: moment, why: [] });
  const anchor = { ...(definition.from === undefined ? {} : { fact: definition.from }), value };
  return add(draft, instance, { ...purpose, anchor, row }, due);
}

/** What the occurrences of a row are counted from: the unmoved end of the first. */
function rowOf(definition: TermDocument, first: Due): string {
  return definition.calendar === 'hours' ? first.elapsesAt : (first.why[0]?.day ?? first.dueOn);
}

function add(
  draft: CaseDraft,
  instance: InstanceDraft,
  belonging: Purpose & Pick<TermState, 'anchor' | 'row'>,
  due: Due,
): TermState {
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

function dueOf(draft: CaseDraft, definition: TermDocument, from: string): Due {
  return draft.context.calendar.due(requestOf(definition, from, definition.length));
}

function requestOf({ calendar: rule, roll, dayOfEvent }: TermDocument, from: string, length: string): DueRequest {
  return {
    from,
    length,
    rule,
    ...(roll === undefined ? {} : { roll }),
    ...(dayOfEvent === undefined ? {} : { dayOfEvent }),
  };
}

/** The moment (or, for a fact, the date) that a term counts from; undefined while the fact is not known. */
function anchorValue(draft: CaseDraft, instance: InstanceDraft, definition: TermDocument): string | undefined {
  if (definition.from !== undefined) {
    const value = instance.facts[definition.from]?.value;
    return typeof value === 'string' ? value : undefined;
  }
  return definition.calendar === 'hours' ? draft.context.moment : draft.context.day;
}

function elapsedOn(instance: InstanceDraft, term: string, value: string): boolean {
  return instance.terms.some((t) => t.term === term && t.status === 'elapsed' && t.anchor.value === value);
}

function termDefinition(draft: CaseDraft, instance: InstanceDraft, term: string): TermDocument {
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
