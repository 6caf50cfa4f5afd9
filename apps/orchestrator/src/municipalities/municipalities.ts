// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { OrchestratorError } from '../problems/orchestrator-error.js';
import { Municipality, type Scope } from '@draaiboek/store';

/** The municipality of the demo; obviously fictional. */
export const DEMO_MUNICIPALITY = { id: 'voorbeeldstad', name: 'Gemeente Voorbeeldstad (demo)' } as const;

/**
 * Makes sure the municipality of the scope exists and that its data were written with this key; gives whether it is new.
 * @throws OrchestratorError DRB-5001 when they were written with another, before anything is read with the wrong one
 */
export async function ensureMunicipality(scope: Scope, name: string, fingerprint: Uint8Array): Promise<boolean> {
  const known = await scope.em.findOne(Municipality, { municipality: scope.municipality });
  if (known === null) {
    scope.em.create(Municipality, { municipality: scope.municipality, name, keyFingerprint: Buffer.from(fingerprint) });
    await scope.em.flush();
    return true;
  }
  if (!Buffer.from(known.keyFingerprint).equals(fingerprint)) {
    throw new OrchestratorError('DRB-5001', 'The data were written with another key than the one given now.');
  }
  return false;
}
