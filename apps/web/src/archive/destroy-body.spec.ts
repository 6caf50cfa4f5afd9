// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { checkDestruction, destructionBody } from './destroy-body.js';
import { findGround, GROUNDS } from './ground-words.js';

const FILLED = { ground: 'verzoek-betrokkene', reason: ' Besluit van 3 maart ', confirm: 'ab12-cd34' };

describe('what is typed to destroy a case', () => {
  it('asks the ground, the reason and the reference of this very case', () => {
    const fields = (values: Readonly<Record<string, string>>) =>
      checkDestruction(values, 'AB12-CD34').map(({ field }) => field);
    expect(fields({})).toEqual(['ground', 'reason', 'confirm']);
    expect(fields({ ...FILLED, ground: 'zomaar', reason: '  ' })).toEqual(['ground', 'reason']);
    expect(fields({ ...FILLED, confirm: 'AB12-CD35' })).toEqual(['confirm']);
    expect(fields(FILLED)).toEqual([]);
  });

  it('becomes the ground and the reason alone', () => {
    expect(destructionBody(FILLED)).toEqual({ ground: 'verzoek-betrokkene', reason: 'Besluit van 3 maart' });
  });

  it('knows the grounds it offers, and nothing that every object has', () => {
    expect(GROUNDS.map(({ value }) => findGround(value))).toEqual(GROUNDS.map(({ value }) => value));
    expect([findGround('constructor'), findGround(null), findGround(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
