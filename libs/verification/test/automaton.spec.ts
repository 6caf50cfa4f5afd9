// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Every template against its formula, on random words: linear temporal logic with past, over finite words (LTLf). */
import { RULE_FORMS, RULE_TEMPLATES, type Rule, type RuleAtom } from '@draaiboek/definition';
import fc from 'fast-check';
import { automatonOf, BROKEN, NOTHING_PENDING, type Letter } from '../src/rules/automaton.js';

type Word = readonly Letter[];
/** Whether the formula holds at this place of the word. */
type Formula = (word: Word, at: number) => boolean;

const is =
  (test: (letter: Letter) => boolean): Formula =>
  (word, at) => {
    const letter = word[at];
    return letter !== undefined && test(letter);
  };
const not =
  (f: Formula): Formula =>
  (word, at) =>
    !f(word, at);
const and =
  (...all: readonly Formula[]): Formula =>
  (word, at) =>
    all.every((f) => f(word, at));
const or =
  (...all: readonly Formula[]): Formula =>
  (word, at) =>
    all.some((f) => f(word, at));
const implies = (f: Formula, g: Formula): Formula => or(not(f), g);
const next =
  (f: Formula): Formula =>
  (word, at) =>
    at + 1 < word.length && f(word, at + 1);
const until =
  (f: Formula, g: Formula): Formula =>
  (word, at) =>
    at < word.length && (g(word, at) || (f(word, at) && until(f, g)(word, at + 1)));
const finally_ = (f: Formula): Formula => until(() => true, f);
const globally = (f: Formula): Formula => not(finally_(not(f)));
const before =
  (f: Formula): Formula =>
  (word, at) =>
    at > 0 && f(word, at - 1);
const since =
  (f: Formula, g: Formula): Formula =>
  (word, at) =>
    at >= 0 && (g(word, at) || (f(word, at) && since(f, g)(word, at - 1)));
const once = (f: Formula): Formula => since(() => true, f);

const a = is((letter) => letter.a !== 0);
const b = is((letter) => letter.b !== 0);
const c = is((letter) => letter.c !== 0);
const rest = is((letter) => letter.rest);
const holds = is((letter) => letter.holds);
const aHolds = and(a, holds);
const bHolds = and(b, holds);
const group = (role: 'a' | 'b', index: number): Formula => is((letter) => (letter[role] & (1 << index)) !== 0);
const times = (n: number, f: Formula): Formula =>
  n === 0 ? () => true : finally_(and(f, n === 1 ? () => true : next(times(n - 1, f))));

const response = (all: number): Formula =>
  and(
    ...Array.from({ length: all }, (_, index) =>
      globally(implies(and(aHolds, not(c)), next(or(finally_(c), finally_(group('b', index)))))),
    ),
  );
const precedence = (all: number): Formula =>
  and(
    ...Array.from({ length: all }, (_, index) => globally(implies(bHolds, before(since(not(c), group('a', index)))))),
  );
const alternateResponse = globally(implies(aHolds, next(until(not(aHolds), b))));
const alternatePrecedence = globally(implies(bHolds, before(since(not(bHolds), a))));
const inStepAfter = and(not(rest), next(until(not(rest), b)));
const inStepBefore = before(since(not(rest), and(a, not(rest))));
const chainResponse = globally(implies(aHolds, inStepAfter));
const chainPrecedence = globally(implies(bHolds, inStepBefore));
const notResponse = globally(implies(aHolds, not(next(finally_(b)))));
const notPrecedence = globally(implies(bHolds, not(before(once(a)))));
const notChainResponse = globally(implies(aHolds, not(inStepAfter)));
const notChainPrecedence = globally(implies(bHolds, not(inStepBefore)));

/** For `all` groups of atoms, and a number of times. */
const FORMULAS: Readonly<Record<string, (all: number, n: number) => Formula>> = {
  existence: (all) => and(...Array.from({ length: all }, (_, index) => finally_(and(group('a', index), holds)))),
  absence: () => globally(not(aHolds)),
  init: () => until(not(rest), aHolds),
  exactly: (_, n) => and(times(n, aHolds), not(times(n + 1, aHolds))),
  'at-most': (_, n) => not(times(n + 1, aHolds)),
  choice: () => or(finally_(aHolds), finally_(bHolds)),
  'exclusive-choice': () => and(or(finally_(aHolds), finally_(bHolds)), not(and(finally_(aHolds), finally_(bHolds)))),
  'co-existence': () => or(and(finally_(aHolds), finally_(bHolds)), not(or(finally_(aHolds), finally_(bHolds)))),
  'not-co-existence': () => not(and(finally_(aHolds), finally_(bHolds))),
  'responded-existence': () => implies(finally_(aHolds), finally_(b)),
  response,
  'alternate-response': () => alternateResponse,
  'chain-response': () => chainResponse,
  'not-response': () => notResponse,
  'not-chain-response': () => notChainResponse,
  precedence,
  'alternate-precedence': () => alternatePrecedence,
  'chain-precedence': () => chainPrecedence,
  'not-precedence': () => notPrecedence,
  'not-chain-precedence': () => notChainPrecedence,
  succession: () => and(response(1), precedence(1)),
  'alternate-succession': () => and(alternateResponse, alternatePrecedence),
  'chain-succession': () => and(chainResponse, chainPrecedence),
  'not-succession': () => and(notResponse, notPrecedence),
  'not-chain-succession': () => and(notChainResponse, notChainPrecedence),
  while: () => globally(implies(aHolds, b)),
};

const SEED = Number(process.env['RULES_SEED'] ?? 2_013);
const ALL_OF: Readonly<Record<string, readonly string[]>> = {
  existence: ['of'],
  precedence: ['first'],
  response: ['then'],
};

function ruleOf(template: string, all: number, n: number): Exclude<Rule, { kind: 'written' }> {
  const atom: RuleAtom = { kind: 'state', state: 'x' };
  const known = RULE_TEMPLATES.find((each) => each === template);
  if (known === undefined || known === 'while') return { kind: 'while', state: 'x', holds: 'true' };
  const form = RULE_FORMS[known];
  const roles = form.is === 'parts' ? [...form.needs, ...form.may] : ['of'];
  const parts = Object.fromEntries(
    roles.map((role) => [
      role,
      Array.from({ length: ALL_OF[template]?.includes(role) === true ? all : 1 }, () => [atom]),
    ]),
  );
  return { kind: 'declare', template: known, parts, times: n };
}

function accepted(rule: Exclude<Rule, { kind: 'written' }>, word: Word): boolean {
  const automaton = automatonOf(rule);
  let state = 0;
  for (const letter of word) {
    state = automaton.next(state, letter);
    if (state === BROKEN) return false;
    expect(state).toBeLessThan(automaton.size);
  }
  return automaton.accepts(state, NOTHING_PENDING);
}

/** Steps of one to four letters, the last of which says that the step is over. */
function wordOf(all: number, template: string): fc.Arbitrary<Word> {
  const bits = (role: 'a' | 'b'): fc.Arbitrary<number> => {
    const isAll =
      ALL_OF[template]?.includes(role === 'a' ? (template === 'existence' ? 'of' : 'first') : 'then') === true;
    return fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.nat((1 << (isAll ? all : 1)) - 1) },
    );
  };
  const withC = template === 'response' || template === 'precedence';
  const letter = fc.record({
    a: bits('a'),
    b: bits('b'),
    c: withC
      ? fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) })
      : fc.constant(0),
    holds: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  });
  const step = fc
    .array(letter, { minLength: 1, maxLength: 4 })
    .map((letters) => letters.map((each, index) => ({ ...each, rest: index === letters.length - 1 })));
  return fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => steps.flat());
}

it('the templates that a rule can use are those that are checked', () => {
  expect([...RULE_TEMPLATES].sort()).toEqual(Object.keys(FORMULAS).sort());
});

describe('an automaton accepts what its formula holds for', () => {
  it.each(RULE_TEMPLATES.map((template) => [template]))('%s', (template) => {
    const counts = { held: 0, broken: 0 };
    const drawn = fc
      .integer({ min: 1, max: 3 })
      .chain((all) => fc.tuple(fc.constant(all), fc.integer({ min: 1, max: 3 }), wordOf(all, template)));
    fc.assert(
      fc.property(drawn, ([all, n, word]) => {
        const formula = FORMULAS[template]?.(all, n);
        const expected = formula?.(word, 0);
        counts[expected === true ? 'held' : 'broken'] += 1;
        expect(accepted(ruleOf(template, all, n), word)).toBe(expected);
      }),
      { seed: SEED, numRuns: 500 },
    );
    // Otherwise the words that are drawn show little.
    expect(Math.min(counts.held, counts.broken)).toBeGreaterThan(10);
  });
});
