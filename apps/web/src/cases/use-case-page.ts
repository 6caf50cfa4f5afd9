// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Case, CommandResult } from '@draaiboek/api';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useAnnounce } from '../app/announcer.js';
import { caseQuery, sessionQuery } from '../api/queries.js';
import { changeOf, type CaseChange } from './case-change.js';
import type { CasePage } from './case-context.js';

/** A command that was accepted, as the page tells it. */
export interface DoneCommand {
  readonly heading: string;
  readonly change: CaseChange;
}

/** Ties the page of a case to its data: fetching again, and what the last command did. */
export function useCasePageState(item: Case): { readonly page: CasePage; readonly last: DoneCommand | undefined } {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [last, setLast] = useState<DoneCommand>();
  const { queryKey } = caseQuery(item.id);

  const reload = useCallback((): void => {
    void queryClient
      .refetchQueries({ queryKey, exact: true })
      .then(() => announce('De nieuwe stand van de zaak staat op de pagina. Uw invoer staat er nog.'));
  }, [queryClient, queryKey, announce]);

  const done = useCallback(
    (heading: string, result: CommandResult): void => {
      setLast({ heading, change: changeOf(item, result) });
      queryClient.setQueryData(queryKey, result.case);
      void queryClient.invalidateQueries({
        predicate: (query) => query.queryKey !== queryKey && query.queryKey[0] !== sessionQuery.queryKey[0],
      });
      announce(heading);
    },
    [item, queryClient, queryKey, announce],
  );

  const page = useMemo(() => ({ case: item, reload, done, titleOf: titlesOf(item) }), [item, reload, done]);
  return { page, last };
}

function titlesOf(item: Case): (id: string) => string {
  const titles = new Map<string, string>();
  const fields = [...item.events, ...item.tasks.flatMap(({ options }) => options)].flatMap(({ sets }) => sets);
  for (const { fact, title } of [...item.instances.flatMap(({ facts }) => facts), ...fields])
    titles.set(fact, title.nl);
  for (const { event, title } of item.events) titles.set(event, title.nl);
  for (const { id, task, title } of item.tasks) titles.set(id, title.nl).set(task, title.nl);
  // The API names a task that may be answered as `t3 aangifte-vermissing`.
  return (id) => titles.get(id) ?? titles.get(id.split(' ').at(-1) ?? id) ?? id;
}
