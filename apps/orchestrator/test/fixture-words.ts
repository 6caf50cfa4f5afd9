// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { CaseWords } from '../src/presenters/case-words.js';
import { Titles } from '../src/presenters/titles.js';
import { fixturePlaybook } from './fixture-playbook.js';

/** The words of an example case with one task and two terms. */
export async function fixtureWords(): Promise<CaseWords> {
  return new CaseWords(new Titles(await fixturePlaybook()), [
    {
      id: 'i1',
      process: 'voorbeeld',
      tasks: [{ id: 't1', task: 'vraag' }],
      terms: [
        { id: 'd1', term: 'nagaan', dueOn: '2027-01-02' },
        { id: 'd2', term: 'bedenktijd', dueOn: '2026-12-01', endedAt: '2026-12-01T23:00:00.000Z' },
        { id: 'd3', term: 'bedenktijd', dueOn: '2026-12-10', task: 't1' },
        { id: 'd4', term: 'nagaan', dueOn: '2027-01-08', task: 't1' },
      ],
    },
  ]);
}
