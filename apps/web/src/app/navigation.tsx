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
  { to: '/taakverdeling', title: 'Taakverdeling' },
  { to: '/wegwijzer', title: 'Wegwijzer' },
] as const;

const DEMO_PLACES = [
  { to: '/postvak', title: 'Postvak (demo)' },
  { to: '/klok', title: 'Klok (demo)' },
] as const;

/** Where one can go. The mailbox and the clock exist only where nothing is real. */
export function Navigation({ mode }: Pick<Session, 'mode'>): ReactElement {
  const places = mode === 'production' ? PLACES : [...PLACES, ...DEMO_PLACES];
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
