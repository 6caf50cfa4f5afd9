// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Page as PageOf, Task } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { tasksQuery } from '../api/queries.js';
import { Heading } from '../design/heading.js';
import { Paging } from '../design/paging.js';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { useToday } from '../session/use-session.js';
import { TaskRow } from './task-row.js';
import { WorkFilters, type WorkFilterValues } from './work-filters.js';
import { groupWork, type WorkGroup } from './work-groups.js';

/** `/werklijst`: what must be done, and what is late. */
export function WorkListPage(): ReactElement {
  const { filter, page, setFilter, setPage } = useWorkFilter();
  const query = useQuery(tasksQuery({ ...filter, role: filter.role === '' ? undefined : filter.role, page }));
  return (
    <Page title="Werklijst" intro="Wat er te doen is. Wat te laat is, staat bovenaan.">
      <WorkFilters values={filter} onChange={setFilter} />
      <Loaded query={query} what="De taken">
        {(tasks) => <WorkList tasks={tasks} filter={filter} onPage={setPage} />}
      </Loaded>
    </Page>
  );
}

/** The filter is in the address, so that it can be kept as a bookmark. */
function useWorkFilter() {
  const [parameters, setParameters] = useSearchParams();
  const filter: WorkFilterValues = {
    mine: parameters.get('taken') !== 'alle',
    late: parameters.get('laat') === 'ja',
    role: parameters.get('rol') ?? '',
  };
  const write = ({ mine, late, role }: WorkFilterValues, page: number): void =>
    setParameters({
      ...(mine ? {} : { taken: 'alle' }),
      ...(late ? { laat: 'ja' } : {}),
      ...(role === '' ? {} : { rol: role }),
      ...(page === 1 ? {} : { bladzijde: String(page) }),
    });
  return {
    filter,
    page: Number(parameters.get('bladzijde') ?? '1') || 1,
    setFilter: (values: WorkFilterValues) => write(values, 1),
    setPage: (page: number) => write(filter, page),
  };
}

interface WorkListProps {
  readonly tasks: PageOf<Task>;
  readonly filter: WorkFilterValues;
  readonly onPage: (page: number) => void;
}

function WorkList({ tasks, filter, onPage }: WorkListProps): ReactElement {
  const groups = groupWork(tasks.items, useToday());
  if (groups.length === 0) return <NothingToDo filter={filter} />;
  return (
    <div className="dr-stack dr-stack--wide">
      {groups.map((group) => (
        <Group key={group.title} group={group} />
      ))}
      <Paging page={tasks} label="Bladeren door de taken" onPage={onPage} />
    </div>
  );
}

function Group({ group }: { readonly group: WorkGroup }): ReactElement {
  return (
    <section className="dr-stack">
      <Heading level={2}>
        {group.title} ({group.tasks.length})
      </Heading>
      <ul className="dr-plain-list dr-records">
        {group.tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

/** Says what happens now, so that an empty list is no riddle. */
function NothingToDo({ filter }: { readonly filter: WorkFilterValues }): ReactElement {
  const filtered = filter.late || filter.role !== '';
  return (
    <div className="dr-panel dr-stack dr-prose">
      <Heading level={2}>{filtered ? 'Er is niets dat hierbij past' : 'Er is nu niets te doen'}</Heading>
      <Paragraph>
        {filtered
          ? 'Zet de filters uit om alle taken te zien.'
          : 'Draaiboek let op de termijnen. Zodra er iets voor u te doen is, staat het hier en krijgt u een bericht. In dat bericht staat niet om wie het gaat.'}
      </Paragraph>
      <p className="nl-paragraph">
        <TextLink to="/zaken">Bekijk de zaken</TextLink>
      </p>
    </div>
  );
}
