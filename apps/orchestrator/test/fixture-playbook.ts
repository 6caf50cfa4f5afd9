// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path';
import { contentHashOf, formatFinding, type CompiledPlaybook, type References } from '@draaiboek/definition';
import { loadPlaybookFolder, loadReferenceFolder } from '@draaiboek/definition/node';
import { Playbooks } from '../src/playbooks/playbooks.js';
import { readPlaybooks } from '../src/playbooks/read-playbooks.js';

/** A playbook of these tests, by its folder; nothing in it exists. */
export async function fixturePlaybook(folder: 'playbook' | 'endless-playbook' = 'playbook'): Promise<CompiledPlaybook> {
  const reading = await loadPlaybookFolder(join(import.meta.dirname, folder));
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return reading.value;
}

/** What a product of these tests runs on unless a test says otherwise: the base alone. */
export const fixtureBase = async (folder?: 'playbook' | 'endless-playbook'): Promise<Playbooks> =>
  new Playbooks(await fixturePlaybook(folder));

/** The base with its variants side by side; `standard` is the default among them. */
export const fixtureVariants = (standard?: string): Promise<Playbooks> =>
  readPlaybooks(join(import.meta.dirname, 'playbook'), standard);

/** The same base, resting on the Act that asks who answers for the data and what a committee advised. */
export async function wetPgaBase(version = '1.0.0'): Promise<Playbooks> {
  const { contentHash: _, ...base } = await fixturePlaybook();
  const playbook = { ...base, version, laws: ['wet-pga'] };
  return new Playbooks({ ...playbook, contentHash: contentHashOf(playbook) });
}

/** The directory and the division of tasks that the product comes with. */
export async function shippedReferences(): Promise<References> {
  const reading = await loadReferenceFolder(join(import.meta.dirname, '../../../processes'));
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return reading.value;
}
