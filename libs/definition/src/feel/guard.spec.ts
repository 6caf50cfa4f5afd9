// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { evaluate } from '@bpmn-io/feelin';
import fc from 'fast-check';
import { compileExpression, type GuardView } from './compile.js';
import { compileGuard, guardFaults } from './guard.js';
import { parseGuard } from './parse.js';
import type { GuardScope } from './scope.js';

const scope: GuardScope = {
  facts: {
    vast: { type: 'boolean', default: false },
    open: { type: 'boolean' },
    datum: { type: 'date' },
    later: { type: 'date' },
    soort: { type: 'choice', values: ['paspoort', 'meldplicht'] },
    verhaal: { type: 'text' },
  },
  answers: { raad: ['ja', 'nee'] },
  states: ['gemeld', 'vertrokken'],
  companions: ['maatregel'],
};

interface Situation {
  readonly facts?: Readonly<Record<string, boolean | string>>;
  readonly answer?: string;
  readonly status?: string;
  readonly states?: readonly string[];
  readonly running?: readonly string[];
}

function viewOf({ facts = {}, answer, status = 'none', states = [], running = [] }: Situation): GuardView {
  return {
    fact: (id) => facts[id],
    answer: () => answer,
    status: () => status,
    in: (state) => states.includes(state),
    running: (process) => running.includes(process),
  };
}

const holds = (guard: string, situation: Situation): boolean => compileGuard(guard, scope).evaluate(viewOf(situation));

describe('guards', () => {
  it.each<[string, Situation, boolean]>([
    ['vast', { facts: { vast: true } }, true],
    ['vast', {}, false],
    ['not(vast)', {}, true],
    ['vast = true or not(vast)', {}, true],
    ['is known(open) and open', {}, false],
    ['is known(open) and open', { facts: { open: true } }, true],
    ['is known(vast)', {}, true],
    ['is known(soort) and soort = "paspoort"', { facts: { soort: 'paspoort' } }, true],
    ['is known(soort) and soort != "paspoort"', { facts: { soort: 'paspoort' } }, false],
    ['is known(soort) and soort in ("paspoort", "meldplicht")', { facts: { soort: 'meldplicht' } }, true],
    ['is known(soort) and soort in ["paspoort"]', { facts: { soort: 'meldplicht' } }, false],
    ['is known(datum) and datum >= date("2027-02-28")', { facts: { datum: '2027-02-28' } }, true],
    ['is known(datum) and datum > date("2027-02-28")', { facts: { datum: '2027-02-28' } }, false],
    [
      'is known(datum) and datum in [date("2027-01-01")..date("2027-02-01"))',
      { facts: { datum: '2027-02-01' } },
      false,
    ],
    ['is known(datum) and datum in (date("2027-01-01")..date("2027-02-01")]', { facts: { datum: '2027-02-01' } }, true],
    ['is known(datum) and datum in (< date("2027-01-01"), @"2027-03-01")', { facts: { datum: '2027-03-01' } }, true],
    ['is known(datum) and datum between @"2027-01-01" and @"2027-01-31"', { facts: { datum: '2027-01-31' } }, true],
    ['answer("raad") = "ja"', { answer: 'ja' }, true],
    ['answer("raad") = "ja"', {}, false],
    ['answer("raad") != "ja"', {}, true],
    ['answer("raad") in ("ja", "nee")', {}, false],
    ['status("raad") = "open"', { status: 'open' }, true],
    ['in("gemeld") and not(in( "vertrokken"))', { states: ['gemeld'] }, true],
    ['vast or in ("gemeld")', { states: ['gemeld'] }, true],
    ['running("maatregel")', { running: ['maatregel'] }, true],
  ])('%s in %j is %s', (guard, situation, expected) => {
    expect(guardFaults(guard, scope)).toEqual([]);
    expect(holds(guard, situation)).toBe(expected);
  });

  it.each([
    ['a fact that may be unset', 'open', 'unknown-guard', 'is known(open)'],
    ['a fact asked for too late', 'open and is known(open)', 'unknown-guard', 'default'],
    ['a fact asked for on the wrong side of or', 'is known(open) or open', 'unknown-guard', 'default'],
    ['a fact of which it is known that it is unknown', 'not(is known(open)) and open', 'unknown-guard', 'default'],
    ['an unset date in a comparison of dates', 'is known(datum) and datum < later', 'unknown-guard', 'is known(later)'],
    ['narrative', 'verhaal = "x"', 'invalid-guard', 'type boolean'],
    ['that there is narrative', 'is known(verhaal)', 'invalid-guard', 'type boolean'],
    ['a misspelled fact', 'vats', 'unknown-reference', 'Did you mean "vast"?'],
    ['a misspelled task', 'answer("rad") = "ja"', 'unknown-reference', 'Did you mean "raad"?'],
    ['a misspelled answer', 'answer("raad") = "jaa"', 'unknown-reference', 'Did you mean "ja"?'],
    ['a misspelled value', 'is known(soort) and soort = "paspor"', 'unknown-reference', 'Did you mean "paspoort"?'],
    ['a misspelled state', 'in("gemelt")', 'unknown-reference', 'Did you mean "gemeld"?'],
    ['a misspelled companion', 'running("maatregl")', 'unknown-reference', 'Did you mean "maatregel"?'],
    ['a status that does not exist', 'status("raad") = "opn"', 'unknown-reference', 'Did you mean "open"?'],
    ['a date written as text', 'is known(datum) and datum = "2027-01-01"', 'invalid-guard', 'date("2027-02-28")'],
    [
      'a day that does not exist',
      'is known(datum) and datum = date("2027-02-30")',
      'invalid-guard',
      'date("2027-02-28")',
    ],
    ['order between texts', 'is known(soort) and soort < "b"', 'invalid-guard', 'Use = or !='],
    ['a boolean compared with text', 'vast = "true"', 'invalid-guard', 'without quotation marks'],
    ['an answer by itself', 'answer("raad")', 'invalid-guard', '= "ja"'],
    ['a date by itself', 'is known(datum) and datum', 'invalid-guard', 'Compare it with a date'],
    ['the clock', 'datum < today()', 'invalid-guard', 'Use facts'],
    ['arithmetic', 'vast + 1', 'invalid-guard', 'Use facts'],
    ['the name that stands in for in()', '_n("gemeld")', 'invalid-guard', 'Use facts'],
    ['an "in" that takes in what follows', 'soort in ["paspoort"] and vast', 'invalid-guard', 'between parentheses'],
    [
      'a range that ends before it begins',
      'is known(datum) and (datum in [@"2027-02-01"..@"2027-01-01"])',
      'invalid-guard',
      'earlier date first',
    ],
    ['half a condition', 'vast and', 'invalid-guard', 'Use facts'],
    ['nothing', '', 'invalid-guard', 'Use facts'],
  ])('refuse %s: %s', (_, guard, code, remedy) => {
    const [fault, ...more] = guardFaults(guard, scope);
    expect(fault).toMatchObject({ code, remedy: expect.stringContaining(remedy) });
    expect(more).toEqual([]);
  });

  it.each([
    'is known(open) and open',
    'not(is known(open)) or open',
    'not(is known(open) and open)',
    'is known(datum) and is known(later) and datum < later',
    '(is known(open) and vast) and open',
  ])('accept %s, which asks first', (guard) => {
    expect(guardFaults(guard, scope)).toEqual([]);
  });

  it('accept a fact that the event itself must bring', () => {
    expect(guardFaults('open', { ...scope, given: ['open'] })).toEqual([]);
  });

  it('say what they read', () => {
    const guard =
      'is known(open) and open and answer("raad") = status("raad") or in("gemeld") and running("maatregel")';
    expect(() => compileGuard(guard, scope)).toThrow('compared with a text only');
    const readable = guard.replace('= status("raad")', '= "ja" and status("raad") = "open"');
    expect(compileGuard(readable, scope).reads).toEqual({
      facts: ['open'],
      answers: ['raad'],
      statuses: ['raad'],
      states: ['gemeld'],
      companions: ['maatregel'],
    });
  });
});

const dates = fc.constantFrom('2026-12-31', '2027-01-01', '2027-02-28', '2028-02-29');
const range = fc.tuple(dates, dates).map((each) => each.sort().map((date) => `date("${date}")`));
const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const literal = dates.map((date) => `date("${date}")`);
const atom = fc.oneof(
  fc.constantFrom(
    'vast',
    'open',
    'is known(open)',
    'is known(datum)',
    'is known(soort)',
    'vast = true',
    'open != false',
  ),
  fc.constantFrom(
    'soort = "paspoort"',
    'soort != "meldplicht"',
    'soort in ("paspoort", "meldplicht")',
    '(soort in ["paspoort"])',
  ),
  fc.constantFrom(
    'answer("raad") = "ja"',
    'answer("raad") != "nee"',
    'status("raad") = "open"',
    'running("maatregel")',
  ),
  fc
    .tuple(fc.constantFrom('datum', 'later'), operators, fc.oneof(literal, fc.constant('later')))
    .map((parts) => parts.join(' ')),
  range.map(([from = '', to = '']) => `(datum in [${from}..${to}))`),
  range.map(([from = '', to = '']) => `(datum between ${from} and ${to})`),
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 4 },
    atom,
    tie('expression').map((operand) => `not(${operand})`),
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
      .map(([a, word, b]) => `(${a} ${word} ${b})`),
  ),
}));
const situation = fc.record({
  facts: fc.record(
    {
      vast: fc.boolean(),
      open: fc.boolean(),
      datum: dates,
      later: dates,
      soort: fc.constantFrom('paspoort', 'meldplicht'),
    },
    { requiredKeys: [] },
  ),
  answer: fc.option(fc.constantFrom('ja', 'nee'), { nil: undefined }),
  status: fc.constantFrom('open', 'answered'),
  running: fc.constantFrom([], ['maatregel']),
});
const complete = situation.filter(({ facts }) => Object.keys(facts).length === 5);

/** The same situation for feelin's own interpreter. */
function oracle(
  guard: string,
  {
    facts,
    answer,
    status,
    running,
  }: {
    facts: Record<string, boolean | string>;
    answer?: string | undefined;
    status: string;
    running: readonly string[];
  },
): boolean {
  const dated = (value: boolean | string | undefined): unknown =>
    value === undefined ? null : evaluate(`date("${String(value)}")`).value;
  const { value } = evaluate(guard, {
    vast: facts['vast'] ?? false,
    open: facts['open'] ?? null,
    soort: facts['soort'] ?? null,
    datum: dated(facts['datum']),
    later: dated(facts['later']),
    'is known': (fact: unknown) => fact !== null,
    answer: (_task: string) => answer ?? null,
    status: (_task: string) => status,
    running: (process: string) => running.includes(process),
  });
  return value === true;
}

const evaluated = (
  guard: string,
  {
    answer,
    ...rest
  }: {
    facts: Record<string, boolean | string>;
    answer?: string | undefined;
    status: string;
    running: readonly string[];
  },
): boolean | string | undefined =>
  compileExpression(parseGuard(guard), scope)(viewOf({ ...rest, ...(answer !== undefined && { answer }) }));

describe('guards and feelin', () => {
  it('agree on every expression when all facts are known', () => {
    fc.assert(
      fc.property(expression, complete, (guard, each) => evaluated(guard, each) === oracle(guard, each)),
      { numRuns: 1000 },
    );
  });

  it('agree on every expression that can be loaded, whatever is known', () => {
    fc.assert(
      fc.property(expression, situation, (guard, each) => {
        fc.pre(guardFaults(guard, scope).length === 0);
        return (evaluated(guard, each) === true) === oracle(guard, each);
      }),
      { numRuns: 1000 },
    );
  });

  it('an expression that can be loaded is never unknown', () => {
    fc.assert(
      fc.property(expression, situation, (guard, each) => {
        fc.pre(guardFaults(guard, scope).length === 0);
        return evaluated(guard, each) !== undefined;
      }),
      { numRuns: 1000 },
    );
  });
});
