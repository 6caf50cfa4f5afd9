// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { sortedKeys } from '../../order.js';
import { blocks, bold, plain, table } from './markdown.js';
import type { Page } from './page.js';

/** Who has a part in this process: what each role is asked, and what it may record. */
export function rolesSection({ process, playbook, names, words }: Page): string {
  const { columns, headings } = words;
  const tasks = Object.values(process.tasks);
  const opens = [...Object.values(process.entries), ...Object.values(process.events)];
  const rows = sortedKeys(playbook.roles).flatMap((role) => {
    const does = tasks.filter(({ owners }) => owners.includes(role)).map(({ id }) => plain(names.task(id)));
    const records = opens.filter(({ by }) => by.includes(role)).map(({ title, id }) => plain(names.title(title, id)));
    return does.length + records.length === 0
      ? []
      : [[bold(names.role(role)), [...new Set(does)].join('; '), [...new Set(records)].join('; ')]];
  });
  if (rows.length === 0) return '';
  return blocks([`## ${headings.roles}`, table([columns.role, columns.does, columns.records], rows)]);
}
