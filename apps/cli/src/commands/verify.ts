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
import { readScenario, variantOfScenario } from '@draaiboek/scenario';
import { findScenarioFiles, readScenarioFile } from '@draaiboek/scenario/node';
import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Explored, VerificationFinding } from '@draaiboek/verification';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, PLAYBOOK_OPTION, VARIANT_OPTION, type CommonOptions } from '../options.js';
import { printJson } from '../output.js';
import {
  pathFromHere,
  playbookAround,
  playbookFolder,
  referenceFindings,
  requireFilesOf,
  variantIn,
} from '../playbook-folder.js';
import { drawWays, writeTraces } from '../found-ways.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage-error.js';
import { exploreDraft, openWorkbench, type Workbench } from '../workbench.js';

const HELP = `
Checked are the form of every document, the names it refers to, types and conditions of guards, terms and their
anchors, and what scenarios name. Where no error is in that, every situation that a case of each process can come to
is explored. A finding of those has a trace: a scenario of the shortest way there, which \`draaiboek run\` takes.
What is not looked at stands in docs/verification.md. Of variants the documents are checked, and with --variant, or the
file of one, the playbook with that variant on it is explored.

Examples:
  draaiboek verify
  draaiboek verify processes/prevention/process.yaml
  draaiboek verify --variant kleine-gemeente
  draaiboek verify --playbook processes --json
  draaiboek verify --traces found --svg found`;

interface VerifyOptions extends CommonOptions {
  readonly svg?: string;
  readonly traces?: string;
}

export function verifyCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('verify')
    .description('Check a playbook and its scenarios, and explore every situation that a case can come to.')
    .argument('[file...]', 'only what is wrong in these files; of processes only theirs are explored')
    .option('--svg <folder>', 'draw the way to each finding on its statechart')
    .option('--traces <folder>', 'write the trace of each finding as a scenario')
    .addOption(VARIANT_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(LANGUAGE_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (files: string[], options: VerifyOptions) => {
      const folder = await folderOf(files, options);
      const variant = variantOf(files, options);
      const others = files.filter((file) => variantIn({ path: file }).length === 0);
      const { findings: all, playbook, explored } = await verified(await openWorkbench(folder), others, variant);
      const own = variant === undefined ? [] : [join(folder, 'variants', variant, 'variant.yaml')];
      const wanted = new Set([...others, ...own].map((file) => pathFromHere(resolve(file))));
      const findings = others.length === 0 ? all : all.filter(({ file }) => wanted.has(file));
      const errors = findings.filter(({ severity }) => severity === 'error').length;
      const exploration = totalOf(explored);
      if (playbook && options.traces !== undefined) await writeTraces(options.traces, findings);
      if (playbook && options.svg !== undefined) await drawWays(options.svg, findings, playbook, options.language);
      if (options.json) printJson(output, { ok: errors === 0, findings, exploration, explored });
      else {
        for (const finding of findings) output.print(formatFinding(finding));
        output.print(summary(pathFromHere(folder), errors, findings.length - errors, exploration));
      }
      finish(errors === 0 ? GOOD : FOUND);
    });
}

function summary(
  folder: string,
  errors: number,
  warnings: number,
  { configurations, transitions, complete }: Explored,
): string {
  const found = `${folder}: ${count(errors, 'error')}, ${count(warnings, 'warning')}`;
  if (configurations === 0) return `${found}; nothing explored`;
  const explored = `${count(configurations, 'configuration')} and ${count(transitions, 'transition')} explored`;
  return `${found}; ${explored}${complete ? '' : ', not all'}`;
}

/** Nothing explored is not complete: the counts say so to programs that rely on them. */
function totalOf(explored: Readonly<Record<string, Explored>>): Explored {
  const all = Object.values(explored);
  return {
    configurations: all.reduce((total, { configurations }) => total + configurations, 0),
    transitions: all.reduce((total, { transitions }) => total + transitions, 0),
    complete: all.length > 0 && all.every(({ complete }) => complete),
  };
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

interface Verified {
  readonly findings: readonly VerificationFinding[];
  readonly explored: Readonly<Record<string, Explored>>;
  /** Undefined when it has errors of its own; then nothing is explored. */
  readonly playbook?: CompiledPlaybook;
}

/** What is asked by its id, or by its file. */
function variantOf(files: readonly string[], { variant }: CommonOptions): string | undefined {
  const named = [...(variant === undefined ? [] : [variant]), ...files.flatMap((path) => variantIn({ path }))];
  const [first, second] = new Set(named);
  if (second === undefined) return first;
  throw new UsageError(`"${first ?? ''}" and "${second}" are two variants.`, 'Verify one at a time.');
}

/** Where the base has errors scenarios cannot be held against it; whether they can be read is said all the same. */
async function verified(bench: Workbench, files: readonly string[], variant: string | undefined): Promise<Verified> {
  const draft = bench.draftOf(variant);
  const own = variant === undefined ? bench.listFindings() : draft.findings;
  const scenarios = await scenariosOf(bench.folder);
  const references = await referenceFindings(bench.folder);
  const { findings, explored } = exploreDraft(bench, draft, files);
  const checked = scenarios.flatMap((file) => scenarioFindings(file, bench, variant));
  const { playbook } = draft;
  return {
    findings: sortFindings([...own, ...checked, ...references, ...findings]),
    explored,
    ...(playbook && { playbook }),
  };
}

async function scenariosOf(folder: string): Promise<readonly SourceFile[]> {
  return Promise.all((await findScenarioFiles(folder)).map((path) => readScenarioFile(path, process.cwd())));
}

/** Each is held against the playbook that it is about; with a variant only those that are about it. */
function scenarioFindings(file: SourceFile, bench: Workbench, variant: string | undefined): readonly Finding[] {
  const about = variantOfScenario(file);
  if (variant !== undefined && about !== variant) return [];
  const { playbook } = bench.draftNamed(about);
  if (playbook === undefined) return parseSource(file.path, file.text).findings;
  const reading = readScenario(file, playbook);
  return reading.kind === 'faulty' ? reading.findings : reading.warnings;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
