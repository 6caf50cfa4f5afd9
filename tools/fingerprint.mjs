// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A fingerprint of what a build is made from, so that nothing is built again when nothing has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inWorkspace } from './workspace.mjs';

const NOT_A_SOURCE = new Set(['node_modules', 'dist', 'out-tsc', 'test', 'bench']);

function* filesIn(path) {
  if (!existsSync(inWorkspace(path))) return;
  if (!statSync(inWorkspace(path)).isDirectory()) {
    yield path;
    return;
  }
  for (const entry of readdirSync(inWorkspace(path)).sort()) {
    if (!NOT_A_SOURCE.has(entry) && !entry.endsWith('.spec.ts')) yield* filesIn(join(path, entry));
  }
}

/** SHA-256 over the names and contents of all files in `paths` (files and folders, relative to the workspace). */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesIn(path))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(inWorkspace(file)))
        .update('\0');
  }
  return hash.digest('hex');
}

// In node_modules, because a new installation asks for a new build too.
const stampOf = (name) => inWorkspace('node_modules', '.cache', 'draaiboek', `${name}.sha256`);

/** The fingerprint that `name` was last built from, or undefined. */
export function findStamp(name) {
  return existsSync(stampOf(name)) ? readFileSync(stampOf(name), 'utf8') : undefined;
}

export function writeStamp(name, value) {
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), value);
}
