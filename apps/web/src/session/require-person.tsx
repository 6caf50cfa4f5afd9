// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { SecrecyPage } from './secrecy-page.js';
import { useSession } from './use-session.js';

/**
 * Sends who has not chosen a person to the sign-in page, and remembers where one wanted to go. Who did not acknowledge the
 * duty of secrecy does that first.
 */
export function RequirePerson(): ReactElement {
  const { person, secrecy } = useSession();
  const { pathname, search, hash } = useLocation();
  if (person !== undefined) return secrecy ? <Outlet /> : <SecrecyPage />;
  const from = pathname === '/' ? '' : `?naar=${encodeURIComponent(pathname + search + hash)}`;
  return <Navigate to={`/aanmelden${from}`} replace />;
}
