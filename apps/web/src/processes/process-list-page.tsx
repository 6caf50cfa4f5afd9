// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessSummary } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { processesQuery } from '../api/queries.js';
import { Heading } from '../design/heading.js';
import { TextLink } from '../design/text-link.js';

/** `/processen`: the processes of the playbook that this municipality works with. */
export function ProcessListPage(): ReactElement {
  const query = useQuery(processesQuery);
  return (
    <Page
      title="Processen"
      intro="De afspraken waar Draaiboek zich aan houdt: per proces de stappen, de taken en de termijnen."
    >
      <Loaded query={query} what="De processen">
        {({ items }) => (
          <div className="dr-stack dr-stack--wide">
            <Group title="Hoofdprocessen" processes={items.filter(({ companion }) => !companion)} />
            <Group title="Begeleidende processen" processes={items.filter(({ companion }) => companion)} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface GroupProps {
  readonly title: string;
  readonly processes: readonly ProcessSummary[];
}

function Group({ title, processes }: GroupProps): ReactElement | null {
  if (processes.length === 0) return null;
  return (
    <section className="dr-stack">
      <Heading level={2}>{title}</Heading>
      <ul className="dr-plain-list dr-records">
        {processes.map((process) => (
          <li key={process.id} className="dr-record dr-record--single">
            <div className="dr-stack dr-stack--tight">
              <h3 className="dr-record__title">
                <TextLink to={`/processen/${encodeURIComponent(process.id)}`}>{process.title.nl}</TextLink>
              </h3>
              {process.description !== undefined && <p className="nl-paragraph dr-prose">{process.description.nl}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
