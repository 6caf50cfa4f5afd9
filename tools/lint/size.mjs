// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** A file holds one concept and a function one thought: 300 and 40 lines of code, blank lines and comments not counted. */

const counted = (max) => ({ max, skipBlankLines: true, skipComments: true });

/** Files that are longer on purpose, each with its reason. */
const LONGER_WITH_REASON = [
  {
    file: 'libs/engine/src/model.ts',
    reason: 'the contract between the engine and whoever stores and shows a case: one page',
  },
  { file: 'libs/definition/test/broken-definitions.ts', reason: 'a table: one broken definition for every finding' },
];

export const size = [
  {
    files: ['{libs,apps,tools}/**/*.{ts,tsx,mjs}'],
    rules: { 'max-lines': ['error', counted(300)] },
  },
  {
    files: ['{libs,apps,tools}/**/*.{ts,tsx,mjs}'],
    // A describe block is a list of facts and a migration a list of tables, not a thought.
    ignores: ['**/*.spec.ts', '**/migrations/**'],
    rules: { 'max-lines-per-function': ['error', counted(40)] },
  },
  ...LONGER_WITH_REASON.map(({ file }) => ({ files: [file], rules: { 'max-lines': 'off' } })),
];
