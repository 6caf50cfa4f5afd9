// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { Loading } from './loading.js';
import { ProblemAlert } from './problem-alert.js';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** What is being fetched, as a subject: "De zaken". */
  readonly what: string;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was fetched; until then that it is on its way, and if it failed why. */
export function Loaded<T>({ query, what, children }: LoadedProps<T>): ReactElement {
  if (query.data !== undefined) return <div aria-busy={query.isPlaceholderData}>{children(query.data)}</div>;
  if (query.isError) return <ProblemAlert error={query.error} onReload={() => void query.refetch()} />;
  return <Loading what={what} />;
}
