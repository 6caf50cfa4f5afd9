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

/** Somebody in the demo who did not acknowledge the duty of secrecy yet; everybody else did when the demo was set up. */
export const NEWCOMER = 'nieuwe-medewerker';

/** Works as whoever coordinates, like somebody who begins today. */
function newcomer(roles: Readonly<Record<string, CompiledRole>>): readonly Person[] {
  const role = Object.values(roles).find(({ coordinates }) => coordinates);
  if (role === undefined) return [];
  return [{ id: NEWCOMER, name: 'Demo Nieuwe medewerker', roles: [role.id], roleTitles: [role.title] }];
}

/** One obviously fictional person per role; signing in is naming one. */
export function demoPeople(roles: Readonly<Record<string, CompiledRole>>): People {
  const people = Object.values(roles)
    .map((role): Person => ({ id: role.id, name: `Demo ${role.title.nl}`, roles: [role.id], roleTitles: [role.title] }))
    .concat(newcomer(roles))
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
