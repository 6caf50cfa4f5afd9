// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REQUIREMENTS } from './options.js';
import { UsageError } from './usage-error.js';

const WORKSPACE = join(import.meta.dirname, '../../..');

/** The file with what is asked: the one named, else the one here, else that of this workspace. */
export function requirementsFile(asked: string | undefined): string {
  const candidates = asked === undefined ? [resolve(REQUIREMENTS), join(WORKSPACE, REQUIREMENTS)] : [resolve(asked)];
  const found = candidates.find((file) => existsSync(file));
  if (found !== undefined) return found;
  throw new UsageError(
    `There is no file "${asked ?? REQUIREMENTS}".`,
    'Give --requirements the file with what is asked.',
  );
}
