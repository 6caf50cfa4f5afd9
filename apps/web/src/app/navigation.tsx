// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';

const PLACES = [
  { to: '/werklijst', title: 'Werklijst' },
  { to: '/zaken', title: 'Zaken' },
  { to: '/processen', title: 'Processen' },
  { to: '/kalender', title: 'Kalender' },
] as const;

const ARCHIVE = { to: '/archief', title: 'Archief' } as const;

const DEMO_PLACES = [
  { to: '/postvak', title: 'Postvak (demo)' },
  { to: '/klok', title: 'Klok (demo)' },
] as const;

/** Where one can go. The mailbox and the clock exist only where nothing is real, the archive for who keeps it. */
export function Navigation({ mode, may }: Pick<Session, 'mode' | 'may'>): ReactElement {
  const places = [...PLACES, ...(may.destroyCases ? [ARCHIVE] : []), ...(mode === 'production' ? [] : DEMO_PLACES)];
  return (
    <nav className="dr-nav" aria-label="Hoofdmenu">
      <ul className="dr-width">
        {places.map(({ to, title }) => (
          <li key={to}>
            <NavLink to={to}>{title}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
