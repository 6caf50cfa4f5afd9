// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The checks beside the tests. Each counts as one test: it passes, or it fails and says everything it found. */
import { CommandFailed } from './child.mjs';
import { buildWeb, runProgram, runTool } from './build.mjs';
import { phase } from './phase.mjs';
import { none } from './tally.mjs';

// A cache is for people who wait; the real run looks at everything.
const cached = (name, ...args) =>
  process.env.CI ? [] : ['--cache', '--cache-location', `node_modules/.cache/draaiboek/${name}`, ...args];

/** What `work` comes to in the count; a command that failed has its words printed. */
async function outcome(name, work, whenGood) {
  try {
    await work();
    return { ...none(), ...whenGood };
  } catch (problem) {
    if (!(problem instanceof CommandFailed)) throw problem;
    process.stderr.write(`\n${name} failed:\n${problem.output.trim()}\n`);
    return { ...none(), failed: 1 };
  }
}

const check = (name, program, args) => outcome(name, () => phase(name, () => runProgram(program, args)), { passed: 1 });

export const checkFormat = () =>
  check('Checking the format', 'prettier/bin/prettier.cjs', [
    '--check',
    '--log-level',
    'warn',
    ...cached('prettier'),
    '.',
  ]);

export const checkRules = () =>
  check('Linting', 'eslint/bin/eslint.js', [
    '--max-warnings',
    '0',
    ...cached('eslint', '--cache-strategy', 'content'),
    '.',
  ]);

/** Also writes every project's dist, which the tests of the running system start from. */
export const checkTypes = () => check('Checking types', 'typescript/bin/tsc', ['-b']);

/** The files that follow from the built product; to be asked once the types are checked, which builds it. */
export const checkContract = () =>
  outcome('Checking the contract', () => phase('Checking the contract', () => runTool('contract.mjs', ['--check'])), {
    passed: 1,
  });

/** No check by itself, so it counts only when it fails. */
export const checkWebBuild = () => outcome('Building the web application', buildWeb, {});
