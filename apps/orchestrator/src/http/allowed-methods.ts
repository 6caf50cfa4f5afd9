// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { ProductRequest } from './parameters.js';
import { problemOf, sendProblem } from './problem-filter.js';

/** An address of the API and the methods it takes. */
interface Address {
  readonly pattern: RegExp;
  readonly allow: readonly string[];
}

/**
 * Answers a method that an address of the API does not take with 405 and those it does take, as its own document lists
 * them; where there is nothing at all, others answer.
 */
export function allowedMethods({ paths }: OpenAPIObject) {
  const addresses = Object.entries(paths).map(([template, operations]): Address => {
    const methods = Object.keys(operations).map((method) => method.toUpperCase());
    const pattern = new RegExp(`^/v1${template.replaceAll(/[.]/g, '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}/?$`);
    return { pattern, allow: methods.includes('GET') ? [...methods, 'HEAD'] : methods };
  });
  return (
    { method = '', originalUrl = '' }: ProductRequest & { originalUrl?: string },
    response: ServerResponse,
    next: () => void,
  ): void => {
    const [path = ''] = originalUrl.split('?');
    const allow = addresses.filter(({ pattern }) => pattern.test(path)).flatMap((address) => address.allow);
    if (allow.length === 0 || allow.includes(method)) return next();
    response.setHeader('Allow', allow.join(', '));
    const detail = `This address takes ${allow.join(', ')}.`;
    sendProblem(response, problemOf(new OrchestratorError('DRB-4050', detail), path));
  };
}
