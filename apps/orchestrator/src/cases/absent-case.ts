// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findTombstone } from '@draaiboek/case-file';
import type { Scope } from '@draaiboek/store';
import { isArchivist } from '../people/archivist.js';
import type { CaseAccess } from '../people/case-access.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

export const noSuchCase = (): OrchestratorError => new OrchestratorError('DRB-4040', 'There is no such case.');

/**
 * What to say of a case that is not there for somebody. That one was destroyed is told to an archivist alone, who is
 * shown the list of them anyhow: who could see it when it was there went with it, so anybody else who holds its id is
 * answered as if there never was one (P2).
 */
export async function absentCase(scope: Scope, access: CaseAccess, id: string): Promise<OrchestratorError> {
  const gone = isArchivist(access) && (await findTombstone(scope, id)) !== undefined;
  return gone ? new OrchestratorError('DRB-4100', 'The case was destroyed.') : noSuchCase();
}
