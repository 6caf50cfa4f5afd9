// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CalendarDay } from './model.js';

/**
 * Days equated with a holiday by royal decree (art. 3(3) Algemene termijnenwet), as far as this table knows them.
 *
 * A decree covers about three years. The years it covers are listed even where it equates no day in one of them,
 * because the absence of a decree day is then known too; every other year is reported as incomplete.
 */

interface Decree {
  readonly years: readonly number[];
  readonly days: readonly string[];
  readonly source: string;
  /** Date of the Staatscourant it stands in, where it was confirmed. */
  readonly knownSince?: string;
}

const DECREES: readonly Decree[] = [
  {
    years: [2017, 2018, 2019],
    days: ['2017-04-28', '2017-05-26', '2018-05-11', '2018-12-24', '2018-12-31', '2019-05-31', '2019-12-27'],
    source: 'Besluit van 24 oktober 2016, nr. 2016001827 (BWBR0038666), art. 3 lid 3 Atw',
    knownSince: '2016-10-31',
  },
  {
    years: [2023, 2024, 2025],
    days: ['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
    source: 'Koninklijk besluit over 2023–2025, art. 3 lid 3 Atw',
  },
  {
    years: [2026, 2027, 2028],
    days: ['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
    source: 'Koninklijk besluit over 2026–2028, art. 3 lid 3 Atw',
  },
];

/** The years whose decree days are known. */
export const decreedYears: ReadonlySet<number> = new Set(DECREES.flatMap(({ years }) => years));

/** Every known decree day; its name says what it is, its source which decree. */
export const decreeDays: readonly CalendarDay[] = DECREES.flatMap(({ days, source, knownSince }) =>
  days.map((date) => ({
    date,
    name: 'Gelijkgestelde dag',
    kind: 'decree' as const,
    source,
    ...(knownSince === undefined ? {} : { knownSince }),
  })),
);
