// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { listPlaces } from './places.js';

/** The main menu. */
export function Navigation({ session }: { readonly session: Session }): ReactElement {
  return (
    <nav className="dr-nav" aria-label="Hoofdmenu">
      <ul className="dr-width">
        {listPlaces(session).map(({ to, title }) => (
          <li key={to}>
            <NavLink to={to}>{title}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
