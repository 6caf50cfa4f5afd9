// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import type { CommandResult } from '@draaiboek/api';
import type { Answered } from './case-commands.js';
import { entityTag } from './entity-tags.js';

/** Says which revision a case has after a command, and whether the answer was given before. */
export function tagged(response: ServerResponse, { result, replayed }: Answered): CommandResult {
  response.setHeader('ETag', entityTag(result.case.revision));
  if (replayed) response.setHeader('Idempotency-Replayed', 'true');
  return result;
}
