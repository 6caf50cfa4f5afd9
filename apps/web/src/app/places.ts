// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '@draaiboek/api';

interface Place {
  readonly to: string;
  readonly title: string;
}

const PLACES: readonly Place[] = [
  { to: '/werklijst', title: 'Werklijst' },
  { to: '/zaken', title: 'Zaken' },
  { to: '/processen', title: 'Processen' },
  { to: '/kalender', title: 'Kalender' },
  { to: '/taakverdeling', title: 'Taakverdeling' },
  { to: '/wegwijzer', title: 'Wegwijzer' },
  { to: '/verantwoording', title: 'Verantwoording' },
];

const ARCHIVE: Place = { to: '/archief', title: 'Archief' };

const DEMO_PLACES: readonly Place[] = [
  { to: '/postvak', title: 'Postvak (demo)' },
  { to: '/klok', title: 'Klok (demo)' },
];

/** Where one can go. The mailbox and the clock exist only where nothing is real, the archive for who keeps it. */
export function listPlaces({ mode, may }: Pick<Session, 'mode' | 'may'>): readonly Place[] {
  return [...PLACES, ...(may.destroyCases ? [ARCHIVE] : []), ...(mode === 'production' ? [] : DEMO_PLACES)];
}
