// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useSession } from './use-session.js';

/** The name of somebody by id; what the product did itself is done by "Draaiboek". */
export function usePersonName(): (id: string) => string {
  const { people } = useSession();
  return (id) => {
    if (id === 'system' || id === 'draaiboek') return 'Draaiboek';
    return people.find((person) => person.id === id || `demo-${person.id}` === id)?.name ?? id;
  };
}
