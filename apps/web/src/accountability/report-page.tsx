// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AnnualReport, Band, Shares } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { annualReportQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { Button } from '../design/button.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { Table } from '../design/table.js';
import { useSession, useToday } from '../session/use-session.js';

/** `/verantwoording/jaarverslag`: the yearly public report, to read and to print. */
export function ReportPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const last = Number(useToday().slice(0, 4)) - 1;
  const year = Math.min(Number(parameters.get('jaar') ?? last) || last, last);
  const query = useQuery(annualReportQuery(year));
  const show = (next: number): void => setParameters({ jaar: String(next) });
  return (
    <Page
      title={`Jaarverslag ${year}`}
      intro="Hoe goed het uitwisselen van gegevens in de persoonsgerichte aanpak werkte. Dit verslag gaat over niemand in het bijzonder en is openbaar."
      action={<Button onClick={() => window.print()}>Afdrukken</Button>}
    >
      <div className="dr-stack dr-stack--wide">
        <nav className="dr-row dr-not-printed" aria-label="Bladeren door de jaren">
          <Button unavailable={year <= FIRST_YEAR} onClick={() => show(year - 1)}>
            Vorig jaar
          </Button>
          <Button unavailable={year >= last} onClick={() => show(year + 1)}>
            Volgend jaar
          </Button>
        </nav>
        <Loaded query={query} what="Het jaarverslag">
          {(report) => <Report report={report} />}
        </Loaded>
      </div>
    </Page>
  );
}

/** The first year of which there can be a report. */
const FIRST_YEAR = 2015;

function Report({ report }: { readonly report: AnnualReport }): ReactElement {
  const { municipality } = useSession();
  const { madeAt, leastCases, total, processes, used } = report;
  return (
    <div className="dr-stack dr-stack--wide">
      <div className="dr-prose">
        <Paragraph>
          {municipality.name}, gemaakt op {momentInWords(madeAt)}. Aantallen zaken staan hier met opzet niet in. Wat
          over minder dan {leastCases} zaken gaat, is weggelaten en is ook niet af te leiden.
        </Paragraph>
        {total === undefined && (
          <Paragraph>Over dit jaar is er te weinig om iets te kunnen zeggen zonder dat het over iemand gaat.</Paragraph>
        )}
      </div>
      {total !== undefined && (
        <section className="dr-stack" aria-labelledby="alles-titel">
          <Heading level={2} id="alles-titel">
            Alle vragen aan de partners
          </Heading>
          <SharesTable caption="Alle vragen" rows={[{ key: 'total', title: 'Alle vragen samen', shares: total }]} />
        </section>
      )}
      {processes.map((of) => (
        <ProcessSection key={of.process} of={of} />
      ))}
      {used.length > 0 && <UsedSection used={used} />}
    </div>
  );
}

function UsedSection({ used }: Pick<AnnualReport, 'used'>): ReactElement {
  return (
    <section className="dr-stack" aria-labelledby="ingezet-titel">
      <Heading level={2} id="ingezet-titel">
        Wat er is ingezet
      </Heading>
      <ul className="dr-text-list">
        {used.map(({ process, title }) => (
          <li key={process}>{title.nl}</li>
        ))}
      </ul>
    </section>
  );
}

function ProcessSection({ of }: { readonly of: AnnualReport['processes'][number] }): ReactElement {
  const { process, title, shares, questions } = of;
  const rows = questions.map((each) => ({ key: each.task, title: each.title.nl, shares: each.shares }));
  return (
    <section className="dr-stack" aria-labelledby={`proces-${process}`}>
      <Heading level={2} id={`proces-${process}`}>
        {title.nl}
      </Heading>
      <SharesTable
        caption={`Vragen in: ${title.nl}`}
        rows={[...rows, { key: 'samen', title: 'Alle vragen in dit proces', shares }]}
      />
    </section>
  );
}

interface SharesTableProps {
  readonly caption: string;
  readonly rows: readonly { readonly key: string; readonly title: string; readonly shares: Shares }[];
}

function SharesTable({ caption, rows }: SharesTableProps): ReactElement {
  return (
    <Table
      caption={caption}
      columns={['Vraag', 'Op tijd beantwoord', 'Bruikbaar antwoord']}
      rows={rows.map(({ key, title, shares }) => ({
        id: key,
        cells: [title, bandInWords(shares.inTime), bandInWords(shares.usable)],
      }))}
    />
  );
}

const bandInWords = ({ from, to }: Band): string => `${from} tot ${to} procent`;
