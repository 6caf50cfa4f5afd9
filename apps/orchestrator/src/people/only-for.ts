// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { AccessLog } from './access-log.js';
import type { Viewer } from './viewer.js';

/** Something that belongs to a few roles, whatever the case. */
export interface Reserved {
  /** What kind of thing it is, for the access log. */
  readonly action: string;
  /** Any of these may. */
  readonly roles: readonly string[];
  /** What is told to anybody else. */
  readonly told: string;
}

/** Lets through who acts as one of the roles; anybody else is told who may, and it is logged. @throws OrchestratorError DRB-4030 */
export async function onlyFor(
  { action, roles, told }: Reserved,
  { person, access }: Viewer,
  { accessLog, municipality }: { readonly accessLog: AccessLog; readonly municipality: string },
): Promise<void> {
  if (roles.some((role) => access.acts.includes(role))) return;
  await accessLog.refused(municipality, { actor: person.id, action, caseId: undefined, code: 'DRB-4030' });
  const remedy = `Let somebody with the role ${roles.join(' or ')} do it.`;
  throw new OrchestratorError('DRB-4030', told, { remedy });
}
