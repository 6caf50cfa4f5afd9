// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { guardInWords } from './guard-text.js';
import { inSentence, listed, type Names } from './names.js';
import { RULE_WORDS, type RuleWords } from './rule-words.js';

type Written = ReadonlyMap<string, unknown>;

/**
 * What a rule says may happen, as a clause: an atom, or several under `all` or `any`. What is not known is given back
 * as it is written, between backticks.
 */
export function happeningInWords(written: unknown, names: Names): string {
  const words = RULE_WORDS[names.language];
  const map = mapOf(written);
  if (map.size === 1) {
    const several = (key: string, joint: string): string | undefined =>
      map.has(key)
        ? listed(
            [...mapOf(map.get(key)).values()].map((each) => happeningInWords(each, names)),
            joint,
          )
        : undefined;
    const all = several('all', words.and) ?? several('any', words.or);
    if (all !== undefined) return all;
  }
  const process = textOf(map, 'process');
  const clause = atomInWords(map, process === undefined ? names : names.of(process), words, process, names);
  if (clause === undefined) return `\`${JSON.stringify(written)}\``;
  const where = textOf(map, 'where');
  return where === undefined ? clause : words.happens.where(clause, guardInWords(where, whoseFacts(map, names)));
}

/** The condition on a start is about the process that is started, the condition on anything else about where it happens. */
function whoseFacts(map: Written, names: Names): Names {
  const other = textOf(map, 'process') ?? textOf(map, 'start');
  return other === undefined ? names : names.of(other);
}

function atomInWords(
  map: Written,
  there: Names,
  words: RuleWords,
  process: string | undefined,
  here: Names,
): string | undefined {
  const { happens } = words;
  const elsewhere = process === undefined ? undefined : here.process(process);
  const [entry, state, event, start, fact] = ['entry', 'state', 'event', 'start', 'fact'].map((key) =>
    textOf(map, key),
  );
  const action = actionInWords(map, there, words);
  if (action !== undefined) return action;
  if (entry !== undefined) return happens.begun(there.entry(entry), elsewhere);
  if (state !== undefined) return happens.entered(there.state(state), elsewhere);
  if (event !== undefined) return happens.recorded(there.event(event), factsOf(map, there, words), elsewhere);
  if (start !== undefined) return happens.started(here.process(start), map.get('or-running') === true);
  if (textOf(map, 'task') !== undefined) return taskInWords(map, there, words, elsewhere);
  if (fact !== undefined) return factInWords(fact, map.get('equals'), there, words);
  return termInWords(map, there, words) ?? otherwiseInWords(map, words);
}

function taskInWords(map: Written, names: Names, { happens, or }: RuleWords, elsewhere: string | undefined): string {
  const task = textOf(map, 'task') ?? '';
  if (map.get('asked') === true) return happens.asked(names.task(task), elsewhere);
  const answers = [...mapOf(map.get('answered')).keys()].map((id) => `“${names.answer(task, id)}”`);
  return happens.answered(names.task(task), answers.length === 0 ? undefined : listed(answers, or), elsewhere);
}

function factInWords(fact: string, equals: unknown, names: Names, { happens }: RuleWords): string {
  const title = inSentence(names.fact(fact));
  if (typeof equals === 'boolean') return happens.isTrue(title, equals);
  return typeof equals === 'string'
    ? happens.equals(title, inSentence(names.value(fact, equals)))
    : happens.known(title);
}

/** What a step does besides leading somewhere. `tell` names an event too. */
function actionInWords(map: Written, names: Names, { happens }: RuleWords): string | undefined {
  const [tell, event, report, role, put] = ['tell', 'event', 'report', 'notify', 'put'].map((key) => textOf(map, key));
  if (tell !== undefined)
    return happens.told(names.process(tell), event === undefined ? undefined : names.of(tell).event(event));
  if (report !== undefined) return happens.reported(names.report(report));
  if (role !== undefined) return happens.notified(inSentence(names.role(role)));
  return put === undefined ? undefined : happens.put(inSentence(names.fact(put)));
}

function termInWords(map: Written, names: Names, { happens }: RuleWords): string | undefined {
  for (const how of ['elapsed', 'armed', 'cancelled'] as const) {
    const term = textOf(map, how);
    if (term !== undefined) return happens[how](names.term(term));
  }
  return undefined;
}

function otherwiseInWords(map: Written, { happens }: RuleWords): string | undefined {
  if (map.get('case') === 'other-person') return happens.otherPerson;
  if (map.get('deadlock') === true) return happens.deadlock;
  const action = textOf(map, 'action');
  return action === undefined ? undefined : happens.action(action);
}

function factsOf(map: Written, names: Names, { and }: RuleWords): string | undefined {
  const facts = [...mapOf(map.get('with')).keys()].map((id) => inSentence(names.fact(id)));
  return facts.length === 0 ? undefined : listed(facts, and);
}

function textOf(map: Written, key: string): string | undefined {
  const value = map.get(key);
  return typeof value === 'string' ? value : undefined;
}

const mapOf = (value: unknown): Written =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
