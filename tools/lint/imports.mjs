// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Imports of packages that are forbidden, by place: Nest stays in its app, and the pure libraries know no Node. */
import { builtinModules } from 'node:module';
import { PURE_LIBRARIES, NODE_PART } from './places.mjs';

const NEST = { group: ['@nestjs/*', '@nestjs/**'], message: 'Nest lives in apps/orchestrator only.' };
const NODE_REASON = 'This library runs in the browser too: put what needs Node behind a port.';
const NODE = {
  regex: `^(node:.*|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
  message: NODE_REASON,
};
const NODE_GLOBALS = ['process', 'Buffer', 'require', '__dirname', '__filename'];

export const imports = [
  {
    files: ['{libs,apps}/**/*.{ts,tsx}'],
    ignores: ['apps/orchestrator/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NEST] }] },
  },
  {
    files: [`${PURE_LIBRARIES}/src/**/*.ts`],
    ignores: ['**/*.spec.ts', ...NODE_PART],
    rules: {
      'no-restricted-imports': ['error', { patterns: [NEST, NODE] }],
      'no-restricted-globals': ['error', ...NODE_GLOBALS.map((name) => ({ name, message: NODE_REASON }))],
    },
  },
  { files: ['{libs,apps/orchestrator,apps/web}/**/src/**/*.{ts,tsx}'], rules: { 'no-console': 'error' } },
];
