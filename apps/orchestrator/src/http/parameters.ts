// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Name } from '@draaiboek/api';
import { z } from 'zod';
import { accessOf } from '../people/case-access.js';
import type { Viewer } from '../people/viewer.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Product } from '../product.js';

/** The request, with the product that serves it: put there by `create-app`. */
export type ProductRequest = IncomingMessage & { product?: Product };

const requestOf = (context: ExecutionContext): ProductRequest => context.switchToHttp().getRequest<ProductRequest>();

/** Whoever is signed in; undefined for nobody. */
export function findViewer({ product, headers }: ProductRequest): Viewer | undefined {
  const person = product?.people.find(headers.authorization);
  if (product === undefined || person === undefined) return undefined;
  return { person, access: accessOf(person, product.playbooks.current.playbook) };
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

const REVISION = /^(?:W\/)?"?(\d{1,9})"?$/;

/** The revision in `If-Match`, quoted or bare. @throws OrchestratorError DRB-4280 without one */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const given = requestOf(context).headers['if-match'];
  const revision = REVISION.exec(given ?? '')?.[1];
  if (revision === undefined) throw new OrchestratorError('DRB-4280', 'The command names no revision.');
  return Number(revision);
});

/** The `Idempotency-Key`, or undefined. @throws OrchestratorError DRB-4220 for one that is empty or too long */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const given = requestOf(context).headers['idempotency-key'];
  if (given === undefined) return undefined;
  if (typeof given === 'string' && given.length > 0 && given.length <= 200) return given;
  throw new OrchestratorError('DRB-4220', 'The Idempotency-Key does not fit.', {
    errors: [{ at: 'Idempotency-Key', message: 'must be 1 to 200 characters' }],
  });
});

const asked = {
  page: z.coerce.number().int().min(1).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
};
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** A page of a list, as the query asks for it; pages count from 1. */
export const PageQuery = z.object(asked);
export const CaseQuery = z.object({
  ...asked,
  status: z.enum(['open', 'closed']).optional(),
  process: Name.optional(),
});
export const TaskQuery = z.object({
  ...asked,
  mine: flag.default(true),
  status: z.enum(['open', 'answered', 'withdrawn', 'cancelled', 'all']).default('open'),
  late: flag.optional(),
  role: Name.optional(),
});
export const MailQuery = z.object({ ...asked, to: Name.optional() });
export const CalendarQuery = z.object({ year: z.coerce.number().int().min(1).max(9999).optional() });
export const DiagramQuery = z.object({ instance: Name.optional() });

/** What a schema makes of a request. Named by its schema, so that no decorator takes the schema for a class. */
export type Asked<S extends z.ZodType> = z.output<S>;

/** Where a page begins and how much is on it. */
export const slice = ({ page, pageSize }: Asked<typeof PageQuery>): { offset: number; limit: number } => ({
  offset: (page - 1) * pageSize,
  limit: pageSize,
});
