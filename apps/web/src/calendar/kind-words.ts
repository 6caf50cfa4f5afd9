// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { DayKind } from '@draaiboek/api';

const WORDS: Readonly<Record<DayKind, string>> = {
  holiday: 'Feestdag',
  decree: 'Dag uit een koninklijk besluit',
  'own-day': 'Eigen vrije dag',
};

/** What sort of day it is. */
export const kindInWords = (kind: DayKind): string => WORDS[kind];

/** What one can choose, with what it does to dates. */
export const KINDS = [
  {
    value: 'own-day',
    title: WORDS['own-day'],
    hint: 'De gemeente is dicht. Schuift termijnen uit eigen beleid en herinneringen, geen termijnen uit een wet.',
  },
  {
    value: 'decree',
    title: WORDS.decree,
    hint: 'Gelijkgesteld met een feestdag (Algemene termijnenwet, artikel 3). Schuift ook termijnen uit een wet.',
  },
  {
    value: 'holiday',
    title: WORDS.holiday,
    hint: 'Een feestdag die pas is ingesteld. Schuift ook termijnen uit een wet.',
  },
] as const;
