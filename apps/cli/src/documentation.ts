// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: the documentation of a playbook as files: in both languages a page and a drawing per process, and the page before them. */
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import { playbookPage, processPage } from '@draaiboek/definition/words';
import { diagramSvg } from '@draaiboek/diagram';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LANGUAGES = ['nl', 'en'] as const;

/** Name → text. */
export type Documentation = ReadonlyMap<string, string>;

/** What of a folder is not what the playbook gives today; names in order. */
export interface Stale {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Pages and drawings of processes that are no more. */
  readonly left: readonly string[];
}

export async function documentationOf(
  playbook: CompiledPlaybook,
  requirements: ReadonlyMap<string, string>,
): Promise<Documentation> {
  const files = new Map<string, string>();
  for (const language of LANGUAGES) {
    files.set(`README.${language}.md`, playbookPage(playbook, language));
    for (const process of Object.values(playbook.processes)) {
      files.set(`${process.id}.${language}.md`, processPage(process, playbook, { language, requirements }));
      files.set(`${process.id}.${language}.svg`, await drawing(process, playbook, language));
    }
  }
  return files;
}

async function drawing(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  language: (typeof LANGUAGES)[number],
): Promise<string> {
  return `${(await diagramSvg(process, { language, titles: playbook })).trimEnd()}\n`;
}

/** Compares; a folder that is not there holds nothing. */
export async function findStale(documentation: Documentation, folder: string): Promise<Stale> {
  const there = new Set(await pagesIn(folder));
  const names = [...documentation.keys()].sort();
  const texts = await Promise.all(
    names
      .filter((name) => there.has(name))
      .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );
  return {
    changed: texts.filter(([name, text]) => documentation.get(name) !== text).map(([name]) => name),
    missing: names.filter((name) => !there.has(name)),
    left: [...there].filter((name) => !documentation.has(name)).sort(),
  };
}

/** Writes what is stale, and takes away what is left of processes that are no more. */
export async function writeStale(documentation: Documentation, stale: Stale, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of [...stale.changed, ...stale.missing])
    await writeFile(join(folder, name), documentation.get(name) ?? '');
  for (const name of stale.left) await rm(join(folder, name));
}

/** Only what could be ours: a file of another name is somebody else's. */
async function pagesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /\.(nl|en)\.(md|svg)$/.test(name));
}
