// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Session } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { sessionQuery } from '../api/queries.js';
import { localDateOf } from '../dates/local-date.js';

export const SessionContext = createContext<Session | undefined>(undefined);

/** What the product is now and who one is. Only below the frame of the page, which waits for it. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession is used outside the frame of the page');
  return session;
}

/** The product's clock, an instant: what "late" and "today" are measured with. */
export function useNow(): string {
  return useSession().now;
}

/** The product's date in Amsterdam. */
export function useToday(): string {
  return localDateOf(useNow());
}

export function useSessionQuery() {
  return useQuery(sessionQuery);
}
