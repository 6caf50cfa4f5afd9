// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook } from '@draaiboek/definition';
import type { Scope } from '@draaiboek/store';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** The Act that asks for what stands here; a playbook that does not name it asks for nothing. */
const WET_PGA = 'wet-pga';

/** Whether cases on a playbook rest on the Act that asks who answers for their data. */
export const restsOnWetPga = ({ laws = [] }: Pick<CompiledPlaybook, 'laws'>): boolean => laws.includes(WET_PGA);

/**
 * Whether a new case may open on a playbook; cases that run go on, and what they start is opened on their own. Asked at
 * one place, when a person opens a case (W23).
 * @throws OrchestratorError DRB-4093 when nobody answers for the data of the case meeting (art. 12)
 */
export async function checkMayOpenOn(scope: Scope, playbook: CompiledPlaybook): Promise<void> {
  if (!restsOnWetPga(playbook)) return;
  const [found] = await scope.query<{ answered: boolean }>(
    'select exists (select from case_meeting_change) as answered',
  );
  if (found?.answered !== true) throw new OrchestratorError('DRB-4093', 'Nobody answers for the case meeting yet.');
}
