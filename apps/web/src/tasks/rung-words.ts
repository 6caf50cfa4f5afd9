// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '@draaiboek/api';

/** What became of a reminder. */
export const RUNG_STATUS: Readonly<Record<Task['rungs'][number]['status'], string>> = {
  planned: 'gepland',
  sent: 'verstuurd',
  overtaken: 'overgeslagen, want een latere herinnering ging tegelijk weg',
  dropped: 'vervallen',
};

const CONTACT = 'contact:';

/** `politie` → "Politie"; `contact:politie` → "de contactpersoon van Politie". */
export function addresseeInWords(to: string, titles: ReadonlyMap<string, string>): string {
  const role = to.startsWith(CONTACT) ? to.slice(CONTACT.length) : to;
  const title = titles.get(role) ?? role;
  return role === to ? title : `de contactpersoon van ${title}`;
}
