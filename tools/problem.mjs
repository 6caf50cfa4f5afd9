// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a person sees when something goes wrong: what the failed command printed, then one line that says what it was. */
import { CommandFailed } from './child.mjs';

/** Prints the problem to stderr and returns the exit code. */
export function explain(problem) {
  if (problem instanceof CommandFailed) process.stderr.write(`\n${problem.output.trim()}\n\n`);
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`);
  return 1;
}
