// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useSession } from './use-session.js';

/** The roles that people can have here, by title. */
export function useRoles(): readonly { readonly value: string; readonly title: string }[] {
  const { people } = useSession();
  const titles = new Map(
    people.flatMap(({ roles, roleTitles }) =>
      roles.map((role, index) => [role, roleTitles[index]?.nl ?? role] as const),
    ),
  );
  return [...titles].map(([value, title]) => ({ value, title })).sort((a, b) => a.title.localeCompare(b.title, 'nl'));
}
