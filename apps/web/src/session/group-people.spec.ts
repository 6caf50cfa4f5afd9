// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from '@draaiboek/api';
import { groupPeople } from './group-people.js';

function person(role: string): Person {
  return { id: role, name: `Demo ${role}`, roles: [role], roleTitles: [{ nl: role, en: role }] };
}

describe('the people one can sign in as', () => {
  it('stand under the municipality, the partners, and who watches', () => {
    const groups = groupPeople(['politie', 'beheerder', 'burgemeester', 'dossierhouder'].map(person));
    expect(groups.map(({ title, people }) => [title, people.map(({ id }) => id)])).toEqual([
      ['Gemeente', ['dossierhouder', 'burgemeester']],
      ['Partners', ['politie']],
      ['Toezicht en beheer', ['beheerder']],
    ]);
  });

  it('are all there, also with a role that nobody foresaw', () => {
    expect(groupPeople([person('regionale-coordinator')])).toHaveLength(1);
  });
});
