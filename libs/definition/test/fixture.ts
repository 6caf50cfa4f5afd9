// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path';
import { formatFinding } from '../src/finding.js';
import { loadPlaybook } from '../src/load-playbook.js';
import { readPlaybookFolder } from '../src/node/folder.js';
import type { CompiledPlaybook, CompiledProcess } from '../src/playbook.js';
import type { SourceFile } from '../src/reading/source.js';

/** The folder of a small playbook that uses nearly everything the format has. */
export const FIXTURE_FOLDER = join(import.meta.dirname, 'fixture');

export async function fixtureFiles(): Promise<readonly SourceFile[]> {
  return readPlaybookFolder(FIXTURE_FOLDER);
}

/** The compiled playbook of these files; fails with all findings when there is an error. */
export function compiledOf(files: readonly SourceFile[]): CompiledPlaybook {
  const reading = loadPlaybook(files);
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return reading.value;
}

export function processOf(playbook: CompiledPlaybook, id: string): CompiledProcess {
  const process = playbook.processes[id];
  if (process === undefined) throw new Error(`The fixture has no process ${id}.`);
  return process;
}
