// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';

/** As much of JSON Schema as the document of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
}
export type Schemas = Readonly<Record<string, Schema>>;

/** Texts that have broken a program before. */
export const NASTY: readonly string[] = [
  ...['', ' ', '\u0000', '\u001b[31m', '\r\nX: y', '\ud800', '\udfff\ud800', '\ufeff', '\u202e', 'é'.repeat(2_000)],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'length',
    '0',
    '-1',
    'NaN',
    '1e999',
  ],
  ...[
    'null',
    'true',
    '[]',
    '{}',
    "' or 1=1 --",
    '"; drop table x',
    '${7*7}',
    '{{7*7}}',
    '<script>',
    '../../etc/passwd',
  ],
  ...['%00', '%E0%A4%A', '%2e%2e%2f', 'x'.repeat(5_000), 'ﷺ'.repeat(500), '9'.repeat(400), '2026-02-30', '0000-00-00'],
  ...['P1Y', 'PT1H', 'P-1D', '-P1D', 'P99999999Y', '9999-12-31T23:59:59.999Z', '2026-11-30T10:00', '+275760-09-13'],
];

/** Words that mean something to the playbook, by the name of the field they fit, and others. */
export interface Words {
  readonly of: Readonly<Record<string, readonly string[]>>;
  readonly any: readonly string[];
  /** Nothing but words that fit: what a program would send that was written well. */
  readonly calm?: true;
}

/** A text: mostly a word that fits the field, else another word of the playbook, a nasty one, or any. */
export function texts({ of, any, calm }: Words, field = 'any'): fc.Arbitrary<string> {
  const fit = fc.constantFrom(...(of[field] ?? any));
  if (calm) return fit;
  return fc.oneof(
    { weight: 20, arbitrary: fit },
    { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  );
}

/** Values that fit a schema in shape, with texts from `words` and worse; depth is bounded by the schemas themselves. */
export function fitting(schema: Schema, schemas: Schemas, words: Words, field = 'any'): fc.Arbitrary<unknown> {
  const inner = (each: Schema, name = field): fc.Arbitrary<unknown> => fitting(each, schemas, words, name);
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return fc.oneof(...alternatives.map((each) => inner(each)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined)
    return words.calm
      ? fc.constantFrom(...schema.enum)
      : fc.oneof(fc.constantFrom(...schema.enum), texts(words, field));
  switch (schema.type) {
    case 'string':
      return texts(words, field);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer(), fc.double());
    case 'array':
      return fc.array(inner(schema.items ?? {}), { maxLength: 4 });
    case 'object':
      return objectOf(schema, inner, words);
    default:
      return fc.anything({ maxDepth: 2, withNullPrototype: false });
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  inner: (schema: Schema, name: string) => fc.Arbitrary<unknown>,
  words: Words,
): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, each]) => [name, inner(each, name)] as const);
  const of = (some: readonly (readonly [string, fc.Arbitrary<unknown>])[], requiredKeys: readonly string[]) =>
    fc.record(Object.fromEntries(some), { requiredKeys: [...requiredKeys] });
  const known = fc.oneof(
    {
      weight: 3,
      arbitrary: of(
        fields.filter(([name]) => required.includes(name)),
        required,
      ),
    },
    { weight: 3, arbitrary: of(fields, required) },
    { weight: 1, arbitrary: of(fields, []) },
  );
  if (typeof additionalProperties !== 'object') return known;
  const more = fc.dictionary(texts(words, 'facts'), inner(additionalProperties, 'value'), { maxKeys: 2 });
  return fc.tuple(known, more).map(([own, others]) => ({ ...own, ...others }));
}
