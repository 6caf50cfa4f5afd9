// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiHeader, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { refTo, type SchemaName } from './schemas.js';

export interface Documentation {
  readonly summary: string;
  readonly id: string;
  /** What it answers: a schema of the contract, or another media type. */
  readonly answers: SchemaName | { readonly type: string };
  readonly status?: number;
  readonly body?: SchemaName;
  readonly query?: z.ZodObject;
  /** Changes a case: takes an idempotency key, and unless it opens the case its revision. `revises`: the calendar's revision alone. */
  readonly command?: 'opens' | 'changes' | 'revises';
  /** Statuses of the problems it may answer with, beside 400. */
  readonly problems?: readonly number[];
  /** May be asked without being signed in. */
  readonly open?: true;
}

const VERSION_HEADER = {
  'API-Version': { description: 'Full version of the API', schema: { type: 'string' } },
} as const;
const ETAG = { ETag: { description: 'Revision of the case, quoted', schema: { type: 'string' } } } as const;

/** Documents one operation from the contract's schemas; the decorator of every handler. */
export function Documented(of: Documentation): MethodDecorator {
  const headers = { ...VERSION_HEADER, ...(of.command === undefined && of.answers !== 'Case' ? {} : ETAG) };
  const content =
    typeof of.answers === 'string'
      ? { 'application/json': { schema: refTo(of.answers) } }
      : { [of.answers.type]: { schema: { type: 'string' as const } } };
  const description = of.summary;
  return applyDecorators(
    ApiOperation({ summary: of.summary, operationId: of.id }),
    ApiResponse({ status: of.status ?? 200, description, headers, content }),
    ...problemsOf(of).map((status) =>
      ApiResponse({
        status,
        description: 'Problem',
        content: { 'application/problem+json': { schema: refTo('Problem') } },
      }),
    ),
    ...(of.open ? [] : [ApiBearerAuth()]),
    ...(of.body === undefined ? [] : [ApiBody({ schema: refTo(of.body) })]),
    ...queriesOf(of.query),
    ...commandHeaders(of.command),
  );
}

function problemsOf({ problems = [], open, command }: Documentation): readonly number[] {
  const usual = [400, ...(open ? [] : [401]), ...(command === undefined ? [] : [403, 409, 422])];
  const changes = command === 'changes' ? [404, 412, 428] : command === 'revises' ? [412, 428] : [];
  return [...new Set([...usual, ...changes, ...problems])].sort();
}

function queriesOf(query: z.ZodObject | undefined): (ClassDecorator & MethodDecorator)[] {
  if (query === undefined) return [];
  const { properties = {} } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties).map((name) => {
    const schema = SCHEMAS[name] ?? { type: 'string' };
    return ApiQuery({ name, required: false, schema });
  });
}

/** Query parameters are text; what they are read as is the same for every list. */
const SCHEMAS: Readonly<
  Record<string, { type: 'integer' | 'boolean' | 'string'; minimum?: number; maximum?: number }>
> = {
  page: { type: 'integer', minimum: 1 },
  pageSize: { type: 'integer', minimum: 1, maximum: 200 },
  mine: { type: 'boolean' },
  late: { type: 'boolean' },
};

function commandHeaders(command: Documentation['command']): (ClassDecorator & MethodDecorator)[] {
  if (command === undefined) return [];
  const schema = { type: 'string' } as const;
  const key = ApiHeader({ name: 'Idempotency-Key', required: false, schema, description: 'Kept for 30 days' });
  const revision = ApiHeader({
    name: 'If-Match',
    required: true,
    schema,
    description: command === 'revises' ? 'Revision of the calendar' : 'Revision of the case, quoted or bare',
  });
  if (command === 'revises') return [revision];
  return command === 'changes' ? [key, revision] : [key];
}
