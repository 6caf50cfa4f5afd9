// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PipeTransform } from '@nestjs/common';
import { findNearest } from '@draaiboek/definition';
import { z } from 'zod';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { type Place, unfitPlaces, WHOLE } from './texts.js';

type Issue = z.core.$ZodIssue;

/** Parses a body with a schema; everything that does not fit is reported at once. */
export class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodType<T>) {}

  transform(value: unknown): T {
    if (value === undefined)
      throw misfit([{ at: WHOLE, message: 'is missing: send a JSON object as application/json' }]);
    return parsed(this.schema, value);
  }
}

/** What a schema makes of what was sent. @throws OrchestratorError DRB-4220 with every place that does not fit */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const unfit = unfitPlaces(value);
  if (unfit.length > 0) throw misfit(unfit);
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  throw misfit(read.error.issues.flatMap((issue) => placesOf(issue, [], known)));
}

function misfit(errors: readonly Place[]): OrchestratorError {
  const message = errors.length === 1 ? 'One place does not fit.' : `${errors.length} places do not fit.`;
  return new OrchestratorError('DRB-4220', message, { errors });
}

/**
 * Of a union the alternative that fits best, the one with the fewest complaints; a field that is not known by its name.
 * `known` are the fields of the whole, for the nearest of them.
 */
function placesOf(issue: Issue, within: readonly PropertyKey[], known: readonly string[]): Place[] {
  const path = [...within, ...issue.path];
  if (issue.code === 'invalid_union') {
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    if (nearest !== undefined && nearest.length > 0) return nearest.flatMap((inner) => placesOf(inner, path, []));
  }
  const at = (...more: string[]): string => [...path, ...more].map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const names = path.length === 0 ? known : [];
    return issue.keys.map((key) => ({ at: at(key), message: `is not known here${didYouMean(key, names)}` }));
  }
  const { code, message, input } = issue;
  const choices = code === 'invalid_value' ? issue.values.map(String) : [];
  return [{ at: at() || WHOLE, message: `${message}${typeof input === 'string' ? didYouMean(input, choices) : ''}` }];
}

function didYouMean(name: string, existing: readonly string[]): string {
  const nearest = findNearest(name, existing);
  return nearest === undefined ? '' : `: did you mean "${nearest}"?`;
}
