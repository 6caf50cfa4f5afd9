// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ClosedCase, Page as PageOf } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { closedCasesQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { isLocalDate } from '../dates/local-date.js';
import { Badge } from '../design/badge.js';
import { InlineFacts } from '../design/facts.js';
import { Paging } from '../design/paging.js';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { DateField } from '../forms/text-fields.js';

/** `/archief`: the cases that have ended, for who clears what is no longer needed. */
export function ClosedCasesPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const before = parameters.get('voor') ?? '';
  const page = Number(parameters.get('bladzijde') ?? '1') || 1;
  const query = useQuery(closedCasesQuery({ changedBefore: isLocalDate(before) ? before : undefined, page }));
  const show = (voor: string, bladzijde: number): void =>
    setParameters({ ...(voor === '' ? {} : { voor }), ...(bladzijde === 1 ? {} : { bladzijde: String(bladzijde) }) });
  return (
    <Page
      title="Archief"
      intro="De gesloten zaken. Wat het langst niet is gewijzigd, staat bovenaan. Over wie een zaak gaat en wat erin staat, ziet u hier niet."
      action={<TextLink to="/archief/vernietigd">Vernietigde zaken</TextLink>}
    >
      <search className="dr-filters" aria-label="Gesloten zaken filteren">
        <DateField
          id="filter-voor"
          label="Niet meer gewijzigd sinds"
          optional
          value={before}
          onChange={(voor) => show(voor, 1)}
        />
      </search>
      <Loaded query={query} what="De gesloten zaken">
        {(cases) => <ClosedCases cases={cases} onPage={(to) => show(before, to)} />}
      </Loaded>
    </Page>
  );
}

interface ClosedCasesProps {
  readonly cases: PageOf<ClosedCase>;
  readonly onPage: (page: number) => void;
}

function ClosedCases({ cases, onPage }: ClosedCasesProps): ReactElement {
  if (cases.items.length === 0) return <Paragraph>Er zijn hier geen gesloten zaken.</Paragraph>;
  return (
    <>
      <ul className="dr-plain-list dr-records">
        {cases.items.map((item) => (
          <ClosedCaseRow key={item.id} item={item} />
        ))}
      </ul>
      <Paging page={cases} label="Bladeren door de gesloten zaken" onPage={onPage} />
    </>
  );
}

function ClosedCaseRow({ item }: { readonly item: ClosedCase }): ReactElement {
  return (
    <li className="dr-record">
      <div className="dr-stack dr-stack--tight">
        <h2 className="dr-record__title">Zaak {item.reference}</h2>
        <InlineFacts
          items={[
            { term: 'Proces', value: item.processTitle.nl },
            { term: 'Laatst gewijzigd', value: momentInWords(item.changedAt) },
          ]}
        />
        <div className="dr-row">
          {item.endedIn.map(({ nl }) => (
            <Badge key={nl} tone="info">
              {nl}
            </Badge>
          ))}
        </div>
      </div>
      <div className="dr-record__due">
        <TextLink
          to={`/zaken/${encodeURIComponent(item.id)}/vernietigen`}
          aria-label={`Zaak ${item.reference} vernietigen`}
        >
          Vernietigen
        </TextLink>
      </div>
    </li>
  );
}
