// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** What holds a password or a key; each may be named by the file it is in, `<name>_FILE`. */
export const SECRETS = ['DRAAIBOEK_DATABASE_URL', 'DRAAIBOEK_REDIS_URL', 'DRAAIBOEK_KEY'] as const;

export interface Secrets {
  readonly values: Readonly<Record<string, string>>;
  /** What does not fit, without any value. */
  readonly problems: readonly string[];
}

/** Reads the secrets that are in files; the end of the last line is no part of a secret. */
export function readSecrets(environment: Readonly<Record<string, string | undefined>>, folder: string): Secrets {
  const values: Record<string, string> = {};
  const problems: string[] = [];
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (file === undefined) continue;
    if (environment[name] !== undefined) problems.push(`${name}: is given twice: leave it or ${name}_FILE out`);
    try {
      values[name] = readFileSync(resolve(folder, file), 'utf8').trimEnd();
    } catch {
      problems.push(`${name}_FILE: ${file} cannot be read`);
    }
  }
  return { values, problems };
}
