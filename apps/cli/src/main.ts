// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CalendarError } from '@draaiboek/calendar';
import { CommanderError } from 'commander';
import { periodLast } from './commands/due.js';
import { FOUND, GOOD, WRONG_USE, type ExitCode } from './exit-code.js';
import { standardOutput, stopQuietlyOnBrokenPipe, type Output } from './output.js';
import { createProgram } from './program.js';
import { UsageError } from './usage-error.js';

/** Runs one command line on the streams of this process and gives its exit code. */
export function main(argv: readonly string[]): Promise<ExitCode> {
  stopQuietlyOnBrokenPipe();
  return execute(argv, standardOutput());
}

/** Runs one command line and gives its exit code. A person sees what is wrong and the remedy, never a stack trace. */
export async function execute(argv: readonly string[], output: Output): Promise<ExitCode> {
  let code: ExitCode = GOOD;
  const program = createProgram({ output, finish: (given) => (code = given) });
  try {
    await program.parseAsync(periodLast(argv), { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said it already, on the right stream.
    if (error instanceof CommanderError) return error.exitCode === 0 ? GOOD : WRONG_USE;
    output.complain(`draaiboek: ${messageOf(error)}`);
    return error instanceof UsageError || error instanceof CalendarError ? WRONG_USE : FOUND;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof CalendarError) return `${error.code} ${error.where}: ${error.what}. ${error.remedy}.`;
  if (isOfStore(error)) return `${error.code} ${error.message} ${error.remedy}`;
  return error instanceof Error ? error.message : String(error);
}

/** What keeps from the data, by its code: the class lies in a library that no other command loads. */
function isOfStore(error: unknown): error is Error & { readonly code: string; readonly remedy: string } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('DRB-50') && 'remedy' in error;
}
