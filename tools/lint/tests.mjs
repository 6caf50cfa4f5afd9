// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Where tests may be looser than what they test. */

export const tests = {
  files: ['{libs,apps}/**/*.spec.{ts,tsx}', '{libs,apps}/*/test/**/*.ts'],
  rules: {
    // expect.any(…) and a parsed body are `any` by jest's and supertest's own types.
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    // expect(object.method) is how jest asks after a call.
    '@typescript-eslint/unbound-method': 'off',
    // A fixture that lacks what the test says it has should fail there and then.
    '@typescript-eslint/no-non-null-assertion': 'off',
  },
};
