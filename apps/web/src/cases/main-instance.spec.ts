// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import { mainFirst, mainInstance } from './main-instance.js';

const part = (id: string, parent?: string): Instance => ({
  ...{
    id,
    process: id,
    title: { nl: id, en: id },
    status: 'running',
    openedAt: '',
    active: [],
    facts: [],
    checklist: [],
  },
  ...(parent === undefined ? {} : { parent }),
});

describe('the main process of a case', () => {
  const instances = [part('signaal'), part('aanpak'), part('overleg', 'aanpak')];

  it('is the one that the first went on in, and no companion', () => {
    expect(mainInstance({ instances })?.id).toBe('aanpak');
  });

  it('comes before the others, which keep their order', () => {
    expect(mainFirst({ instances }).map(({ id }) => id)).toEqual(['aanpak', 'signaal', 'overleg']);
  });

  it('is not there in a case without any', () => {
    expect(mainFirst({ instances: [] })).toEqual([]);
  });
});
