// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { formatFinding, suggest, type Reading, type References } from '@draaiboek/definition';
import { loadPlaybooksFolder, loadReferenceFolder } from '@draaiboek/definition/node';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { nameOf, Playbooks } from './playbooks.js';

/**
 * Reads and compiles the playbook in a folder and every variant beside it, before anything else is touched.
 * @param standard the name of the one that cases are opened on when nobody names another; without it, the base
 * @throws OrchestratorError DRB-5004 that lists everything that is wrong with them; DRB-5003 for a standard that is none
 * of them; EngineError listing everything that cannot be run
 */
export async function readPlaybooks(folder: string, standard?: string): Promise<Playbooks> {
  const { base, variants } = soundOf(await loadPlaybooksFolder(folder), folder);
  const all = [base, ...Object.values(variants)];
  const chosen = standard === undefined ? base : all.find((playbook) => nameOf(playbook) === standard);
  if (chosen === undefined) {
    const remedy = suggest(standard ?? '', all.map(nameOf), `There is no such variant in ${folder}.`);
    throw new OrchestratorError('DRB-5003', `The environment does not fit:\n  DRAAIBOEK_VARIANT: ${remedy}`);
  }
  return new Playbooks(base, Object.values(variants), chosen);
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
