// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm test`: installs and builds what is missing, then checks format, rules and types and runs every project's tests.
 * Quiet on success; its last line is the count. With --none-skipped a test that is skipped is a failure, by name.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContract, checkFormat, checkRules, checkTypes, checkWebBuild } from './checks.mjs';
import { capture } from './child.mjs';
import { install } from './install.mjs';
import { getNode, pathWith } from './node-runtime.mjs';
import { phase } from './phase.mjs';
import { explain } from './problem.mjs';
import { closingLine, sum, tallyOfJest } from './tally.mjs';
import { inWorkspace } from './workspace.mjs';

/** Lint needs one core for half a minute: the compiler and Vite have the other. */
async function checkAndBuild() {
  const inTurn = async (...checks) => {
    const tallies = [];
    for (const check of checks) tallies.push(await check());
    return tallies;
  };
  return (
    await Promise.all([inTurn(checkFormat, checkRules), inTurn(checkTypes, checkWebBuild, checkContract)])
  ).flat();
}

async function runTests() {
  const folder = mkdtempSync(join(tmpdir(), 'draaiboek-test-'));
  const outcome = join(folder, 'outcome.json');
  const node = getNode();
  const jest = inWorkspace('node_modules/jest/bin/jest.js');
  const args = [jest, '--config', inWorkspace('tools/jest/all-projects.mjs'), '--json', '--outputFile', outcome];
  const env = {
    PATH: pathWith(node),
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  };
  try {
    const { output } = await phase('Running the tests', () => capture(node, args, { env }));
    process.stderr.write(output.replace(/^Test results written to: .*\n?/m, ''));
    return tallyOfJest(JSON.parse(readFileSync(outcome, 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report({ passed, failed, skipped }, { noneSkipped }) {
  for (const name of skipped) process.stderr.write(`skipped: ${name}\n`);
  if (noneSkipped && skipped.length > 0) {
    process.stderr.write('Nothing may be skipped here, so these count as failures.\n');
    return report({ passed, failed: failed + skipped.length, skipped: [] }, { noneSkipped });
  }
  process.stdout.write(`${closingLine({ passed, failed, skipped })}\n`);
  return failed === 0 ? 0 : 1;
}

try {
  await install();
  const tallies = [...(await checkAndBuild()), await runTests()];
  process.exitCode = report(sum(tallies), { noneSkipped: process.argv.includes('--none-skipped') });
} catch (problem) {
  process.exitCode = explain(problem);
  process.stdout.write('0 passed, 1 failed, 0 skipped\n');
}
