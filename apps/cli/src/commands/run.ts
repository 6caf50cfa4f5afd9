// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek run`: scenario tables on the pure engine. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { formatFinding, type CompiledPlaybook, type Finding } from '@draaiboek/definition';
import { createEngine, EngineError, type Engine } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario, type Language, type ScenarioResult } from '@draaiboek/scenario';
import { readScenarioFile } from '@draaiboek/scenario/node';
import type { Command } from 'commander';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, PLAYBOOK_OPTION, type CommonOptions } from '../options.js';
import { printJson, type Output } from '../output.js';
import { loadPlaybook, playbookFolder } from '../playbook-folder.js';
import type { Surroundings } from '../surroundings.js';
import { scenarioFiles } from '../scenario-files.js';
import { scenarioTable, summary } from '../scenario-table.js';

/** A table that ran, or why it could not. */
export type Ran =
  | { readonly kind: 'ran'; readonly title: string; readonly result: ScenarioResult }
  | { readonly kind: 'faulty'; readonly file: string; readonly findings: readonly Finding[] }
  | { readonly kind: 'broken'; readonly file: string; readonly error: EngineError };

const EXAMPLES = `
Examples:
  draaiboek run processes/person-oriented-approach/scenarios/vertrek-30-november.yaml
  draaiboek run vertrek-30-november
  draaiboek run person-oriented-approach
  draaiboek run processes --json`;

export function runCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('run')
    .description('Run scenario tables on the pure engine: what is expected against what happens.')
    .argument('<scenario...>', 'files, folders, process ids (all their scenarios) or names of scenarios')
    .addOption(LANGUAGE_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(async (asked: string[], options: CommonOptions) => {
      const folder = playbookFolder(options.playbook);
      const reading = await loadPlaybook(folder);
      if (reading.kind === 'faulty') {
        for (const finding of reading.findings) output.complain(formatFinding(finding));
        if (options.json) printJson(output, { ok: false, findings: reading.findings, scenarios: [] });
        return finish(FOUND);
      }
      const files = await scenarioFiles(asked, folder, reading.value);
      const ran = await runAll(files, reading.value, options.language);
      if (options.json) printJson(output, asJson(ran));
      else show(output, ran, options.language);
      finish(ran.every(isGood) ? GOOD : FOUND);
    });
}

async function runAll(
  files: readonly string[],
  playbook: CompiledPlaybook,
  language: Language,
): Promise<readonly Ran[]> {
  const engine = createEngine(playbook);
  const ran: Ran[] = [];
  for (const file of files) ran.push(await runFile(file, engine, language));
  return ran;
}

async function runFile(path: string, engine: Engine, language: Language): Promise<Ran> {
  const file = await readScenarioFile(path, process.cwd());
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
