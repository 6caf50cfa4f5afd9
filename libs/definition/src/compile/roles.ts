// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { RoleDocument } from '../document.js';
import { compareText, mapSorted, sortedKeys } from '../order.js';
import type { CompiledRole } from '../playbook.js';

/** Every role with all whose work its holder may do: itself and what it includes, transitively. */
export function compileRoles(roles: Readonly<Record<string, RoleDocument>>): Readonly<Record<string, CompiledRole>> {
  return mapSorted(roles, (role, id) => ({
    id,
    title: role.title,
    acts: [...includedRoles(roles, id, new Set())].sort(compareText),
    coordinates: role.coordinates === true,
  }));
}

function includedRoles(
  roles: Readonly<Record<string, RoleDocument>>,
  id: string,
  seen: Set<string>,
): ReadonlySet<string> {
  if (seen.has(id)) return seen;
  seen.add(id);
  for (const included of sortedKeys(roles[id]?.includes)) includedRoles(roles, included, seen);
  return seen;
}
