// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';
import type { CommandResult } from '@draaiboek/api';

/** Says which revision a case has after a command. */
export function tagged(response: ServerResponse, result: CommandResult): CommandResult {
  response.setHeader('ETag', `"${result.case.revision}"`);
  return result;
}
