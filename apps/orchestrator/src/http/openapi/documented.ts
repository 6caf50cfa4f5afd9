// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { applyDecorators, SetMetadata } from '@nestjs/common';
import { NoQuery } from '@draaiboek/api';
import { ApiOperation } from '@nestjs/swagger';
import type { z } from 'zod';
import type { SchemaName } from './schemas.js';

/** What one operation promises: the document is made of it, and every request is held to it. */
export interface Documentation {
  readonly id: string;
  /** A few words, without a full stop. */
  readonly summary: string;
  /** What whoever calls it must know beside the summary, in sentences. */
  readonly description?: string;
  /** What it answers: a schema of the contract, or another media type. */
  readonly answers: SchemaName | { readonly type: string };
  readonly status?: number;
  readonly body?: SchemaName;
  readonly query: z.ZodObject;
  /**
   * Changes a case: takes an idempotency key, and unless it opens the case its revision. `revises`: a record of the
   * municipality (the calendar, who answers), by its revision alone, which makes sending it twice harmless. `destroys`: there is no case after it.
   */
  readonly command?: 'opens' | 'changes' | 'revises' | 'destroys';
  /** Statuses of the problems it may answer with, beside those that every operation like it has. */
  readonly problems?: readonly number[];
  /** Answers with an entity tag, and 304 to who has that. */
  readonly tagged?: true;
  /** May be asked before the duty of secrecy is acknowledged. */
  readonly beforeSecrecy?: true;
  /** May be asked without being signed in. */
  readonly open?: true;
}

type Given = Omit<Documentation, 'query'> & Partial<Pick<Documentation, 'query'>>;

const DOCUMENTATION = 'draaiboek:documentation';
const byId = new Map<string, Documentation>();

/** Documents one operation; the decorator of every handler of the API. */
export function Documented(given: Given): MethodDecorator {
  const documentation: Documentation = { query: NoQuery, ...given };
  byId.set(documentation.id, documentation);
  return applyDecorators(
    SetMetadata(DOCUMENTATION, documentation),
    ApiOperation({ summary: documentation.summary, operationId: documentation.id }),
  );
}

/** The documentation of a handler; undefined for what is no part of the API (health, pages). */
export const findDocumentation = (handler: object): Documentation | undefined => {
  const found: unknown = Reflect.getMetadata(DOCUMENTATION, handler);
  return found as Documentation | undefined;
};

/** The documentation of an operation by its id. @throws TypeError for an operation that has none */
export function getDocumentation(operationId: string | undefined): Documentation {
  const found = byId.get(operationId ?? '');
  if (found === undefined) throw new TypeError(`The operation ${operationId ?? '(without id)'} is not documented.`);
  return found;
}
