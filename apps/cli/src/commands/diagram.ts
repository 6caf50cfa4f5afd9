// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek diagram`: the statechart of a process, drawn, as text, or as data. */
import { formatFinding, suggest, type CompiledPlaybook, type CompiledProcess } from '@draaiboek/definition';
import { diagramMermaid, diagramSvg } from '@draaiboek/diagram';
import { Option, type Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, PLAYBOOK_OPTION, VARIANT_OPTION, type CommonOptions } from '../options.js';
import { printJson } from '../output.js';
import { getProcess, loadPlaybook, playbookFolder } from '../playbook-folder.js';
import type { Surroundings } from '../surroundings.js';
import { UsageError } from '../usage-error.js';

const FORMATS = ['svg', 'mermaid', 'xstate'] as const;

interface DiagramOptions extends CommonOptions {
  readonly format: (typeof FORMATS)[number];
  readonly active?: string;
  readonly out?: string;
}

const EXAMPLES = `
Examples:
  draaiboek diagram person-oriented-approach --format svg --out aanpak.svg
  draaiboek diagram person-oriented-approach --active uitgereisd --out zaak.svg
  draaiboek diagram signaal --format mermaid --language en
  draaiboek diagram signaal --format xstate`;

export function diagramCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('diagram')
    .description('The statechart of a process; xstate is the compiled machine as JSON.')
    .argument('<process>', 'the id of a process')
    .addOption(new Option('--format <format>', 'what it is drawn as').choices(FORMATS).default('svg'))
    .option('--active <states>', 'svg: mark these states (a,b) as where a case is')
    .option('--out <file>', 'write it to a file')
    .addOption(LANGUAGE_OPTION)
    .addOption(VARIANT_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, options: DiagramOptions) => {
      const reading = await loadPlaybook(playbookFolder(options.playbook), options.variant);
      if (reading.kind === 'faulty') {
        for (const finding of reading.findings) output.complain(formatFinding(finding));
        return finish(FOUND);
      }
      const diagram = await draw(reading.value, getProcess(reading.value, id), options);
      if (options.out !== undefined) await write(options.out, diagram);
      if (options.json) printJson(output, { process: id, format: options.format, diagram });
      else if (options.out === undefined) output.print(diagram.trimEnd());
      finish(GOOD);
    });
}

async function draw(playbook: CompiledPlaybook, process: CompiledProcess, options: DiagramOptions): Promise<string> {
  const { format, language } = options;
  const active = activeStates(process, options);
  const how = { language, titles: playbook };
  switch (format) {
    case 'svg':
      return diagramSvg(process, { ...how, ...(active && { mark: { active } }) });
    case 'mermaid':
      return diagramMermaid(process, how);
    case 'xstate':
      return JSON.stringify(process.machine, undefined, 2);
  }
}

function activeStates(process: CompiledProcess, { active, format }: DiagramOptions): readonly string[] | undefined {
  if (active === undefined) return undefined;
  if (format !== 'svg') throw new UsageError('--active is for --format svg.', 'Leave it out, or draw an SVG.');
  const names = active.split(',').map((name) => name.trim());
  const states = Object.keys(process.states);
  for (const name of names.filter((each) => !states.includes(each))) {
    const remedy = suggest(name, states, 'Name states of the process.');
    throw new UsageError(`"${process.id}" has no state "${name}".`, remedy);
  }
  return names;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, `${text.trimEnd()}\n`);
  } catch (cause) {
    throw new UsageError(`"${file}" cannot be written.`, 'Give --out a file in a folder that exists.', { cause });
  }
}
