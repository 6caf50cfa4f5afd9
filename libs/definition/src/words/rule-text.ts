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
  const { 'reason-on': reasonOn, fact, 'set-by': setBy, elapsed, 'leading-to': leadingTo, category } = written;
  if (template === 'existence') {
    if (typeof reasonOn === 'string') return words.reasonOn(names.event(reasonOn));
    if (typeof fact === 'string' && typeof setBy === 'string')
      return words.setBy(names.event(setBy), inSentence(names.fact(fact)));
  }
  if (template !== 'absence') return undefined;
  const states = asWritten(leadingTo);
  if (elapsed === 'any' && states !== undefined)
    return words.noTermLeadsTo(quoted(Object.keys(states).map(names.state), words.or));
  const categories = asWritten(category);
  if (fact === 'any' && categories !== undefined) return words.noFactOf(listed(Object.keys(categories), words.or));
  return typeof fact === 'string' && Object.keys(written).length === 1 ? words.noFact(names.fact(fact)) : undefined;
}

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
    a: clause('if', 'first', 'a') ?? happeningInWords(written, names),
    b: clause('then', 'b') ?? '',
    ...(unless !== undefined && { unless }),
    ...(since !== undefined && { since }),
    ...(times !== undefined && { times }),
  });
}

function whileClauses({ state, ...holds }: Written, names: Names, { happens }: RuleWords): Clauses {
  return {
    a: typeof state === 'string' ? happens.isIn(names.state(state)) : happeningInWords(state, names),
    b: happeningInWords(holds, names),
  };
}

const quoted = (titles: readonly string[], joint: string): string =>
  listed(
    titles.map((title) => `“${title}”`),
    joint,
  );

const asWritten = (value: unknown): Written | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;
