// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is started. An older Node must be able to load this file, and what it imports, to be told that it is too old. */
import { TOO_OLD_NODE, isTooOld } from './problems/too-old-node.js';

const { node } = process.versions;
if (isTooOld(node)) {
  process.stderr.write(`DRB-5014 Node ${node} is too old for Draaiboek.\n${TOO_OLD_NODE.remedy}\n`);
  process.exitCode = 1;
} else {
  await import('./program.js');
}
