// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Mail, type Store } from '@draaiboek/store';
import type { Post, Postbox } from './postbox.js';

export interface MailPage {
  readonly mails: readonly Mail[];
  readonly total: number;
}

/** Keeps mail in the database for the demo mailbox, where everybody can read what partners would receive. */
export class DemoMailbox implements Postbox {
  constructor(private readonly store: Store) {}

  async post({ municipality, id, at, toRole, letter, task, rung }: Post): Promise<void> {
    await this.store.withMunicipality(municipality, (scope) =>
      scope.insert(
        'mail',
        ['municipality', 'id', 'at', 'to_role', 'subject', 'body', 'task', 'rung'],
        [[municipality, id, at, toRole, letter.subject, letter.text, task ?? null, rung ?? null]],
        'on conflict do nothing',
      ),
    );
  }

  /** Newest first; `to` is a role, with the mail to the contact of its organisation. */
  async list(municipality: string, to: string | undefined, page: { offset: number; limit: number }): Promise<MailPage> {
    const where = to === undefined ? {} : { toRole: { $in: [to, `contact:${to}`] } };
    const [mails, total] = await this.store.withMunicipality(municipality, ({ em }) =>
      em.findAndCount(Mail, where, { orderBy: { at: 'desc', id: 'desc' }, ...page }),
    );
    return { mails, total };
  }
}
