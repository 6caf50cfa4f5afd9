// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Brings what the script in `bin` runs up to date with the sources, once before all tests. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export default function build() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const app = join(import.meta.dirname, '..');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-b', join(app, 'tsconfig.lib.json')]);
  if (status !== 0) throw new Error(String(stdout));
}
