// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { hashOf } from '../hash.js';
import type { CompiledPlaybook } from '../playbook.js';

/** What names a compiled playbook: a hash of all the rest of it, so that what is stored can be held to its name (V1). */
export function contentHashOf(
  playbook: Omit<CompiledPlaybook, 'contentHash'> & Partial<Pick<CompiledPlaybook, 'contentHash'>>,
): string {
  const { contentHash: _, ...rest } = playbook;
  return hashOf(rest);
}
