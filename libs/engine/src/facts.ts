// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: writing facts, and checking what somebody states. A fact that follows one of another instance (a link made
 * when a companion was started) changes with it, so a correction reaches every term that counts from it. What an answer
 * puts stands on that answer, until somebody states it.
 */
import type { FactDocument, FactNeed } from '@draaiboek/definition';
import { isLocalDate, localDateOf } from '@draaiboek/calendar';
import type { CaseDraft } from './draft.js';
import type { FactRecord, FactValue, Instant } from './model.js';
import type { Problem } from './refusals.js';
import { entriesInOrder } from './order.js';
import { problem } from './refusals.js';
import { recomputeTerms } from './terms.js';

type FactTable = Readonly<Record<string, FactDocument>>;

/** Writes one fact and what follows it. Terms that count from it move in the same step. */
export function setFact(draft: CaseDraft, id: string, fact: string, value: FactValue, corrected: boolean): void {
  place(draft, { instance: id, fact }, stated(draft, value), corrected);
}

/** Writes what the answer to a task puts, over what was stated before. */
export function putFact(draft: CaseDraft, at: Place, value: FactValue, task: string, corrected: boolean): void {
  const over = without(draft.look(at.instance).facts[at.fact], task);
  const put = { task, ...(over === undefined ? {} : { over }) };
  place(draft, at, { ...stated(draft, value), put }, corrected);
}

/** An answer does not put this any more: what was stated before holds again, else its default, or nothing is known. */
export function takeBack(draft: CaseDraft, at: Place, task: string): void {
  place(draft, at, without(draft.look(at.instance).facts[at.fact], task), true);
}

interface Place {
  readonly instance: string;
  readonly fact: string;
}

function stated({ context: { moment, by } }: CaseDraft, value: FactValue): FactRecord {
  return { value, statedAt: moment, ...(by === undefined ? {} : { by }) };
}

/** The same without what the answer to a task put; undefined when nothing else was stated. */
export function without(record: FactRecord | undefined, task: string): FactRecord | undefined {
  if (record?.put === undefined) return record;
  const over = without(record.put.over, task);
  if (record.put.task === task) return over;
  return { ...record, put: { task: record.put.task, ...(over === undefined ? {} : { over }) } };
}

function place(draft: CaseDraft, at: Place, record: FactRecord | undefined, corrected: boolean): void {
  const instance = draft.edit(at.instance);
  const { [at.fact]: before, ...others } = instance.facts;
  if (record === undefined) instance.facts = others;
  else instance.facts[at.fact] = record;
  const value = record?.value;
  if (before?.value === value) return;
  recordChange(draft, at, before?.value, value, corrected);
  recomputeTerms(draft, instance, at.fact, corrected);
  if (corrected) listAnswered(draft, at.instance, at.fact);
  for (const other of draft.instances()) {
    for (const [fact, source] of entriesInOrder(other.links)) {
      if (source.instance !== at.instance || source.fact !== at.fact) continue;
      place(draft, { instance: other.id, fact }, value === undefined ? undefined : stated(draft, value), corrected);
    }
  }
}

function recordChange(
  draft: CaseDraft,
  { instance, fact }: Place,
  was: FactValue | undefined,
  value: FactValue | undefined,
  corrected: boolean,
): void {
  const from = was === undefined ? {} : { was };
  if (value !== undefined) return draft.record({ kind: 'fact-set', instance, fact, value, ...from, corrected });
  const preset = draft.process(draft.look(instance)).definition.facts[fact]?.default;
  if (was === undefined || was === preset) return;
  draft.record({
    kind: 'fact-taken-back',
    instance,
    fact,
    was,
    ...(preset === undefined ? {} : { default: preset }),
  });
}

/** What was answered on the old value stays answered; the correction says so. */
function listAnswered(draft: CaseDraft, id: string, fact: string): void {
  for (const task of draft.look(id).tasks) {
    const last = task.answers.at(-1);
    if (task.status !== 'answered' || last?.corrected || last?.basis?.[fact] === undefined) continue;
    draft.record({
      kind: 'already-happened',
      instance: id,
      what: 'task',
      id: task.id,
      name: task.task,
      on: localDateOf(last.at),
    });
  }
}

/** Checks facts given with an event, an answer or an entry against what it may set. The first problem found, or none. */
export function checkFacts(
  given: Readonly<Record<string, FactValue>>,
  sets: Readonly<Record<string, FactNeed>>,
  table: FactTable,
  moment: Instant,
): Problem | undefined {
  for (const [fact, value] of Object.entries(given)) {
    const definition = table[fact];
    if (!definition) return problem('unknown-fact', `There is no fact '${fact}'.`, Object.keys(sets), fact);
    if (!Object.hasOwn(sets, fact))
      return problem('fact-not-settable', `'${fact}' cannot be set here.`, Object.keys(sets), fact);
    const wrong = checkFact(fact, value, definition, moment);
    if (wrong) return wrong;
  }
  const missing = Object.entries(sets).find(([fact, need]) => need === 'required' && given[fact] === undefined);
  return missing ? problem('fact-required', `'${missing[0]}' must be given.`, [missing[0]], missing[0]) : undefined;
}

/** Checks one value against the type and domain of its fact. Real-world dates are not later than today. */
export function checkFact(
  fact: string,
  value: FactValue,
  definition: FactDocument,
  moment: Instant,
): Problem | undefined {
  switch (definition.type) {
    case 'boolean':
      return typeof value === 'boolean'
        ? undefined
        : problem('fact-type', `'${fact}' must be true or false.`, ['true', 'false'], fact);
    case 'choice': {
      const domain = Object.keys(definition.values ?? {});
      return typeof value === 'string' && domain.includes(value)
        ? undefined
        : problem('fact-type', `'${fact}' must be one of its values.`, domain, fact);
    }
    case 'date':
      return checkDate(fact, value, definition, moment);
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
        ? undefined
        : problem('fact-type', `'${fact}' must be text.`, [], fact);
  }
}

function checkDate(fact: string, value: FactValue, definition: FactDocument, moment: Instant): Problem | undefined {
  if (typeof value !== 'string' || !isLocalDate(value)) {
    return problem('fact-type', `'${fact}' must be a date that exists, as YYYY-MM-DD.`, [], fact);
  }
  if (definition.planned !== true && value > localDateOf(moment)) {
    return problem('fact-in-future', `'${fact}' lies in the future.`, [], fact);
  }
  return undefined;
}
