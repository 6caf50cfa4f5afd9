// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Quiet while all is well: prints what failed when it fails, and nothing else. Counting is done from jest's JSON. */
import { relative } from 'node:path';
import { ROOT } from '../workspace.mjs';

export default class PlainReporter {
  onTestResult(test, result) {
    if (result.failureMessage)
      process.stderr.write(`\n${relative(ROOT, test.path)}\n${result.failureMessage.trimEnd()}\n`);
  }
}
