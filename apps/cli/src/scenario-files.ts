// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** From what a person typed to the scenario files that are meant. */
import { suggest, type CompiledPlaybook } from '@draaiboek/definition';
import { findScenarioFiles } from '@draaiboek/scenario/node';
import { stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { UsageError } from './usage-error.js';

/**
 * Files as they are, all scenarios of a folder or of a process, or a scenario of the playbook by its name. In the
 * order asked, each once.
 * @throws UsageError with the nearest name
 */
export async function scenarioFiles(
  asked: readonly string[],
  folder: string,
  playbook: CompiledPlaybook,
): Promise<readonly string[]> {
  const found = await Promise.all(asked.map((each) => filesOf(each, folder, playbook)));
  return [...new Set(found.flat())];
}

async function filesOf(asked: string, folder: string, playbook: CompiledPlaybook): Promise<readonly string[]> {
  if (asked === '')
    throw new UsageError('A name is empty.', 'Give a file, a folder, a process or the name of a scenario.');
  const path = resolve(asked);
  const entry = await stat(path).catch(() => undefined);
  if (entry?.isFile()) return [path];
  const all = await findScenarioFiles(entry?.isDirectory() ? path : folder);
  const files = entry?.isDirectory() ? all : all.filter((file) => belongsTo(file, asked));
  if (files.length > 0) return files;
  if (entry || Object.hasOwn(playbook.processes, asked))
    throw new UsageError(`"${asked}" has no scenarios.`, 'Put them in a folder "scenarios", each in a .yaml file.');
  const names = [...Object.keys(playbook.processes), ...all.map(nameOf)];
  const remedy = suggest(asked, names, 'Give a file, a folder, a process or the name of a scenario.');
  throw new UsageError(`There is no scenario or process "${asked}".`, remedy);
}

/** `…/<process>/scenarios/<name>.yaml`. */
function belongsTo(file: string, asked: string): boolean {
  return nameOf(file) === asked || file.split(sep).at(-3) === asked;
}

const nameOf = (file: string): string => basename(file).replace(/\.ya?ml$/, '');
