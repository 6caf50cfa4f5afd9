// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { DivisionOfTasks } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { divisionQuery } from '../api/queries.js';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { Alert } from '../design/alert.js';
import { Facts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { Table } from '../design/table.js';

/** `/taakverdeling`: which party does which of the seven tasks of prevention. */
export function DivisionPage(): ReactElement {
  const query = useQuery(divisionQuery);
  return (
    <Page title="Taakverdeling" intro="Wie doet welke van de zeven taken om radicalisering te voorkomen?">
      <Loaded query={query} what="De taakverdeling">
        {(division) => (
          <div className="dr-stack dr-stack--wide">
            {division.status === 'proposal' && <ProposalAlert />}
            <DivisionTable division={division} />
            <TaskWords tasks={division.tasks} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function ProposalAlert(): ReactElement {
  return (
    <Alert tone="info" title="Dit is een voorstel">
      <p>
        Het volgt de zeven taken van COT (2008). Vul de verdeling van uw eigen gemeente in, in het bestand
        taakverdeling.yaml. De driehoek en het sociaal domein stellen haar vast in de zaak Preventie.
      </p>
    </Alert>
  );
}

const SHARES = { leads: 'Trekt', 'takes-part': 'Doet mee' } as const;
const DOMAINS = { safety: 'Veiligheid', social: 'Sociaal domein' } as const;

function DivisionTable({ division: { tasks, parties } }: { readonly division: DivisionOfTasks }): ReactElement {
  return (
    <Table
      caption="De partijen en hun deel in de zeven taken"
      columns={['Partij', 'Domein', ...tasks.map(({ title }) => title.nl)]}
      rows={parties.map(({ id, title, domain, does }) => {
        const shares = new Map(does.map(({ task, share }) => [task, share]));
        const cells = tasks.map(({ id: task }) => <ShareCell key={task} share={shares.get(task)} />);
        return { id, cells: [title.nl, DOMAINS[domain], ...cells] };
      })}
    />
  );
}

function ShareCell({ share }: { readonly share: keyof typeof SHARES | undefined }): ReactElement {
  if (share === undefined) return <span className="dr-visually-hidden">Geen deel</span>;
  return share === 'leads' ? <strong>{SHARES[share]}</strong> : <>{SHARES[share]}</>;
}

function TaskWords({ tasks }: Pick<DivisionOfTasks, 'tasks'>): ReactElement {
  return (
    <section className="dr-stack" aria-labelledby="taken-titel">
      <Heading level={2} id="taken-titel">
        De zeven taken
      </Heading>
      <Facts
        items={tasks.flatMap(({ title, description }) =>
          description === undefined ? [] : [{ term: title.nl, value: description.nl }],
        )}
      />
    </section>
  );
}
