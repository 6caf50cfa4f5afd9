// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek coverage`: who holds each thing that the factsheet and the law ask. */
import { formatFinding, type Coverage, type HeldByPlaces, type HeldByTests } from '@draaiboek/definition';
import { coverFolder, readPlaybookFolder } from '@draaiboek/definition/node';
import type { Command } from 'commander';
import { dirname } from 'node:path';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, PLAYBOOK_OPTION, REQUIREMENTS_OPTION, VARIANT_OPTION, type CommonOptions } from '../options.js';
import { printJson, type Output } from '../output.js';
import { playbookFolder, requireVariant, variantIn } from '../playbook-folder.js';
import { requirementsFile } from '../requirements-file.js';
import type { Surroundings } from '../surroundings.js';

interface CoverageOptions extends CommonOptions {
  readonly requirements?: string;
}

const HELP = `
Three lists: the factsheet; the law as processes hold it, of the Acts that the playbook declares under "laws"; the law as
the product holds it, with the tests that fail without it. A place says that something is held there; that it works is
for scenarios and tests. The paths of tests are relative to the folder around the folder of the requirements.

Examples:
  draaiboek coverage
  draaiboek coverage --variant gedeelde-dossierhouder
  draaiboek coverage --playbook processes --json`;

export function coverageCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('coverage')
    .description('Who holds each thing that the factsheet and the law ask.')
    .addOption(REQUIREMENTS_OPTION)
    .addOption(VARIANT_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (options: CoverageOptions) => {
      const requirements = requirementsFile(options.requirements);
      const root = dirname(dirname(requirements));
      const { variant } = options;
      const playbook = playbookFolder(options.playbook);
      if (variant !== undefined) requireVariant(variant, (await readPlaybookFolder(playbook)).flatMap(variantIn));
      const reading = await coverFolder({ playbook, requirements, root, variant });
      if (reading.kind === 'faulty') {
        for (const finding of reading.findings) output.complain(formatFinding(finding));
        return finish(FOUND);
      }
      const coverage = reading.value;
      const ok = coverage.gaps.length === 0 && coverage.problems.length === 0;
      if (options.json) printJson(output, { ok, ...coverage });
      else print(output, coverage);
      finish(ok ? GOOD : FOUND);
    });
}

function print(
  output: Output,
  { factsheet, lawInProcesses, lawInProduct, notDeclared, gaps, problems }: Coverage,
): void {
  printPlaces(output, 'The factsheet', factsheet);
  printPlaces(output, 'The law, held by a process', lawInProcesses);
  for (const act of notDeclared) output.print(`  - ${act}: not declared by this playbook`);
  output.print(`The law, held by the product: ${heldOf(lawInProduct, ({ tests }) => tests)}`);
  for (const each of lawInProduct) output.print(testsLine(output, each));
  for (const problem of problems) output.print(formatFinding(problem));
  output.print(`${count(gaps, 'gap')}, ${count(problems, 'problem')}`);
}

function printPlaces(output: Output, title: string, held: readonly HeldByPlaces[]): void {
  output.print(`${title}: ${heldOf(held, ({ places }) => places)}`);
  for (const { id, places, open } of held) {
    const [first, ...more] = places;
    const where = first === undefined ? unheld(open) : `${first.file}:${first.line}  ${first.at || first.process}`;
    const others = new Set(more.map(({ process }) => process)).size;
    const rest =
      more.length === 0
        ? ''
        : `  and ${count(more, 'place')} more in ${others} ${others === 1 ? 'document' : 'documents'}`;
    output.print(`  ${output.mark(first !== undefined)} ${id.padEnd(ID_WIDTH)} ${where}${rest}`);
  }
}

function testsLine(output: Output, { id, tests, open }: HeldByTests): string {
  const where = tests.length === 0 ? unheld(open) : tests.map(({ file, title }) => `${file}: ${title}`).join('; ');
  const good = tests.length > 0 && tests.every(({ exists }) => exists);
  return `  ${output.mark(good)} ${id.padEnd(ID_WIDTH)} ${where}`;
}

const ID_WIDTH = 14;

const unheld = (open: string | undefined): string => `nothing holds it${open === undefined ? '' : `. ${open}`}`;

const heldOf = <T>(list: readonly T[], by: (each: T) => readonly unknown[]): string =>
  `${list.filter((each) => by(each).length > 0).length} of ${list.length}`;

const count = ({ length }: readonly unknown[], what: string): string => `${length} ${what}${length === 1 ? '' : 's'}`;
