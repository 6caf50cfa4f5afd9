// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a rule as sentences that a lawyer can read. What is written in a way that has no words yet is shown as it is
 * written, never left out.
 */
import type { RuleDocument, RuleLevel } from '../document.js';
import { guardInWords } from './guard-text.js';
import { asSentence, inSentence, listed, type Names } from './names.js';
import { happeningInWords } from './rule-happening.js';
import { RULE_WORDS, type Clauses, type RuleWords } from './rule-words.js';

type Written = Readonly<Record<string, unknown>>;

const COMMON: ReadonlySet<string> = new Set(['title', 'description', 'source', 'level', 'when']);

/** What the rule says, with when it holds. */
export function ruleInWords(rule: RuleDocument, names: Names): string {
  const words = RULE_WORDS[names.language];
  const template = Object.keys(rule).find((key) => !COMMON.has(key)) ?? '';
  const written = asWritten(rule[template]) ?? {};
  const sentence = wholeInWords(template, written, names, words) ?? templateInWords(template, written, names, words);
  const when = rule.when === undefined ? [] : [words.when(guardInWords(rule.when, names))];
  return [asSentence(sentence), ...when].join(' ');
}

/** Who may deviate from a rule of this level. */
export const ruleLevelInWords = (level: RuleLevel, { language }: Pick<Names, 'language'>): string =>
  RULE_WORDS[language].levels[level];

/** Rules that are about what is written in the process instead of what happens in a case. */
function wholeInWords(template: string, written: Written, names: Names, words: RuleWords): string | undefined {
  if (template === 'existence') return neededInWords(written, names, words);
  return template === 'absence' ? forbiddenInWords(written, names, words) : undefined;
}

function neededInWords(written: Written, names: Names, words: RuleWords): string | undefined {
  const { 'reason-on': reasonOn, 'grounds-on': groundsOn, answered, fact, 'set-by': setBy } = written;
  if (typeof reasonOn === 'string') return words.reasonOn(names.event(reasonOn));
  if (typeof groundsOn === 'string') {
    const answers = keysOf(answered).map((id) => names.answer(groundsOn, id));
    return words.groundsOn(names.task(groundsOn), quoted(answers, words.or));
  }
  if (typeof fact !== 'string' || typeof setBy !== 'string') return undefined;
  return words.setBy(names.event(setBy), inSentence(names.fact(fact)));
}

function forbiddenInWords(written: Written, names: Names, words: RuleWords): string | undefined {
  const { fact, elapsed, action, case: opened, 'set-by': setBy, 'leading-to': leadingTo, category, except } = written;
  const exceptions = keysOf(except);
  if (elapsed === 'any' && leadingTo !== undefined)
    return words.noTermLeadsTo(quoted(keysOf(leadingTo).map(names.state), words.or));
  if (action === 'any') {
    const kinds = exceptions.map((kind) => Object.entries(words.actions).find(([each]) => each === kind)?.[1] ?? kind);
    return words.onlyActions(listed(kinds, words.or));
  }
  if (opened === 'any') return words.onlyCases(quoted(exceptions.map(names.process), words.or));
  if (typeof fact !== 'string') return undefined;
  if (setBy === 'any')
    return words.onlySetBy(
      names.fact(fact),
      quoted(
        exceptions.map((id) => setterOf(id, names)),
        words.or,
      ),
    );
  if (fact === 'any') return words.noFactOf(listed(keysOf(category), words.or));
  return Object.keys(written).length === 1 ? words.noFact(names.fact(fact)) : undefined;
}

/** An event or a task: ids of events have a dot in them. */
const setterOf = (id: string, names: Names): string => (id.includes('.') ? names.event(id) : names.task(id));

const keysOf = (value: unknown): readonly string[] => Object.keys(asWritten(value) ?? {});

function templateInWords(template: string, written: Written, names: Names, words: RuleWords): string {
  const say = words.templates[template];
  if (say === undefined) return `\`${template}: ${JSON.stringify(written)}\``;
  const clause = (...keys: readonly string[]): string | undefined => {
    const key = keys.find((each) => written[each] !== undefined);
    return key === undefined ? undefined : happeningInWords(written[key], names);
  };
  if (template === 'while') return say(whileClauses(written, names, words));
  const [unless, since] = [clause('unless'), clause('since')];
  const times = Object.values(written).find((value) => typeof value === 'number');
  return say({
    a: clause('if', 'first', 'a', 'of') ?? happeningInWords(written, names),
    b: clause('then', 'b') ?? '',
    ...(unless !== undefined && { unless }),
    ...(since !== undefined && { since }),
    ...(times !== undefined && { times }),
  });
}

function whileClauses({ state, ...holds }: Written, names: Names, { happens }: RuleWords): Clauses {
  return {
    a: typeof state === 'string' ? happens.isIn(names.state(state)) : happeningInWords(state, names),
    b: typeof holds['holds'] === 'string' ? guardInWords(holds['holds'], names) : happeningInWords(holds, names),
  };
}

const quoted = (titles: readonly string[], joint: string): string =>
  listed(
    titles.map((title) => `“${title}”`),
    joint,
  );

const asWritten = (value: unknown): Written | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;
