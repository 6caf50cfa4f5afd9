// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledRole, Title } from '@draaiboek/definition';

/** Somebody who can sign in. `roles` are ids of the playbook. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly roleTitles: readonly Title[];
}

const PREFIX = 'demo-';

/** The port to whoever knows people: demo people here, an identity provider elsewhere. */
export interface People {
  list(): readonly Person[];
  /** The person behind an `Authorization` header; undefined when there is none. */
  find(authorization: string | undefined): Person | undefined;
  /** What to call somebody in the journal; the reference itself for somebody unknown. */
  nameOf(id: string): string;
}

/** One obviously fictional person per role; signing in is naming one. */
export function demoPeople(roles: Readonly<Record<string, CompiledRole>>): People {
  const people = Object.values(roles)
    .map((role): Person => ({ id: role.id, name: `Demo ${role.title.nl}`, roles: [role.id], roleTitles: [role.title] }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    list: () => people,
    find: (authorization) => {
      const [scheme = '', token = ''] = (authorization ?? '').split(' ');
      if (scheme.toLowerCase() !== 'bearer' || !token.startsWith(PREFIX)) return undefined;
      return byId.get(token.slice(PREFIX.length));
    },
    nameOf: (id) => byId.get(id)?.name ?? (id === 'draaiboek' ? 'Draaiboek' : id),
  };
}
