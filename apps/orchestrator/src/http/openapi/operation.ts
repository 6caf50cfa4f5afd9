// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import type { Documentation } from './documented.js';
import { BODY_EXAMPLES } from './body-examples.js';
import { type HeaderName, headersOf, requestHeaders } from './headers.js';
import type { Json } from './json.js';
import { problemResponses } from './problem-responses.js';
import { refTo } from './schemas.js';

/** The whole operation, from what it promises; `path` is its address, `/cases/{case}`. */
export function operationOf(of: Documentation, path: string, tags: readonly string[]): Json {
  const parameters = [
    ...pathParameters(path),
    ...queryParameters(of.query),
    ...requestHeaders(of.command ?? readOf(of)),
  ];
  return {
    operationId: of.id,
    summary: of.summary,
    description: of.description ?? `${of.summary}.`,
    tags,
    security: of.open ? [{}, { bearer: [] }] : [{ bearer: [] }],
    parameters,
    ...(of.body === undefined ? {} : { requestBody: requestBody(of.body) }),
    responses: { ...successes(of), ...problemResponses(problemsOf(of, parameters.length > 0)) },
  };
}

const readOf = ({ answers, tagged }: Documentation): 'reads-case' | undefined =>
  answers === 'Case' && tagged === true ? 'reads-case' : undefined;

function requestBody(name: NonNullable<Documentation['body']>): Json {
  const examples = BODY_EXAMPLES[name];
  const content = { schema: refTo(name), ...(examples === undefined ? {} : { examples }) };
  return { required: true, content: { 'application/json': content } };
}

function successes(of: Documentation): Json {
  const content =
    typeof of.answers === 'string'
      ? { 'application/json': { schema: refTo(of.answers) } }
      : { [of.answers.type]: { schema: { type: 'string' } } };
  const success = { description: of.summary, headers: headersOf('API-Version', ...answerHeaders(of)), content };
  const unchanged = {
    description: 'The case still has that revision',
    headers: headersOf('API-Version', 'ETag', 'Vary'),
  };
  return { [of.status ?? 200]: success, ...(readOf(of) === undefined ? {} : { 304: unchanged }) };
}

function answerHeaders({ command, answers, tagged }: Documentation): readonly HeaderName[] {
  if (command === 'opens') return ['ETag', 'Idempotency-Replayed', 'Location'];
  if (command === 'destroys') return ['Idempotency-Replayed', 'Location'];
  if (command === 'changes') return ['ETag', 'Idempotency-Replayed'];
  if (answers === 'Case') return tagged === true ? ['ETag', 'Vary'] : [];
  if (answers === 'Calendar' || answers === 'CaseMeeting' || answers === 'JudgedPlaybook') return ['ETag'];
  return typeof answers === 'string' && answers.endsWith('Page') ? ['Link'] : [];
}

function problemsOf(
  { problems = [], open, beforeSecrecy, command, body }: Documentation,
  asks: boolean,
): readonly number[] {
  const changing = command === undefined ? [] : [403, 409, 422];
  return [
    ...new Set([
      ...[400, 429, 500, 503],
      ...(open ? [] : [401]),
      ...(open || beforeSecrecy ? [] : [403]),
      ...(asks ? [422] : []),
      ...(body === undefined ? [] : [413, 415, 422]),
      ...changing,
      ...(command === 'changes' || command === 'destroys' ? [404, 410, 412, 428] : []),
      ...(command === 'revises' ? [412, 428] : []),
      ...problems,
    ]),
  ];
}

const PATH: Readonly<Record<string, Json>> = {
  case: { description: 'Id of the case', schema: { type: 'string', format: 'uuid' } },
  task: {
    description: 'Id of the task: that of its case, a tilde, and its number in the case',
    schema: { type: 'string' },
  },
  term: { description: 'Id of the term in its case', schema: { type: 'string' } },
  playbook: { description: 'Content hash of the playbook', schema: { type: 'string' } },
  process: { description: 'Id of the process', schema: { type: 'string' } },
};
const PATH_EXAMPLES: Readonly<Record<string, string>> = {
  case: '3f0c8f5e-8b1e-4c55-9d3a-0f5b7a1c2d4e',
  task: '3f0c8f5e-8b1e-4c55-9d3a-0f5b7a1c2d4e~t3',
  term: 'd4',
  playbook: 'sha256-3f0c8f5e',
  process: 'signaal',
};

const pathParameters = (path: string): readonly Json[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    ...{ name, in: 'path', required: true, ...(PATH[name] ?? { schema: { type: 'string' } }) },
    ...(PATH_EXAMPLES[name] === undefined ? {} : { example: PATH_EXAMPLES[name] }),
  }));

/** A list of names is one text with commas between them. */
function queryParameters(query: z.ZodObject): readonly Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'object' ? property : {};
    const list = schema.type === 'array' ? { style: 'form', explode: false } : {};
    return { name, in: 'query', required: required.includes(name), description, ...list, schema };
  });
}
