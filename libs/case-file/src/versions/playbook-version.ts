// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { contentHashOf, type CompiledPlaybook } from '@draaiboek/definition';
import { attempt } from '../audit/attempt.js';

/** A playbook as it is stored. */
export interface PlaybookColumns {
  readonly hash: string;
  readonly playbook: string;
  readonly version: string;
  /** The id of the variant that it is; null for a base. */
  readonly variant: string | null;
  readonly compiled: string;
}

/** The columns that `findPlaybookIn` holds against each other, for a select on `playbook_version`. */
export const PLAYBOOK_COLUMNS = 'hash, playbook, version, variant, compiled';

/** The playbook in a row; undefined when it is not the one that the row's hash names, to the last bit (V1). */
export function findPlaybookIn(row: PlaybookColumns): CompiledPlaybook | undefined {
  return attempt(() => {
    const stored = JSON.parse(row.compiled) as CompiledPlaybook;
    const { id, version, contentHash, variant } = stored;
    const isNamed = id === row.playbook && version === row.version && (variant?.id ?? null) === row.variant;
    return isNamed && contentHash === row.hash && contentHashOf(stored) === row.hash ? stored : undefined;
  });
}
