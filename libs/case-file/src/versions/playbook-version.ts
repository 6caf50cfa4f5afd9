// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { contentHashOf, type CompiledPlaybook } from '@draaiboek/definition';
import { attempt } from '../audit/attempt.js';

/** A playbook as it is stored. */
export interface PlaybookColumns {
  readonly hash: string;
  readonly playbook: string;
  readonly version: string;
  readonly compiled: string;
}

/** The playbook in a row; undefined when it is not the one that the row's hash names, to the last bit (V1). */
export function findPlaybookIn({ hash, playbook, version, compiled }: PlaybookColumns): CompiledPlaybook | undefined {
  return attempt(() => {
    const stored = JSON.parse(compiled) as CompiledPlaybook;
    const named = stored.contentHash === hash && stored.id === playbook && stored.version === version;
    return named && contentHashOf(stored) === hash ? stored : undefined;
  });
}
