// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { StoreError } from '@draaiboek/store';
import { newSecret } from './sealing.js';

/** Where the wrapping key came from, for the line that the start prints. */
export interface WrappingKey {
  readonly key: Buffer;
  readonly from: 'environment' | 'file' | 'new file';
  readonly file: string;
}

/**
 * The key that wraps case keys: from the environment, else from a file beside (never in) the data folder, which the
 * first start makes with mode 600. A backup of the data folder alone is therefore unreadable.
 *
 * @throws StoreError DRB-5001 for a file that holds no key, and when there are data but their key is not
 */
export function wrappingKey(dataFolder: string, fromEnvironment: string | undefined, hasData: boolean): WrappingKey {
  const file = `${dataFolder}.key`;
  if (fromEnvironment !== undefined) return { key: Buffer.from(fromEnvironment, 'base64'), from: 'environment', file };
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
    if (key.length !== 32) throw new StoreError('DRB-5001', `${file} does not hold base64 of 32 bytes.`);
    return { key, from: 'file', file };
  }
  if (hasData) {
    throw new StoreError('DRB-5001', `There are data in ${dataFolder}, but their key file ${file} is not there.`);
  }
  const key = newSecret();
  writeFileSync(file, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  return { key, from: 'new file', file };
}
