// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek verify`: what is wrong in a playbook and its scenarios, all at once. */
import {
  formatFinding,
  parseSource,
  sortFindings,
  type CompiledPlaybook,
  type Finding,
  type SourceFile,
} from '@draaiboek/definition';
import { readScenario } from '@draaiboek/scenario';
import { findScenarioFiles, readScenarioFile } from '@draaiboek/scenario/node';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, PLAYBOOK_OPTION, type CommonOptions } from '../options.js';
import { printJson } from '../output.js';
import { loadPlaybook, pathFromHere, playbookAround, playbookFolder, requireFilesOf } from '../playbook-folder.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage-error.js';

const HELP = `
Checked are the form of every document, the names it refers to, types and conditions of guards, terms and their
anchors, and what scenarios name. The situations that a case can get into are not explored: that a state can be
reached, that no case gets stuck and that rules hold is not shown by this command.

Examples:
  draaiboek verify
  draaiboek verify processes/signaal/process.yaml
  draaiboek verify --playbook processes --json`;

export function verifyCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('verify')
    .description('Check a playbook and its scenarios: form, names, guards, terms.')
    .argument('[file...]', 'only what is wrong in these files')
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (files: string[], options: CommonOptions) => {
      const folder = await folderOf(files, options);
      const all = await findingsOf(folder);
      const wanted = new Set(files.map((file) => pathFromHere(resolve(file))));
      const findings = files.length === 0 ? all : all.filter(({ file }) => wanted.has(file));
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      // Nothing is explored: the counts say so to programs that rely on them.
      const exploration = { configurations: 0, transitions: 0, complete: false };
      if (options.json) printJson(output, { ok: errors === 0, findings, exploration });
      else {
        for (const finding of findings) output.print(formatFinding(finding));
        output.print(
          `${pathFromHere(folder)}: ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`,
        );
      }
      finish(errors === 0 ? GOOD : FOUND);
    });
}

/** The playbook asked for, else the one around the first file, which then all files must belong to. */
async function folderOf(files: readonly string[], { playbook }: CommonOptions): Promise<string> {
  for (const file of files.filter((each) => !existsSync(each)))
    throw new UsageError(`There is no file "${file}".`, 'Give the path of a file of the playbook.');
  const [first] = files;
  if (playbook !== undefined || first === undefined) return playbookFolder(playbook);
  const folder = playbookAround(first);
  await requireFilesOf(folder, files);
  return folder;
}

/** Of a playbook with errors the scenarios cannot be held against it; whether they can be read is said all the same. */
async function findingsOf(folder: string): Promise<readonly Finding[]> {
  const reading = await loadPlaybook(folder);
  const scenarios = await scenariosOf(folder);
  return reading.kind === 'faulty'
    ? sortFindings([...reading.findings, ...scenarios.flatMap(({ path, text }) => parseSource(path, text).findings)])
    : sortFindings([...reading.warnings, ...scenarios.flatMap((file) => scenarioFindings(file, reading.value))]);
}

async function scenariosOf(folder: string): Promise<readonly SourceFile[]> {
  return Promise.all((await findScenarioFiles(folder)).map((path) => readScenarioFile(path, process.cwd())));
}

function scenarioFindings(file: SourceFile, playbook: CompiledPlaybook): readonly Finding[] {
  const reading = readScenario(file, playbook);
  return reading.kind === 'faulty' ? reading.findings : reading.warnings;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
