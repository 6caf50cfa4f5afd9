// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { PLAYBOOK_FILE, VARIANT_FILE, type SourceFile } from '@draaiboek/definition';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';

const SCENARIOS = 'scenarios';
/** What lies in the folder of a playbook besides its scenarios: a process, a variant, the directory, the division of tasks. */
const NO_SCENARIOS: readonly string[] = [
  PLAYBOOK_FILE,
  VARIANT_FILE,
  'process.yaml',
  'wegwijzer.yaml',
  'taakverdeling.yaml',
];

/**
 * All scenarios in and under a folder, in the order of their paths: the `.yaml` files of every folder `scenarios`, and
 * those that lie in the folder itself. A folder that is not there is an error of the file system.
 */
export async function findScenarioFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) && !NO_SCENARIOS.includes(entry.name))
    .filter(({ parentPath }) => basename(parentPath) === SCENARIOS || resolve(parentPath) === resolve(folder))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

/** A scenario file, named relative to `from`. */
export async function readScenarioFile(path: string, from: string): Promise<SourceFile> {
  return { path: relative(from, path).replaceAll(sep, '/') || path, text: await readFile(path, 'utf8') };
}
