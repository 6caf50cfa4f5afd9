// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Person, Session } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { TextLink } from '../design/text-link.js';
import { findUnsaidRoles } from '../session/role-words.js';
import { DemoBanner } from './demo-banner.js';

/** The product, the municipality, and who one is. */
export function Header({ session }: { readonly session: Session }): ReactElement {
  return (
    <header className="dr-header-frame">
      <DemoBanner session={session} />
      <div className="dr-header dr-width">
        <Link to="/werklijst" className="dr-brand">
          <img src="/favicon.svg" alt="" />
          <span>
            <span className="dr-brand__product">Draaiboek</span>
            <span className="dr-brand__municipality">{session.municipality.name}</span>
          </span>
        </Link>
        {session.person !== undefined && <WhoAmI person={session.person} />}
      </div>
    </header>
  );
}

function WhoAmI({ person }: { readonly person: Person }): ReactElement {
  const roles = findUnsaidRoles(person);
  return (
    <p className="dr-person">
      <span>
        <strong>{person.name}</strong>
        {roles !== undefined && ` (${roles})`}
      </span>
      <TextLink to="/aanmelden">Wissel van persoon</TextLink>
    </p>
  );
}
