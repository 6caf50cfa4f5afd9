// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Reading } from '../finding.js';
import { loadPlaybook, loadPlaybooks, type LoadedPlaybooks, type LoadOptions } from '../load-playbook.js';
import type { CompiledPlaybook } from '../playbook.js';
import type { References } from '../reference/document.js';
import { readReferences, REFERENCE_FILES } from '../reference/read-references.js';
import { PLAYBOOK_FILE, VARIANT_FILE } from '../reading/read-playbook.js';
import type { SourceFile } from '../reading/source.js';

const PROCESS_FILE = 'process.yaml';
const COMPANIONS = 'companions';
const VARIANTS = 'variants';

/**
 * Reads the files of a playbook: `playbook.yaml`, `<process>/process.yaml`, `companions/<process>/process.yaml` and
 * `variants/<variant>/variant.yaml`.
 */
export async function readPlaybookFolder(folder: string): Promise<readonly SourceFile[]> {
  const paths = [
    PLAYBOOK_FILE,
    ...(await pathsIn(folder, '', PROCESS_FILE)),
    ...(await pathsIn(join(folder, COMPANIONS), `${COMPANIONS}/`, PROCESS_FILE)),
    ...(await pathsIn(join(folder, VARIANTS), `${VARIANTS}/`, VARIANT_FILE)),
  ];
  const files = await Promise.all(paths.map((path) => readIfPresent(folder, path)));
  return files.filter((file) => file !== undefined);
}

/** Loads a playbook from a folder; see `loadPlaybook`. A folder that is not there gives `missing-file`. */
export async function loadPlaybookFolder(
  folder: string,
  options: LoadOptions = {},
): Promise<Reading<CompiledPlaybook>> {
  return loadPlaybook(await readPlaybookFolder(folder), options);
}

/** Loads a playbook and every variant in its folder; see `loadPlaybooks`. */
export async function loadPlaybooksFolder(folder: string): Promise<Reading<LoadedPlaybooks>> {
  return loadPlaybooks(await readPlaybookFolder(folder));
}

/** Reads the files that lie beside playbook.yaml to be looked up, as far as they are there. */
export async function readReferenceFolder(folder: string): Promise<readonly SourceFile[]> {
  const files = await Promise.all(REFERENCE_FILES.map((path) => readIfPresent(folder, path)));
  return files.filter((file) => file !== undefined);
}

/** Loads them; see `readReferences`. */
export async function loadReferenceFolder(folder: string): Promise<Reading<References>> {
  return readReferences(await readReferenceFolder(folder));
}

async function pathsIn(folder: string, prefix: string, file: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingWhenAbsent([]));
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${prefix}${entry.name}/${file}`)
    .sort();
}

async function readIfPresent(folder: string, path: string): Promise<SourceFile | undefined> {
  const text = await readFile(join(folder, path), 'utf8').catch(nothingWhenAbsent(undefined));
  return text === undefined ? undefined : { path, text };
}

/** What to give in place of an error that says that a file is not there. */
export function nothingWhenAbsent<T>(nothing: T): (error: unknown) => T {
  return (error) => {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return nothing;
    throw error;
  };
}
