// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Rules that need types: typescript-eslint's strictest set, with the few places where Draaiboek's style differs. */
import { join } from 'node:path';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '..', '..');

export function types(files) {
  return {
    files,
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A number or a boolean in a message reads well; an object does not, and stays forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => list.push(x)` as a handler says what it does.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A key of a record stands in the data: `rates['1/2']` and `facts['woonplaats']` look alike on purpose.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Nest modules are classes with a decorator and nothing in them.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Spreading a text gives its code points, which is what the drawing measures.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `LocalDate | Instant` are both texts; the names say which of the two may stand there.
      '@typescript-eslint/no-duplicate-type-constituents': ['error', { ignoreUnions: true }],
      // A listener that is not interested does nothing, on purpose.
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions', 'methods'] }],
      // An async method may implement a port whose other adapter does wait.
      '@typescript-eslint/require-await': 'off',
      // The data contracts are interfaces or types by what reads best.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // `a || b` on an empty string is sometimes what is meant; `no-unnecessary-condition` finds the rest.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
    },
  };
}
