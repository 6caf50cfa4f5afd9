// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook } from '@draaiboek/definition';
import type { Scope } from '@draaiboek/store';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { isAdvised, listAdvice } from './advice.js';
import { findResponsible } from './case-meeting.js';

/** The Act that asks for what stands here; a playbook that does not name it asks for nothing. */
const WET_PGA = 'wet-pga';

/** What must be there before a case may be opened. */
export type Missing = 'case-meeting' | 'advice';

/** Whether cases on a playbook rest on the Act that asks who answers for their data, and what a committee advises. */
export const restsOnWetPga = ({ laws = [] }: Pick<CompiledPlaybook, 'laws'>): boolean => laws.includes(WET_PGA);

/** What is still missing before a case may be opened on a playbook: who answers (W23, art. 12), and advice (W19, art. 15). */
export async function listMissing(scope: Scope, playbook: CompiledPlaybook): Promise<readonly Missing[]> {
  if (!restsOnWetPga(playbook)) return [];
  const answered = (await findResponsible(scope)) !== undefined;
  const advised = isAdvised(await listAdvice(scope, playbook.contentHash));
  return [...(answered ? [] : ['case-meeting' as const]), ...(advised ? [] : ['advice' as const])];
}

/**
 * Asked at one place, when a person opens a case. Cases that run go on, and what they start is opened on their own playbook.
 * @throws OrchestratorError DRB-4093 when nobody answers for the data of the case meeting, DRB-4094 without advice on it
 */
export async function checkMayOpenOn(scope: Scope, playbook: CompiledPlaybook): Promise<void> {
  const missing = await listMissing(scope, playbook);
  if (missing.includes('case-meeting')) {
    throw new OrchestratorError('DRB-4093', 'Nobody answers for the case meeting yet.');
  }
  if (missing.includes('advice')) {
    throw new OrchestratorError('DRB-4094', `Playbook ${playbook.contentHash} has no advice that allows it.`);
  }
}
