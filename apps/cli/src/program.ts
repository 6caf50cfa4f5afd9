// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditCommand } from './commands/audit.js';
import { coverageCommand } from './commands/coverage.js';
import { diagramCommand } from './commands/diagram.js';
import { diffCommand } from './commands/diff.js';
import { documentCommand } from './commands/document.js';
import { dueCommand } from './commands/due.js';
import { runCommand } from './commands/run.js';
import { variantsCommand } from './commands/variants.js';
import { verifyCommand } from './commands/verify.js';
import type { Surroundings } from './surroundings.js';

/** The command line; parsing it runs the command asked for. Wrong use is thrown as CommanderError or UsageError. */
export function createProgram(surroundings: Surroundings): Command {
  const program = new Command('draaiboek')
    .description(
      'Playbooks for municipalities: check them, hold them against what is asked, draw them, put them in words, run scenarios on them, compute due dates, audit journals.',
    )
    .version(ownVersion(), '-V, --version', 'the version of this command')
    .helpOption('-h, --help', 'how to use it')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.output.print(withoutLastNewline(text)),
      writeErr: (text) => surroundings.output.complain(withoutLastNewline(text)),
    })
    .addHelpText(
      'after',
      `\nExit: 0 good, 1 findings or a refusal, 2 wrong use. Every command has --help with examples.`,
    );
  for (const add of [
    runCommand,
    verifyCommand,
    coverageCommand,
    diagramCommand,
    variantsCommand,
    diffCommand,
    documentCommand,
    dueCommand,
    auditCommand,
  ])
    add(program, surroundings);
  return program;
}

/** Commander ends every text with a newline, and so does the output. */
const withoutLastNewline = (text: string): string => text.replace(/\n$/, '');

function ownVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '../package.json'), 'utf8');
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === 'object' && parsed !== null && 'version' in parsed ? String(parsed.version) : '';
}
