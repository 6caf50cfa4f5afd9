// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PipeTransform } from '@nestjs/common';
import type { z } from 'zod';
import { OrchestratorError } from '../problems/orchestrator-error.js';

type Issue = z.core.$ZodIssue;

/** Where something does not fit, and why. */
interface Place {
  readonly at: string;
  readonly message: string;
}

const BROKEN = 'has half a character (a lone surrogate)';

/** Parses a body or a query with a schema; everything that does not fit is reported at once. */
export class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodType<T>) {}

  transform(value: unknown): T {
    const broken = brokenTexts(value, []);
    if (broken.length > 0) throw misfit(broken);
    const read = this.schema.safeParse(value ?? {});
    if (read.success) return read.data;
    throw misfit(read.error.issues.flatMap((issue) => placesOf(issue, [])));
  }
}

function misfit(errors: readonly Place[]): OrchestratorError {
  const message = errors.length === 1 ? 'One place does not fit.' : `${errors.length} places do not fit.`;
  return new OrchestratorError('DRB-4220', message, { errors });
}

/** Every text, names of fields included, with half a character (a lone surrogate): it has no UTF-8, so nothing can keep it. */
function brokenTexts(value: unknown, path: readonly string[]): Place[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [{ at: path.join('.'), message: BROKEN }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name.isWellFormed() ? brokenTexts(inner, [...path, name]) : [{ at: path.join('.'), message: BROKEN }],
  );
}

/** Of a union the alternative that fits best, the one with the fewest complaints; a field that is not known by its name. */
function placesOf(issue: Issue, within: readonly PropertyKey[]): Place[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union') {
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest !== undefined && nearest.length > 0) return nearest.flatMap((inner) => placesOf(inner, path));
  }
  const at = (...more: string[]): string => [...path, ...more].map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ at: at(key), message: 'is not known here' }));
  return [{ at: at(), message: issue.message }];
}
