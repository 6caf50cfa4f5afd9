// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from '@draaiboek/api';

/** The roles of somebody as far as their name does not say them already; undefined when it says all. */
export function findUnsaidRoles({ name, roleTitles }: Pick<Person, 'name' | 'roleTitles'>): string | undefined {
  const unsaid = roleTitles.map(({ nl }) => nl).filter((role) => !name.includes(role));
  return unsaid.length === 0 ? undefined : unsaid.join(', ');
}
