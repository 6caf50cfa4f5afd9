// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * One idempotency key per attempt: as long as the same thing is sent again (a second click, a retry after a lost
 * connection) the key stays, so that the server does it once. Another body or revision, or an answer, ends the attempt.
 */
export class SubmissionKey {
  #attempt: { readonly of: string; readonly key: string } | undefined;

  constructor(private readonly newKey: () => string = () => crypto.randomUUID()) {}

  /** The key for sending this body on this revision. */
  for(body: unknown, revision?: number): string {
    const of = JSON.stringify([body, revision ?? null]);
    if (this.#attempt?.of !== of) this.#attempt = { of, key: this.newKey() };
    return this.#attempt.key;
  }

  /** The server answered: what is sent next is another attempt. */
  done(): void {
    this.#attempt = undefined;
  }
}
