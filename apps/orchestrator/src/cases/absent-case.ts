// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { findTombstone } from '@draaiboek/case-file';
import type { Scope } from '@draaiboek/store';
import { isArchivist } from '../people/archivist.js';
import { type CaseAccess, concerning } from '../people/case-access.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

export const noSuchCase = (): OrchestratorError => new OrchestratorError('DRB-4040', 'There is no such case.');

export const shieldedCase = (): OrchestratorError =>
  new OrchestratorError('DRB-4031', 'The case has ended, and what is in it is shielded.');

/**
 * What to say of a case that is not there for somebody. That it has ended is told to whoever had to do with it (W12). That
 * one was destroyed is told to an archivist alone, who is shown the list of them anyhow: who could see it when it was
 * there went with it, so anybody else who holds its id is answered as if there never was one (P2).
 */
export async function absentCase(scope: Scope, access: CaseAccess, id: string): Promise<OrchestratorError> {
  const { text, values } = concerning(access);
  const ended = await scope.pastShield(() =>
    scope.query(`select from case_record c where ${text} and c.id = $${values.length + 1}`, [...values, id]),
  );
  if (ended.length > 0) return shieldedCase();
  const gone = isArchivist(access) && (await findTombstone(scope, id)) !== undefined;
  return gone ? new OrchestratorError('DRB-4100', 'The case was destroyed.') : noSuchCase();
}
