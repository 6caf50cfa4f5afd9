// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * W22: nothing in the product scores, ranks or predicts a person. What could only be done with a number, a sum, an order
 * or a name for it is held here, where it would have to be written down: the format of a definition, the language of
 * guards, the contract and the definitions that are shipped. Whoever adds a number has to say here what it counts.
 */
import { join } from 'node:path';
import { Facts, FactValue } from '@draaiboek/api';
import { formatFinding, guardFaults, playbookSchema, processSchema, type GuardScope } from '@draaiboek/definition';
import { loadPlaybookFolder } from '@draaiboek/definition/node';
import fc from 'fast-check';
import { readText, ROOT } from './files.js';

/** Every number of the contract by its name, and what it counts. None of them is about a person. */
const NUMBERS: Readonly<Record<string, string>> = {
  revision: 'how often a case, or a record of the municipality, was changed',
  caseRevision: 'the same, of the case of a task',
  sequence: 'the place of an entry in its journal',
  entries: 'how many entries a journal has',
  openTasks: 'how many tasks of a case are open: work, by case and never by person',
  lateTasks: 'how many of those are late',
  total: 'how many there are in a list, or cases to count again',
  page: 'which page',
  pageSize: 'how many on a page',
  from: 'the first year of the calendar, or where a rough share in the yearly report begins',
  to: 'the last year of the calendar, or where such a share ends',
  leastCases: 'what anything in the yearly report must rest on',
  year: 'a year',
  left: 'how many cases a new calendar has not reached',
  done: 'how many cases it has reached',
  cases: 'in how many cases a new calendar moves dates',
  terms: 'how many dates it moves',
  hidden: 'how many of those are not named',
  steps: 'how many steps the clock of the demo took',
  status: 'the status of HTTP',
};

/** What lists may be put in the order of: moments, dates and the numbers that things were given. */
const ORDERS = ['openedAt', 'nextDueOn', 'dueOn', 'reference', 'sequence'];

/** Words of whoever scores, ranks or predicts, at the beginning of a word of a name. */
const WORDS = [
  ...['score', 'scoring', 'rank', 'rating', 'weight', 'risk', 'predict', 'forecast', 'probab', 'likelihood', 'profil'],
  ...['threat', 'severity', 'suspicio', 'danger', 'similar', 'anomal', 'cluster'],
  ...['risico', 'rangorde', 'gewicht', 'voorspel', 'waarschijnlijk', 'kans', 'prioriteit', 'gevaarlijk', 'verdacht'],
];
const namesScore = (name: string): boolean =>
  wordsOf(name).some((word) => WORDS.some((scoring) => word.startsWith(scoring)));
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}]+/u);

interface Part {
  readonly at: readonly string[];
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Every sub-schema and every value in it that is an object, with its place. */
function partsOf(value: unknown, at: readonly string[] = []): readonly Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, part]) => partsOf(part, [...at, key]));
  return Array.isArray(value) ? inner : [{ at, schema: { ...value } }, ...inner];
}

const isNumber = ({ schema }: Part): boolean =>
  [schema['type']].flat().some((type) => type === 'integer' || type === 'number') ||
  typeof schema['const'] === 'number' ||
  (Array.isArray(schema['enum']) && schema['enum'].some((value) => typeof value === 'number'));
/** What a property is called; its schema may lie deeper, in a list or an alternative. */
const nameOf = ({ at }: Part): string => at[at.lastIndexOf('properties') + 1] ?? '';

const contract = partsOf(JSON.parse(readText('libs/api/openapi.generated.json')));
const propertiesOf = (parts: readonly Part[]): readonly string[] =>
  parts.filter(({ at }) => at.at(-1) === 'properties').flatMap(({ schema }) => Object.keys(schema));

describe('W22 the format of a definition', () => {
  const format = [...partsOf(processSchema, ['process']), ...partsOf(playbookSchema, ['playbook'])];

  it('has no number but the order of alternatives, of effects and of a list to read', () => {
    const numbers = format.filter(isNumber).map(({ at }) => at.join('/'));
    expect(numbers.sort()).toEqual([
      'process/$defs/action/properties/order',
      'process/$defs/check/properties/order',
      'process/$defs/transition/properties/order',
    ]);
  });

  it('has facts that somebody states: none is a number, and none is computed from others', () => {
    const fact = format.find(({ at }) => at.join('/') === 'process/$defs/fact')?.schema;
    expect(fact).toMatchObject({ properties: { type: { enum: ['boolean', 'date', 'choice', 'text'] } } });
    const of = ['title', 'description', 'source', 'type', 'values', 'default', 'category', 'because'];
    expect(Object.keys(Object(fact?.['properties'])).sort()).toEqual([...of, 'correct', 'planned'].sort());
    expect(fact).toMatchObject({ additionalProperties: false });
    const value = format.find(({ at }) => at.join('/') === 'process/$defs/factValue')?.schema;
    expect(value).toMatchObject({ type: ['boolean', 'string'] });
  });

  it('has no key that is called after a score', () => {
    expect(propertiesOf(format).filter(namesScore)).toEqual([]);
  });
});

describe('W22 the language of guards', () => {
  const scope: GuardScope = {
    facts: { vast: { type: 'boolean', default: false }, sinds: { type: 'date' } },
    answers: { raad: ['ja', 'nee'] },
    states: ['gemeld'],
    companions: ['maatregel'],
  };

  it.each([
    ...['1 = 1', 'vast + 1 > 1', 'sinds - @"2027-01-01" > duration("P1D")', '-1 < 0', '2 * 2 = 4', 'vast ** 2 = 1'],
    ...['count([vast, vast]) > 1', 'sum([1, 2]) = 3', 'mean([1, 2]) = 1', 'max(1, 2) = 2', 'number("1") = 1'],
    ...['if vast then true else false', 'some each in [vast] satisfies each', 'for each in [vast] return each'],
    ...['[vast, vast][1]', '{ a: 1 }.a = 1', 'string length("a") = 1', 'vast instance of number', 'today() > sinds'],
  ])('has no word for %s', (guard) => {
    expect(guardFaults(guard, scope)).not.toEqual([]);
  });

  it('accepts no number, wherever it stands', () => {
    const number = fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String);
    const place = fc.constantFrom('vast = #', 'answer("raad") = #', '# < #', 'vast in (#)', 'sinds > #', 'not(#)', '#');
    fc.assert(
      fc.property(place, number, (guard, given) => guardFaults(guard.replaceAll('#', given), scope).length > 0),
    );
  });
});

describe('W22 the contract', () => {
  it('has no number but those that are said here to count something else than a person', () => {
    const schemas = contract.filter(({ at }) => at[0] === 'components' && at[1] === 'schemas');
    const numbers = new Set(schemas.filter(isNumber).map(nameOf));
    expect(numbers.size).toBeGreaterThan(10);
    expect([...numbers].filter((name) => !(name in NUMBERS))).toEqual([]);
  });

  it('takes no fact that is a number', () => {
    expect(FactValue.safeParse(7).success).toBe(false);
    expect(Facts.safeParse({ ernst: 7 }).success).toBe(false);
  });

  it('puts lists in the order of a moment, a date or a number that was given, and of nothing else', () => {
    const parameters = contract.filter(({ schema }) => schema['in'] === 'query' && schema['name'] === 'sort');
    const keys = parameters.flatMap(({ schema }) => Object(schema['schema']).enum as string[]);
    expect(parameters.length).toBeGreaterThan(2);
    expect([...new Set(keys.map((key) => key.replace(/^-/, '')))].sort()).toEqual([...ORDERS].sort());
  });

  it('has no field, parameter, address or operation that is called after a score', () => {
    const parameters = contract.flatMap(({ schema }) => (typeof schema['in'] === 'string' ? [schema['name']] : []));
    const operations = contract.flatMap(({ schema }) => [schema['operationId'] ?? '']);
    const addresses = contract.filter(({ at }) => at[0] === 'paths' && at.length === 2).map(({ at }) => at[1]);
    const names = [...propertiesOf(contract), ...parameters, ...operations, ...addresses].map(String);
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter(namesScore)).toEqual([]);
  });
});

describe('W22 the definitions that are shipped', () => {
  it('ask, state and name nothing that is called after a score', async () => {
    const reading = await loadPlaybookFolder(join(ROOT, 'processes'));
    if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
    const names = Object.values(reading.value.processes).flatMap(({ id, facts, events, tasks, states, terms }) => [
      id,
      ...[facts, events, tasks, states, terms].flatMap((parts) => Object.keys(parts)),
      ...Object.values(facts).flatMap(({ values, title }) => [title.nl, title.en, ...Object.keys(values ?? {})]),
      ...Object.values(tasks).flatMap(({ title, answers }) => [title.nl, ...answers.map((answer) => answer.id)]),
    ]);
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter(namesScore)).toEqual([]);
  });
});
