// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Problem } from '@draaiboek/api';

/** A refusal or failure of the API, as RFC 9457 problem details. `status` 0 means that no answer came at all. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.title, options);
  }

  get status(): number {
    return this.problem.status;
  }
}

/** The problem for an answer that never came: no connection, or a server that stopped half-way. */
export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem(
    {
      type: 'about:blank',
      title: 'No answer',
      status: 0,
      detail: '',
      code: 'DRB-WEB-UNREACHABLE',
      remedy: '',
    },
    { cause },
  );
}

/** Reads the problem from an answer; one that is no problem document (a proxy's page) keeps at least its status. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const bare: Problem = {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    detail: '',
    code: 'DRB-WEB-UNEXPECTED',
    remedy: '',
  };
  if (!(response.headers.get('content-type') ?? '').includes('json')) return new ApiProblem(bare);
  try {
    const body: unknown = await response.json();
    return new ApiProblem(isRecord(body) ? { ...bare, ...body } : bare);
  } catch (cause) {
    return new ApiProblem(bare, { cause });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
