// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem.js';
import { sessionQuery } from '../api/queries.js';
import { choosePerson, findPersonId } from '../session/person-store.js';

/** Tries again what may work a moment later, and only that: a refusal stays a refusal. */
function worthRetrying(failures: number, error: Error): boolean {
  const passing = error instanceof ApiProblem && (error.status === 0 || error.status === 503);
  return passing && failures < 2;
}

/** When the server does not know who we say we are, we are nobody: the sign-in page follows. */
function forgetUnknownPerson(error: Error): void {
  if (!(error instanceof ApiProblem) || error.status !== 401 || findPersonId() === undefined) return;
  choosePerson(undefined);
  void queryClient.refetchQueries({ queryKey: sessionQuery.queryKey });
}

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: forgetUnknownPerson }),
  defaultOptions: { queries: { retry: worthRetrying, staleTime: 5_000 } },
});
