// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { formatFinding, type CompiledPlaybook, type Reading, type References } from '@draaiboek/definition';
import { loadPlaybookFolder, loadReferenceFolder } from '@draaiboek/definition/node';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/**
 * Reads and compiles the playbook in a folder, before anything else is touched.
 * @throws OrchestratorError DRB-5004 that lists everything that is wrong with it
 */
export async function readPlaybook(folder: string): Promise<CompiledPlaybook> {
  return soundOf(await loadPlaybookFolder(folder), folder);
}

/**
 * Reads what lies beside the playbook to be looked up.
 * @throws OrchestratorError DRB-5004 that lists everything that is wrong with it
 */
export async function readReferences(folder: string): Promise<References> {
  return soundOf(await loadReferenceFolder(folder), folder);
}

function soundOf<T>(reading: Reading<T>, folder: string): T {
  if (reading.kind === 'read') return reading.value;
  const findings = reading.findings.map(formatFinding).join('\n');
  throw new OrchestratorError('DRB-5004', `The definition in ${folder} is not sound:\n${findings}`);
}
