// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Page } from '@draaiboek/api';
import type { z } from 'zod';
import { accessOf } from '../people/case-access.js';
import type { Viewer } from '../people/viewer.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Product } from '../product.js';
import { revisionMatched } from './entity-tags.js';

/**
 * The request, with the product that serves it (put there by `create-app`), what its query asks and the entity tags that
 * whoever asks has (both by the guard).
 */
export type ProductRequest = IncomingMessage & { product?: Product; asked?: unknown; known?: string };

const requestOf = (context: ExecutionContext): ProductRequest => context.switchToHttp().getRequest<ProductRequest>();

/** Whoever is signed in; undefined for nobody. */
export function findViewer({ product, headers }: ProductRequest): Viewer | undefined {
  const person = product?.people.find(headers.authorization);
  if (product === undefined || person === undefined) return undefined;
  return { person, access: accessOf(person, product.playbooks) };
}

/** Whoever is signed in. @throws OrchestratorError DRB-4010 for nobody */
export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const viewer = findViewer(requestOf(context));
  if (viewer === undefined) throw new OrchestratorError('DRB-4010', 'The request names no known person.');
  return viewer;
});

/** Whoever is signed in, or undefined. */
export const MaybeSignedIn = createParamDecorator((_: unknown, context: ExecutionContext): Viewer | undefined =>
  findViewer(requestOf(context)),
);

/** The revision in `If-Match`. @throws OrchestratorError DRB-4280 without one, DRB-4001 for what is none */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  revisionMatched(requestOf(context).headers['if-match']),
);

/** The `If-None-Match` header, for who answers with an entity tag. */
export const IfNoneMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => requestOf(context).known,
);

/** The `Idempotency-Key`, or undefined. @throws OrchestratorError DRB-4220 for one that is empty or too long */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const given = requestOf(context).headers['idempotency-key'];
  if (given === undefined) return undefined;
  if (typeof given === 'string' && given.length > 0 && given.length <= 200) return given;
  throw new OrchestratorError('DRB-4220', 'The Idempotency-Key does not fit.', {
    errors: [{ at: 'Idempotency-Key', message: 'must be 1 to 200 characters' }],
  });
});

/** What the query asks, as the documented schema of the operation reads it. */
export const InQuery = createParamDecorator(
  (_: unknown, context: ExecutionContext): unknown => requestOf(context).asked,
);

/** What a schema makes of a request. Named by its schema, so that no decorator takes the schema for a class. */
export type Asked<S extends z.ZodType> = z.output<S>;

interface Paged {
  readonly page: number;
  readonly pageSize: number;
}

/** Where a page begins and how much is on it. */
export const slice = ({ page, pageSize }: Paged): { offset: number; limit: number } => ({
  offset: (page - 1) * pageSize,
  limit: pageSize,
});

/** The page of a list that is there as a whole. */
export const pageOf = <T>(all: readonly T[], { page, pageSize }: Paged): Page<T> => ({
  items: all.slice((page - 1) * pageSize, page * pageSize),
  total: all.length,
  page,
  pageSize,
});
