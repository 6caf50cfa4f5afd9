// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from '@draaiboek/api';

/** People under one heading of the sign-in page. */
export interface PeopleGroup {
  readonly title: string;
  readonly people: readonly Person[];
}

/** Where a role belongs. A role that a playbook adds and that is not named here comes under the partners. */
const GROUPS: readonly { readonly title: string; readonly roles: readonly string[] }[] = [
  {
    title: 'Gemeente',
    roles: [
      'dossierhouder',
      'casusregisseur',
      'voorzitter',
      'burgemeester',
      'college',
      'burgerzaken',
      'uitkeringsorgaan',
      'woordvoerder',
      'griffier',
      'notulist',
      'jongerenwerk',
    ],
  },
  {
    title: 'Toezicht en beheer',
    roles: ['beheerder', 'archivaris', 'analist', 'coordinerend-fg', 'rechtmatigheidsadviescommissie', 'auditor', 'fg'],
  },
];
const PARTNERS = 'Partners';

/** The people to choose from: the municipality first, then its partners, then who watches and maintains. */
export function groupPeople(people: readonly Person[]): PeopleGroup[] {
  const titleOf = (person: Person): string =>
    GROUPS.find(({ roles }) => person.roles.some((role) => roles.includes(role)))?.title ?? PARTNERS;
  const order = (person: Person): number => {
    const roles = GROUPS.flatMap((group) => group.roles);
    const place = roles.findIndex((role) => person.roles.includes(role));
    return place === -1 ? roles.length : place;
  };
  const sorted = [...people].sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'nl'));
  return ['Gemeente', PARTNERS, 'Toezicht en beheer']
    .map((title) => ({ title, people: sorted.filter((person) => titleOf(person) === title) }))
    .filter((group) => group.people.length > 0);
}
