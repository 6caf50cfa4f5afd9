// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek document`: what the processes say, in sentences, as pages with their drawings. */
import { formatFinding, listAsked, readRequirements } from '@draaiboek/definition';
import { processPage } from '@draaiboek/definition/words';
import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { documentationOf, findStale, writeStale, type Documentation } from '../documentation.js';
import { FOUND, GOOD, type ExitCode } from '../exit-code.js';
import {
  JSON_OPTION,
  LANGUAGE_OPTION,
  PLAYBOOK_OPTION,
  REQUIREMENTS_OPTION,
  VARIANT_OPTION,
  type CommonOptions,
} from '../options.js';
import { printJson, type Output } from '../output.js';
import { getProcess, loadPlaybook, pathFromHere, playbookFolder } from '../playbook-folder.js';
import { requirementsFile } from '../requirements-file.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage-error.js';

interface DocumentOptions extends CommonOptions {
  readonly requirements?: string;
  readonly out?: string;
  readonly check?: true;
}

const HELP = `
Of one process the page is printed, in one language. With --out all processes are written, each in Dutch and in English,
with their drawings; --check writes nothing and exits 1 when something is not current.

Examples:
  draaiboek document fallen --language en
  draaiboek document person-oriented-approach --variant kleine-gemeente
  draaiboek document --out docs/processes
  draaiboek document --out docs/processes --check`;

export function documentCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('document')
    .description('What a process says, in sentences: states, tasks, terms, rules, facts, with what they rest on.')
    .argument('[process]', 'the id of a process; without it --out is needed')
    .option('--out <folder>', 'write the pages and drawings of all processes there')
    .option('--check', 'with --out: only say what is not current')
    .addOption(LANGUAGE_OPTION)
    .addOption(REQUIREMENTS_OPTION)
    .addOption(VARIANT_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (id: string | undefined, options: DocumentOptions) => {
      requireOneWay(id, options);
      const reading = await loadPlaybook(playbookFolder(options.playbook), options.variant);
      const asked = await readAsked(options.requirements);
      const findings = [reading, asked].flatMap((each) => (each.kind === 'faulty' ? each.findings : []));
      if (reading.kind === 'faulty' || asked.kind === 'faulty') {
        for (const finding of findings) output.complain(formatFinding(finding));
        return finish(FOUND);
      }
      const requirements = listAsked(asked.value.document);
      const playbook = reading.value;
      if (options.out !== undefined)
        return finish(await bringUpToDate(await documentationOf(playbook, requirements), options.out, options, output));
      const process = getProcess(playbook, id ?? '');
      const page = processPage(process, playbook, { language: options.language, requirements });
      if (options.json) printJson(output, { process: process.id, language: options.language, page });
      else output.print(page.trimEnd());
      finish(GOOD);
    });
}

function requireOneWay(id: string | undefined, { out, check }: DocumentOptions): void {
  if (id !== undefined && out !== undefined)
    throw new UsageError('--out writes the pages of all processes.', 'Leave the process out, or --out.');
  if (id === undefined && out === undefined)
    throw new UsageError('There is no process to document.', 'Name one, or give --out FOLDER for all of them.');
  if (check === true && out === undefined)
    throw new UsageError('--check compares with a folder.', 'Give --out the folder that holds the pages.');
}

async function readAsked(file: string | undefined): Promise<ReturnType<typeof readRequirements>> {
  const path = requirementsFile(file);
  return readRequirements({ path: pathFromHere(path), text: await readFile(path, 'utf8') });
}

async function bringUpToDate(
  documentation: Documentation,
  folder: string,
  { check, json }: DocumentOptions,
  output: Output,
): Promise<ExitCode> {
  const stale = await findStale(documentation, folder);
  const count = stale.changed.length + stale.missing.length + stale.left.length;
  if (check !== true) await writeStale(documentation, stale, folder);
  const isGood = check !== true || count === 0;
  if (json) printJson(output, { ok: isGood, files: documentation.size, ...stale });
  else if (check === true) {
    for (const [name, what] of named(stale)) output.complain(`${folder}/${name}  ${what}`);
    if (count > 0) output.complain(`  Run: draaiboek document --out ${folder}`);
    output.print(`${output.mark(isGood)} ${documentation.size - count} of ${documentation.size} files are current`);
  } else output.print(`${output.mark(true)} ${documentation.size} files in ${folder}, ${count} of them changed`);
  return isGood ? GOOD : FOUND;
}

const named = (stale: Awaited<ReturnType<typeof findStale>>): readonly (readonly [string, string])[] => [
  ...stale.changed.map((name) => [name, 'is not current'] as const),
  ...stale.missing.map((name) => [name, 'is missing'] as const),
  ...stale.left.map((name) => [name, 'belongs to no process'] as const),
];
