// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What can keep the product from its data, by stable code: a title, and what to do about it. */
export const STORE_PROBLEMS = {
  'DRB-5001': {
    title: 'The key does not fit the data',
    remedy: 'Start with the key that these data were written with (DRAAIBOEK_KEY, or the key file beside the data).',
  },
  'DRB-5002': {
    title: 'The data folder is in use',
    remedy: 'Stop the other process, or give this one its own folder with DRAAIBOEK_DATA.',
  },
  'DRB-5006': {
    title: 'The data folder cannot be used',
    remedy: 'Name a folder that this user may write in with DRAAIBOEK_DATA, or change the rights of this one.',
  },
  'DRB-5007': {
    title: 'The database cannot be opened',
    remedy: 'Put a copy of the data folder back, or name another folder with DRAAIBOEK_DATA to begin anew.',
  },
  'DRB-5008': {
    title: 'The database is newer than the program',
    remedy: 'Start the version of the program that last migrated these data, or a newer one.',
  },
  'DRB-5009': {
    title: 'The database is not up to date',
    remedy: 'Migrate it first, as the owner of the schema: DRAAIBOEK_ROLE=migrate.',
  },
  'DRB-5010': {
    title: 'The role of the application may do too much',
    remedy:
      'Connect as a role that is no superuser, cannot bypass row-level security, owns nothing and is a member of draaiboek_app.',
  },
  'DRB-5011': {
    title: 'There is no such database',
    remedy: 'Correct the name in DRAAIBOEK_DATABASE_URL, or make the database first, as the owner of the schema.',
  },
  'DRB-5012': {
    title: 'The database does not let the program in',
    remedy: 'Correct the role and the password in DRAAIBOEK_DATABASE_URL, or the rules of the server (pg_hba.conf).',
  },
  'DRB-5013': {
    title: 'This role may not migrate',
    remedy: 'Migrate with the URL of the role that owns the database; the role of the application owns nothing.',
  },
  'DRB-5030': {
    title: 'The database does not answer',
    remedy:
      'Wait a few seconds. What was asked may or may not have been done: send it again with the same `Idempotency-Key`, and it is done once.',
  },
  'DRB-5033': {
    title: 'Too much is asked of the database at once',
    remedy: 'Send it again after as many seconds as `Retry-After` says; it was not begun, so nothing was changed.',
  },
  'DRB-5070': {
    title: 'The disk is full',
    remedy:
      'Make room on the disk of the data folder; nothing was lost, and work goes on by itself when there is room.',
  },
} as const;

export type StoreProblem = keyof typeof STORE_PROBLEMS;

/** Something keeps the product from its data. Recognised by `code`; no message holds a personal datum (P1). */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly remedy: string;

  constructor(
    readonly code: StoreProblem,
    message: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(message, options);
    this.remedy = STORE_PROBLEMS[code].remedy;
  }
}
