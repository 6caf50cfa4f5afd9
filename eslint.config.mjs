// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What the workspace forbids, and why. The rules are kept in tools/lint, one concern per file; this file says where each applies.
 * What ESLint cannot see (tags, references, names of folders, texts) is tested in apps/e2e/test/workspace.
 */
import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/lint/boundaries.mjs';
import { imports } from './tools/lint/imports.mjs';
import { size } from './tools/lint/size.mjs';
import { syntax } from './tools/lint/syntax.mjs';
import { tests } from './tools/lint/tests.mjs';
import { types } from './tools/lint/types.mjs';

const TYPESCRIPT = ['{libs,apps}/**/*.{ts,tsx,mts}'];
const SCRIPTS = ['**/*.mjs'];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out-tsc/**', '**/.nx/**', '**/coverage/**', '**/node_modules/**'] },
  {
    files: [...TYPESCRIPT, ...SCRIPTS],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'object-shorthand': 'error' },
  },
  types(TYPESCRIPT),
  await boundaries(TYPESCRIPT),
  ...imports,
  ...syntax,
  { files: ['apps/web/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...size,
  tests,
  prettier,
);
