// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { ProductRequest } from './parameters.js';
import { problemOf, sendProblem } from './problem-filter.js';

/** Characters. The longest address that means something here is a page of a filtered list. */
const LONGEST = 2_048;

/** Refuses an address that is longer than any that means something. */
export function addressLimit({ url = '' }: ProductRequest, response: ServerResponse, next: () => void): void {
  if (url.length <= LONGEST) return next();
  sendProblem(
    response,
    problemOf(new OrchestratorError('DRB-4140', `The address is longer than ${LONGEST} characters.`)),
  );
}
