// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Writing the ways to what `verify` found: as scenarios that `run` takes, and drawn on the statechart. */
import type { CompiledPlaybook } from '@draaiboek/definition';
import { diagramSvg } from '@draaiboek/diagram';
import type { VerificationFinding } from '@draaiboek/verification';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.js';

/** Scenarios as JSON, which is YAML too; `<number>-<code>.yaml` in the order of the findings. */
export async function writeTraces(folder: string, findings: readonly VerificationFinding[]): Promise<void> {
  for (const [index, { trace, code }] of findings.entries()) {
    if (trace) await write(folder, `${index + 1}-${code}.yaml`, JSON.stringify(trace, undefined, 2));
  }
}

export async function drawWays(
  folder: string,
  findings: readonly VerificationFinding[],
  playbook: CompiledPlaybook,
  language: 'nl' | 'en',
): Promise<void> {
  for (const [index, { way, code }] of findings.entries()) {
    const process = way && playbook.processes[way.process];
    if (!process) continue;
    const mark = { active: way.states, path: way.transitions };
    const svg = await diagramSvg(process, { language, titles: playbook, mark });
    await write(folder, `${index + 1}-${code}.svg`, svg);
  }
}

async function write(folder: string, name: string, text: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), `${text.trimEnd()}\n`);
  } catch (cause) {
    throw new UsageError(`"${folder}" cannot be written to.`, 'Give a folder that can be.', { cause });
  }
}
