// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek run`: scenario tables on the pure engine. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { formatFinding, type Finding, type SourceFile } from '@draaiboek/definition';
import { createEngine, EngineError, type Engine } from '@draaiboek/engine';
import {
  engineDriver,
  readScenario,
  runScenario,
  variantOfScenario,
  type Language,
  type ScenarioResult,
} from '@draaiboek/scenario';
import { readScenarioFile } from '@draaiboek/scenario/node';
import type { Command } from 'commander';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, PLAYBOOK_OPTION, VARIANT_OPTION, type CommonOptions } from '../options.js';
import { printJson, type Output } from '../output.js';
import { playbookFolder } from '../playbook-folder.js';
import type { Surroundings } from '../surroundings.js';
import { scenarioFiles } from '../scenario-files.js';
import { scenarioTable, summary } from '../scenario-table.js';
import { openWorkbench, type Workbench } from '../workbench.js';

/** A table that ran, or why it could not. */
export type Ran =
  | { readonly kind: 'ran'; readonly title: string; readonly result: ScenarioResult }
  | { readonly kind: 'faulty'; readonly file: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'broken'; readonly file: string; readonly error: EngineError };

const HELP = `
A scenario says on which variant it runs, or on none; --variant tries it on another. One that is refused for what it does
to rules can be tried out all the same.

Examples:
  draaiboek run processes/person-oriented-approach/scenarios/vertrek-30-november.yaml
  draaiboek run vertrek-30-november
  draaiboek run person-oriented-approach
  draaiboek run kleine-gemeente
  draaiboek run person-oriented-approach --variant kleine-gemeente
  draaiboek run processes --json`;

export function runCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('run')
    .description('Run scenario tables on the pure engine: what is expected against what happens.')
    .argument('<scenario...>', 'files, folders, process ids (all their scenarios) or names of scenarios')
    .addOption(LANGUAGE_OPTION)
    .addOption(VARIANT_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (asked: string[], options: CommonOptions) => {
      const folder = playbookFolder(options.playbook);
      const bench = await openWorkbench(folder);
      const { base, draftOf } = bench;
      const asking = options.variant === undefined ? undefined : draftOf(options.variant);
      if (base === undefined) {
        const { findings } = draftOf(undefined);
        for (const finding of findings) output.complain(formatFinding(finding));
        if (options.json) printJson(output, { ok: false, findings, scenarios: [] });
        return finish(FOUND);
      }
      const files = await scenarioFiles(asked, folder, asking?.playbook ?? base);
      const ran = await runAll(files, bench, options, output);
      if (options.json) printJson(output, asJson(ran));
      else show(output, ran, options.language);
      finish(ran.every(isGood) ? GOOD : FOUND);
    });
}

async function runAll(
  paths: readonly string[],
  bench: Workbench,
  { variant, language }: CommonOptions,
  output: Output,
): Promise<readonly Ran[]> {
  const engines = new Map<string | undefined, Engine>();
  const ran: Ran[] = [];
  for (const path of paths) {
    const file = await readScenarioFile(path, process.cwd());
    const about = variant ?? variantOfScenario(file);
    const { playbook, findings } = bench.draftNamed(about);
    const engine = engines.get(about) ?? (playbook && createEngine(playbook));
    const isRefused = findings.some(({ severity }) => severity === 'error');
    if (engine && isRefused && !engines.has(about))
      output.complain(`No case can be opened on "${about ?? ''}": see draaiboek verify --variant ${about ?? ''}.`);
    if (engine) engines.set(about, engine);
    ran.push(engine ? await runFile(file, engine, language) : { kind: 'faulty', file: file.path, findings });
  }
  return ran;
}

async function runFile(file: SourceFile, engine: Engine, language: Language): Promise<Ran> {
  const reading = readScenario(file, engine.playbook);
  if (reading.kind === 'faulty') return { kind: 'faulty', file: file.path, findings: reading.findings };
  try {
    const driver = engineDriver(engine, compileCalendar(nationalTable));
    const result = await runScenario(reading.value, driver, language);
    return { kind: 'ran', title: reading.value.title[language], result };
  } catch (error) {
    // The other tables can still be run.
    if (error instanceof EngineError) return { kind: 'broken', file: file.path, error };
    throw error;
  }
}

const isGood = (ran: Ran): boolean => ran.kind === 'ran' && ran.result.ok;

function asJson(ran: readonly Ran[]): object {
  return {
    ok: ran.every(isGood),
    findings: ran.flatMap((each) => (each.kind === 'faulty' ? each.findings : [])),
    scenarios: ran.flatMap((each) => (each.kind === 'ran' ? [each.result] : [])),
    errors: ran.flatMap((each) => {
      if (each.kind !== 'broken') return [];
      const { code, what, where, remedy } = each.error;
      return [{ file: each.file, code, message: what, where, remedy }];
    }),
  };
}

function show(output: Output, ran: readonly Ran[], language: Language): void {
  for (const each of ran) {
    if (each.kind === 'ran') output.print(scenarioTable(each.title, each.result, output.mark, language));
    else if (each.kind === 'faulty') output.complain(each.findings.map(formatFinding).join('\n'));
    else output.complain(`${each.file}: ${each.error.message}`);
  }
  output.print(summary(ran.length, ran.filter(isGood).length, language));
}
