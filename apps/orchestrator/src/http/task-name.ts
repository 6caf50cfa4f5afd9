// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { OrchestratorError } from '../problems/orchestrator-error.js';

/** The case and the ordinal behind the id of a task, `<case id>~t3`. @throws OrchestratorError DRB-4040 for another text */
export function taskNamed(id: string): { readonly caseId: string; readonly ordinal: string } {
  const [caseId = '', ordinal = '', ...rest] = id.split('~');
  if (ordinal === '' || rest.length > 0) throw new OrchestratorError('DRB-4040', 'There is no such task.');
  return { caseId, ordinal };
}
