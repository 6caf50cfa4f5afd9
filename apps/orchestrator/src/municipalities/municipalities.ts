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
  /* Several processes of a new deployment do this at the same moment: one of them makes it, the others wait and find it. */
  const made = await scope.insert(
    'municipality',
    ['municipality', 'name', 'key_fingerprint'],
    [[scope.municipality, name, fingerprint]],
    'on conflict do nothing returning 1 as made',
  );
  if (made === 1) return true;
  const known = await scope.em.findOneOrFail(Municipality, { municipality: scope.municipality });
  if (!Buffer.from(known.keyFingerprint).equals(fingerprint)) {
    throw new OrchestratorError('DRB-5001', 'The data were written with another key than the one given now.');
  }
  return false;
}
