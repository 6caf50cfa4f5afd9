// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessSummary } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { processesQuery, variantsQuery } from '../api/queries.js';
import { Heading } from '../design/heading.js';
import { TextLink } from '../design/text-link.js';
import { VariantFilter } from '../variants/variant-filter.js';

/** `/processen`: the processes of the playbook that this municipality works with. */
export function ProcessListPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const variant = parameters.get('variant') ?? undefined;
  const query = useQuery(processesQuery(variant));
  const variants = useQuery(variantsQuery).data?.items ?? [];
  return (
    <Page
      title="Processen"
      intro="De afspraken waar Draaiboek zich aan houdt: per proces de stappen, de taken en de termijnen."
    >
      <VariantFilter variants={variants} value={variant} onChange={(value) => setParameters({ variant: value })} />
      <Loaded query={query} what="De processen">
        {({ items }) => (
          <div className="dr-stack dr-stack--wide">
            <Group title="Hoofdprocessen" processes={items.filter(({ companion }) => !companion)} variant={variant} />
            <Group
              title="Begeleidende processen"
              processes={items.filter(({ companion }) => companion)}
              variant={variant}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

interface GroupProps {
  readonly title: string;
  readonly processes: readonly ProcessSummary[];
  readonly variant: string | undefined;
}

function Group({ title, processes, variant }: GroupProps): ReactElement | null {
  if (processes.length === 0) return null;
  return (
    <section className="dr-stack">
      <Heading level={2}>{title}</Heading>
      <ul className="dr-plain-list dr-records">
        {processes.map((process) => (
          <li key={process.id} className="dr-record dr-record--single">
            <div className="dr-stack dr-stack--tight">
              <h3 className="dr-record__title">
                <TextLink to={processPath(process.id, variant)}>{process.title.nl}</TextLink>
              </h3>
              {process.description !== undefined && <p className="nl-paragraph dr-prose">{process.description.nl}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const processPath = (id: string, variant: string | undefined): string =>
  `/processen/${encodeURIComponent(id)}${variant === undefined ? '' : `?${String(new URLSearchParams({ variant }))}`}`;
