// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Counts of tests that passed, failed and were skipped; a skipped one keeps its name. */

export const none = () => ({ passed: 0, failed: 0, skipped: [] });

export const sum = (tallies) =>
  tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: [...total.skipped, ...skipped],
    }),
    none(),
  );

/** The line that closes a run. */
export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped.length} skipped`;

/**
 * A tally from what `jest --json` writes. A file that could not be run at all counts as one failure. jest's own
 * `pending` is what a test becomes in `describe.skip`, which is how a test says that its server cannot be had here.
 */
export function tallyOfJest({ numPassedTests, numFailedTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const skipped = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => ['pending', 'todo', 'disabled'].includes(status))
      .map(({ fullName }) => fullName),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped };
}
