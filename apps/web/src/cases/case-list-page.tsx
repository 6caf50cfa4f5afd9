// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseSummary, Page as PageOf } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { casesQuery, processesQuery } from '../api/queries.js';
import { ActionLink } from '../design/action-link.js';
import { Heading } from '../design/heading.js';
import { Paging } from '../design/paging.js';
import { Paragraph } from '../design/paragraph.js';
import { CaseFilters } from './case-filters.js';
import { CaseRow } from './case-row.js';

/** `/zaken`: the cases that one may see. */
export function CaseListPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams({ stand: 'open' });
  const stand = parameters.get('stand') ?? 'open';
  const variant = parameters.get('variant') ?? '';
  const page = Number(parameters.get('bladzijde') ?? '1') || 1;
  const status = stand === 'open' || stand === 'closed' ? stand : undefined;
  const query = useQuery(casesQuery({ status, variant: variant === '' ? undefined : variant, page }));
  return (
    <Page
      title="Zaken"
      intro="De zaken die u mag zien. Een zaak heeft een kenmerk zonder betekenis."
      action={<NewCase />}
    >
      <CaseFilters values={{ stand: status ?? '', variant }} onChange={(values) => setParameters({ ...values })} />
      <Loaded query={query} what="De zaken">
        {(cases) => (
          <CaseList cases={cases} onPage={(to) => setParameters({ stand, variant, bladzijde: String(to) })} />
        )}
      </Loaded>
    </Page>
  );
}

/** Only for who may open a case of some process. */
function NewCase(): ReactElement | null {
  const { data } = useQuery(processesQuery());
  const mayOpen = data?.items.some(({ companion, entries }) => !companion && entries.length > 0) ?? false;
  return mayOpen ? <ActionLink to="/zaken/nieuw">Nieuwe zaak</ActionLink> : null;
}

interface CaseListProps {
  readonly cases: PageOf<CaseSummary>;
  readonly onPage: (page: number) => void;
}

function CaseList({ cases, onPage }: CaseListProps): ReactElement {
  if (cases.items.length === 0) {
    return (
      <div className="dr-panel dr-stack dr-prose">
        <Heading level={2}>Er zijn hier geen zaken</Heading>
        <Paragraph>
          Zijn er zorgen over een inwoner? Dan opent iemand die dat mag een nieuwe zaak. Daarna staat de zaak hier.
        </Paragraph>
      </div>
    );
  }
  return (
    <>
      <ul className="dr-plain-list dr-records">
        {cases.items.map((item) => (
          <CaseRow key={item.id} item={item} />
        ))}
      </ul>
      <Paging page={cases} label="Bladeren door de zaken" onPage={onPage} />
    </>
  );
}
