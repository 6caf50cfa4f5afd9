// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Finding and loading the playbook that a command is about. */
import {
  loadPlaybook as loadPlaybookFiles,
  suggest,
  VARIANT_FILE,
  type CompiledPlaybook,
  type CompiledProcess,
  type Finding,
  type Reading,
  type SourceFile,
} from '@draaiboek/definition';
import { loadReferenceFolder, readPlaybookFolder, readReferenceFolder } from '@draaiboek/definition/node';
import { findScenarioFiles } from '@draaiboek/scenario/node';
import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.js';

const PROCESSES = 'processes';
const WORKSPACE = join(import.meta.dirname, '../../..');

const holdsPlaybook = (folder: string): boolean => existsSync(join(folder, 'playbook.yaml'));

/** The folder asked for, else `processes` here, else `processes` of this workspace. */
export function playbookFolder(asked: string | undefined): string {
  if (asked !== undefined) {
    const folder = resolve(asked);
    if (holdsPlaybook(folder)) return folder;
    throw new UsageError(`There is no playbook in "${asked}".`, 'Give --playbook the folder that holds playbook.yaml.');
  }
  const found = [resolve(PROCESSES), resolve('.'), join(WORKSPACE, PROCESSES)].find(holdsPlaybook);
  if (found !== undefined) return found;
  throw new UsageError('There is no playbook here.', 'Give --playbook the folder that holds playbook.yaml.');
}

/**
 * The nearest folder around a file that holds a playbook.
 *
 * @throws UsageError when there is none: what is somewhere else says nothing about this file
 */
export function playbookAround(file: string): string {
  for (let folder = dirname(resolve(file)); ; folder = dirname(folder)) {
    if (holdsPlaybook(folder)) return folder;
    if (dirname(folder) !== folder) continue;
    throw new UsageError(
      `"${file}" is no file of a playbook: there is no playbook.yaml around it.`,
      'Give a file of a playbook, or --playbook with the folder that holds playbook.yaml.',
    );
  }
}

/** @throws UsageError about the first file that is not read with the playbook: it cannot be said to be good */
export async function requireFilesOf(folder: string, files: readonly string[]): Promise<void> {
  const read = await Promise.all([readPlaybookFolder(folder), readReferenceFolder(folder)]);
  const ownFiles = read.flat().map(({ path }) => join(folder, path));
  const own = new Set([...ownFiles, ...(await findScenarioFiles(folder))].map((path) => resolve(path)));
  const other = files.find((file) => !own.has(resolve(file)));
  if (other === undefined) return;
  throw new UsageError(
    `"${other}" is no file of the playbook in "${pathFromHere(folder)}".`,
    'Its files are playbook.yaml, what lies beside it, every process.yaml, every variant.yaml and the scenarios; --playbook FOLDER alone checks them all.',
  );
}

/** Loads it, with the variant that is asked for; findings name their files as seen from here. */
export async function loadPlaybook(folder: string, variant?: string): Promise<Reading<CompiledPlaybook>> {
  const files = await readPlaybookFolder(folder);
  if (variant !== undefined) requireVariant(variant, files.flatMap(variantIn));
  return fromHere(loadPlaybookFiles(files, { variant }), folder);
}

/** The id of the variant that a file is, which is that of its folder. */
export const variantIn = ({ path }: Pick<SourceFile, 'path'>): readonly string[] =>
  basename(path) === VARIANT_FILE ? [basename(dirname(path))] : [];

/** @throws UsageError with the nearest name */
export function requireVariant(variant: string, existing: readonly string[]): void {
  if (existing.includes(variant)) return;
  const remedy = suggest(variant, existing, 'Name a variant that lies in the folder "variants" of the playbook.');
  throw new UsageError(`There is no variant "${variant}".`, remedy);
}

/** What is wrong in the files beside playbook.yaml that are looked up. */
export async function referenceFindings(folder: string): Promise<readonly Finding[]> {
  const reading = fromHere(await loadReferenceFolder(folder), folder);
  return reading.kind === 'faulty' ? reading.findings : reading.warnings;
}

function fromHere<T>(reading: Reading<T>, folder: string): Reading<T> {
  const named = (finding: Finding): Finding => fromFolder(finding, folder);
  return reading.kind === 'faulty'
    ? { ...reading, findings: reading.findings.map(named) }
    : { ...reading, warnings: reading.warnings.map(named) };
}

/** With its file as seen from here. */
export const fromFolder = <T extends Finding>(finding: T, folder: string): T => ({
  ...finding,
  file: pathFromHere(join(folder, finding.file)),
});

export function pathFromHere(path: string): string {
  return (relative(process.cwd(), path) || '.').replaceAll(sep, '/');
}

/** @throws UsageError with the nearest name */
export function getProcess(playbook: CompiledPlaybook, id: string): CompiledProcess {
  const found = Object.hasOwn(playbook.processes, id) ? playbook.processes[id] : undefined;
  if (found) return found;
  const remedy = suggest(id, Object.keys(playbook.processes), 'Name a process of the playbook.');
  throw new UsageError(`There is no process "${id}".`, remedy);
}
