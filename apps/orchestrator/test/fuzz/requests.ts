// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Requests to an operation of the API: such as its document asks for, and such with something wrong. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { fitting, NASTY, type Schema, type Schemas, texts, type Words } from './fitting.js';

interface Parameter {
  readonly in: string;
  readonly name: string;
}

export interface Operation {
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
}

/** A request as bytes go over the line. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** Stands for the revision that the case has when the request is sent. */
export const PRESENT = 'present';

/** What the requests are made of. */
export interface Stock {
  readonly ids: readonly string[];
  readonly words: Words;
  readonly people: readonly string[];
  readonly schemas: Schemas;
}

/** As much of the document as is needed. */
export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
interface Described {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** Every operation that the document of the API describes. */
export const operationsOf = ({ paths }: Document): readonly Operation[] =>
  Object.entries(paths).flatMap(([template, operations]) =>
    Object.entries(operations as Readonly<Record<string, Described>>).map(
      ([method, { parameters = [], requestBody }]) => ({
        ...{ method: method.toUpperCase(), template, parameters },
        body: requestBody?.content?.['application/json']?.schema,
      }),
    ),
  );

export function requestsTo(operation: Operation, stock: Stock): fc.Arbitrary<Sent> {
  const { method, template, parameters, body } = operation;
  const wild = fc.record({
    path: pathsOf(template, stock),
    query: queriesOf(parameters, stock),
    headers: headersOf(stock),
    body: method === 'GET' ? fc.constant(undefined) : bodiesOf(body ?? {}, stock),
  });
  return fc.oneof(wild, calm(operation, stock)).map(({ path, query, headers, body: sent }) => ({
    method,
    path: `/v1${path}${query}`.slice(0, 6_000),
    headers: { ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    body: sent,
  }));
}

/** What a program would send that was written well, to a case that is there. */
function calm({ method, template, body }: Operation, { ids, people, schemas, words }: Stock) {
  const [id = '', task = ''] = ids;
  const value = fitting(body ?? {}, schemas, { ...words, calm: true });
  return fc.record({
    path: fc.constant(
      template.replace('{task}', task).replace(/\{[^}]+\}/, template.startsWith('/processes') ? 'voorbeeld' : id),
    ),
    query: fc.constant(''),
    headers: fc
      .constantFrom(...people)
      .map((person) => ({ authorization: `Bearer demo-${person}`, 'if-match': PRESENT })),
    body: method === 'GET' ? fc.constant(undefined) : value.map((each) => Buffer.from(textOf(each))),
  });
}

/** As JSON; what JSON has no word for as nothing. */
const textOf = (value: unknown): string => JSON.stringify(value ?? null);

/** Encoded as a browser would; what has no UTF-8 goes as it would from a program that does not care. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed());

function pathsOf(template: string, { ids, words }: Stock): fc.Arbitrary<string> {
  const names = [...template.matchAll(/\{[^}]+\}/g)];
  const value = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: texts(words).map(encoded) },
    { weight: 1, arbitrary: fc.constantFrom('%', '%00', '%c0%ae', '..', '.', '//', '%2F', ';a=b', '~', '~~t1') },
  );
  return fc
    .tuple(...names.map(() => value))
    .map((values) => values.reduce((path, each) => path.replace(/\{[^}]+\}/, () => each), template));
}

function queriesOf(parameters: readonly Parameter[], { words }: Stock): fc.Arbitrary<string> {
  const names = [
    ...parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    'onbekend',
    'page[]',
    '__proto__',
  ];
  const value = fc.oneof(
    texts(words),
    fc.constantFrom('1', '2', 'true', 'false', '1e3', '0x10', '2147483648', '9'.repeat(30)),
  );
  return fc
    .array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 4 })
    .map((pairs) =>
      pairs.length === 0 ? '' : `?${pairs.map(([name, text]) => `${name}=${encoded(text)}`).join('&')}`,
    );
}

function headersOf({ people }: Stock): fc.Arbitrary<Record<string, string>> {
  const odd = fc.string({ unit: fc.constantFrom(...Array.from('abcXYZ0189 "\'\\,;=*/-é\t')), maxLength: 60 });
  return fc.record(
    {
      authorization: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom(...people).map((person) => `Bearer demo-${person}`) },
        {
          weight: 1,
          arbitrary: fc.oneof(
            odd,
            fc.constantFrom('Bearer', 'Basic a2FuYXJpZQ==', 'Bearer demo-__proto__', 'Bearer demo-'),
          ),
        },
      ),
      'if-match': fc.oneof(
        { weight: 6, arbitrary: fc.constant(PRESENT) },
        fc.constantFrom('1', '"1"', '"2"', 'W/"3"', '*', '"1", "2"', '999999999', '-1', ''),
        odd,
      ),
      'idempotency-key': fc.oneof(fc.constantFrom('een', 'twee', '', 'x'.repeat(201)), odd),
      'content-type': fc.constantFrom(
        ...Array<string>(20).fill('application/json'),
        ...['application/json; charset=utf-16', 'application/json; charset=utf-99'],
        ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'a', ''],
      ),
      'content-encoding': fc.constantFrom(...Array<string>(12).fill('identity'), 'gzip', 'br', 'zip'),
      accept: fc.constantFrom('*/*', 'text/html', 'application/xml', 'application/problem+json', ''),
      traceparent: fc.oneof(fc.constant(`00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`), odd),
      'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
      'x-forwarded-for': odd,
    },
    { requiredKeys: ['if-match', 'authorization'] },
  );
}

function bodiesOf(schema: Schema, { schemas, words }: Stock): fc.Arbitrary<Buffer | undefined> {
  const good = fitting(schema, schemas, words).map((value) => textOf(value));
  const broken = fc.oneof(
    fc.tuple(good, fc.nat(200)).map(([text, at]) => text.slice(0, at)),
    fc.tuple(good, fc.constantFrom(...NASTY)).map(([text, nasty]) => text.replace('{', `{${JSON.stringify(nasty)}:1,`)),
    good.map((text) => text.replace('{', '{"reason":"een","reason":"twee","__proto__":{"x":1},')),
    good.map((text) => `\ufeff${text}`),
    fc.anything({ maxDepth: 3, withNullPrototype: false }).map((value) => textOf(value)),
    fc.constantFrom(
      '['.repeat(20_000),
      '{"a":'.repeat(5_000),
      '',
      'null',
      '7',
      '"x"',
      `{"reason":"${'x'.repeat(300_000)}"}`,
    ),
  );
  return fc.oneof(
    { weight: 12, arbitrary: good.map((text) => Buffer.from(text)) },
    { weight: 3, arbitrary: broken.map((text) => Buffer.from(text)) },
    { weight: 1, arbitrary: good.map((text) => gzipSync(text)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
}
