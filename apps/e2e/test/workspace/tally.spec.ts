// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** How `npm test` counts, on what jest would have written. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './files.js';

const TALLY = pathToFileURL(join(ROOT, 'tools/tally.mjs')).href;

function count(results: unknown): string {
  const script = `
    const { closingLine, sum, tallyOfJest } = await import(${JSON.stringify(TALLY)});
    const tally = sum([{ passed: 1, failed: 0, skipped: [] }, tallyOfJest(${JSON.stringify(results)})]);
    console.log([...tally.skipped, closingLine(tally)].join('\\n'));`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }).stdout.trim();
}

const test = (status: string, fullName: string): object => ({ status, fullName });

describe('npm test', () => {
  it('counts what passed and what failed, beside its own checks', () => {
    const assertionResults = [test('passed', 'a'), test('passed', 'b'), test('failed', 'c')];
    const results = { numPassedTests: 2, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults }] };
    expect(count(results)).toBe('3 passed, 1 failed, 0 skipped');
  });

  it('names a test that was skipped', () => {
    const assertionResults = [test('pending', 'on a Redis server: keeps an alarm')];
    const results = { numPassedTests: 0, numFailedTests: 0, testResults: [{ status: 'passed', assertionResults }] };
    expect(count(results)).toBe('on a Redis server: keeps an alarm\n1 passed, 0 failed, 1 skipped');
  });

  it('counts a file that could not be run as a failure', () => {
    const results = { numPassedTests: 0, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(count(results)).toBe('1 passed, 1 failed, 0 skipped');
  });
});
