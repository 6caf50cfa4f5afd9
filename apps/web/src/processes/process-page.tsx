// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Process } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { Loading } from '../app/loading.js';
import { Page } from '../app/page.js';
import { ProblemAlert } from '../app/problem-alert.js';
import { processDrawingQuery, processQuery } from '../api/queries.js';
import { subjectKindInWords } from '../cases/subject-words.js';
import { Facts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { DiagramView } from '../diagram/diagram-view.js';
import { ProcessRules } from './process-rules.js';
import { ProcessTables } from './process-tables.js';

/** `/processen/:id`: a process as it is agreed, without any case. */
export function ProcessPage(): ReactElement {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(processQuery(id));
  return (
    <Page key={id} title={data?.title.nl ?? 'Proces'}>
      {data !== undefined ? (
        <ProcessBody process={data} />
      ) : error === null ? (
        <Loading what="Het proces" />
      ) : (
        <ProblemAlert error={error} onReload={() => void refetch()} />
      )}
    </Page>
  );
}

function ProcessBody({ process }: { readonly process: Process }): ReactElement {
  const drawing = useQuery(processDrawingQuery(process.id));
  return (
    <div className="dr-stack dr-stack--wide">
      {process.description !== undefined && <Paragraph lead>{process.description.nl}</Paragraph>}
      <Facts
        items={[
          { term: 'Gaat over', value: process.subject.map(subjectKindInWords).join(', ') },
          { term: 'Draaiboek', value: `${process.playbook.title.nl}, versie ${process.playbook.version}` },
          ...(process.source.length === 0 ? [] : [{ term: 'Bron', value: process.source.join(', ') }]),
        ]}
      />
      <section className="dr-stack">
        <Heading level={2}>Schema</Heading>
        <DiagramView query={drawing} label={`Schema van ${process.title.nl}`} />
      </section>
      <ProcessRules rules={process.rules} />
      <ProcessTables process={process} />
    </div>
  );
}
