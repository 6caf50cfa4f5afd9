// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The command was used wrongly: exit 2, with what is wrong and the remedy on stderr. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(
    readonly what: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${what} ${remedy}`, options);
  }
}
