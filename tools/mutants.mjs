// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run mutants`: sows faults in the shipped processes, one at a time, and counts how many of them the loader, the
 * scenarios and the verifier see. A sample unless `--full`; `--seed N` draws another one, `--process ID` looks at one
 * process, `--workers N` uses more cores, `--write` keeps the result of a full run in docs/mutation-score.md.
 */
import { runProgram } from './build.mjs';
import { handOver } from './child.mjs';
import { install } from './install.mjs';
import { getNode, pathWith } from './node-runtime.mjs';
import { phase } from './phase.mjs';
import { explain } from './problem.mjs';
import { inWorkspace } from './workspace.mjs';

try {
  await install();
  await phase('Building', () => runProgram('typescript/bin/tsc', ['-b', 'libs/mutation/tsconfig.lib.json']));
  const node = getNode();
  const args = [inWorkspace('tools', 'mutants', 'run.mjs'), ...process.argv.slice(2)];
  process.exitCode = await handOver(node, args, { env: { PATH: pathWith(node) } });
} catch (problem) {
  process.exitCode = explain(problem);
}
