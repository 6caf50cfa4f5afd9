// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { OPENED, differencesIn, faultsIn } from '../../test/fixture.js';

const rows = (...texts: readonly string[]): string =>
  `${OPENED}rows:\n${texts.map((each) => `  - ${each}\n`).join('')}`;
const ASSESSED = '{ at: 2026-11-03T10:00, by: politie, answer: { beoordeling: ja } }';
const LEFT =
  '{ at: 2027-07-20T10:00, by: politie, event: vertrek.vastgesteld, reason: Melding., facts: { vertrokkenOp: 2027-07-20 } }';
const AS = 'by: dossierhouder, reason: Afgesproken.';

describe('rows that change the date of a term', () => {
  test('what was left when it was suspended is counted from the day it is resumed', async () => {
    const text = rows(
      ASSESSED,
      LEFT,
      `{ at: 2027-08-16T10:00, ${AS}, suspend: nagaan, then: { suspended: [nagaan], gone: [nagaan] } }`,
      `{ at: 2028-05-15T10:00, then: { state: [vertrokken], suspended: [aanpak/nagaan] } }`,
      `{ after: PT1H, ${AS}, resume: nagaan, then: { terms: { nagaan: 2028-07-19 } } }`,
      `{ after: P1D, ${AS}, extend: { nagaan: P3D }, then: { terms: { nagaan: 2028-07-24 } } }`,
      `{ after: P1D, ${AS}, in: aanpak, move: { nagaan: 2028-08-05 }, then: { terms: { nagaan: 2028-08-05 } } }`,
      '{ at: 2028-08-06T00:00, then: { ended: [aanpak/gesloten] } }',
    );
    expect(await differencesIn(text)).toEqual([]);
  });

  test('a task stands for its due date, which has no reminders while it is suspended', async () => {
    const text = rows(
      `{ at: 2026-11-03T10:00, ${AS}, suspend: beoordeling, then: { suspended: [beoordelen], tasks: { beoordeling: null } } }`,
      '{ at: 2026-11-20T10:00, then: { rungs: { beoordeling: [] } } }',
      `{ after: PT1H, ${AS}, resume: beoordeling, then: { tasks: { beoordeling: 2026-12-03 } } }`,
      '{ at: 2026-12-03T10:00, then: { rungs: { beoordeling: [vooraf, op-tijd] } } }',
    );
    expect(await differencesIn(text)).toEqual([]);
  });

  test.each([
    ['role', '{ after: PT1H, by: politie, reason: Druk., suspend: beoordelen, then: { refused: role } }'],
    ['reason-required', '{ after: PT1H, by: dossierhouder, suspend: beoordelen, then: { refused: reason-required } }'],
    ['term-length', `{ after: PT1H, ${AS}, extend: { beoordelen: PT4H }, then: { refused: term-length } }`],
    ['term-date', `{ after: PT1H, ${AS}, move: { beoordelen: 2026-11-01 }, then: { refused: term-date } }`],
    ['term-not-suspended', `{ after: PT1H, ${AS}, resume: beoordelen, then: { refused: term-not-suspended } }`],
    ['unknown-term', `{ after: PT1H, ${AS}, resume: nagaan, then: { refused: unknown-term } }`],
  ])('a change that is refused with %s may be expected', async (_code, row) => {
    expect(await differencesIn(rows(row))).toEqual([]);
  });

  test('a term that runs is not suspended, and says until when', async () => {
    expect(await differencesIn(rows('{ after: PT1H, then: { suspended: [beoordelen, nagaan] } }'))).toEqual([
      '8 suspended/beoordelen: opgeschort | loopt tot en met 2026-11-16',
      '8 suspended/nagaan: opgeschort | loopt niet',
    ]);
  });

  test.each([
    ['no term or task', `{ after: PT1H, ${AS}, suspend: nagaann }`, '8 unknown-reference rows/0/suspend'],
    [
      'two terms at once',
      `{ after: PT1H, ${AS}, extend: { nagaan: P1D, beoordelen: P1D } }`,
      '8 wrong-structure rows/0/extend',
    ],
    [
      'two things at once',
      `{ after: PT1H, ${AS}, suspend: nagaan, move: { nagaan: 2027-01-01 } }`,
      '8 wrong-structure rows/0',
    ],
    [
      'facts beside it',
      `{ after: PT1H, ${AS}, resume: nagaan, facts: { spoed: true } }`,
      '8 wrong-structure rows/0/facts',
    ],
  ])('a row with %s is a fault', (_name, row, fault) => {
    expect(faultsIn(rows(row))).toEqual([fault]);
  });
});
