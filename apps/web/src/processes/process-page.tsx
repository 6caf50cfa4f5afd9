// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Process } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { Loading } from '../app/loading.js';
import { Page } from '../app/page.js';
import { ProblemAlert } from '../app/problem-alert.js';
import { processDrawingQuery, processQuery, processVariantsQuery } from '../api/queries.js';
import { subjectKindInWords } from '../cases/subject-words.js';
import { Facts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { DiagramView } from '../diagram/diagram-view.js';
import { VariantFilter } from '../variants/variant-filter.js';
import { playbookInWords, processVariantChoices } from '../variants/variant-words.js';
import { ProcessRules } from './process-rules.js';
import { ProcessTables } from './process-tables.js';

/** `/processen/:id`: a process as it is agreed, without any case. */
export function ProcessPage(): ReactElement {
  const { id = '' } = useParams();
  const [parameters, setParameters] = useSearchParams();
  const variant = parameters.get('variant') ?? undefined;
  const { data, error, refetch } = useQuery(processQuery(id, variant));
  const variants = useQuery(processVariantsQuery(id)).data?.items ?? [];
  return (
    <Page key={id} title={data?.title.nl ?? 'Proces'}>
      <VariantFilter
        variants={variants}
        value={variant}
        choices={processVariantChoices(variants)}
        onChange={(value) => setParameters({ variant: value })}
      />
      {data !== undefined ? (
        <ProcessBody process={data} variant={variant} />
      ) : error === null ? (
        <Loading what="Het proces" />
      ) : (
        <ProblemAlert error={error} onReload={() => void refetch()} />
      )}
    </Page>
  );
}

interface ProcessBodyProps {
  readonly process: Process;
  readonly variant: string | undefined;
}

function ProcessBody({ process, variant }: ProcessBodyProps): ReactElement {
  const drawing = useQuery(processDrawingQuery(process.id, variant));
  return (
    <div className="dr-stack dr-stack--wide">
      {process.description !== undefined && <Paragraph lead>{process.description.nl}</Paragraph>}
      <Facts
        items={[
          { term: 'Gaat over', value: process.subject.map(subjectKindInWords).join(', ') },
          { term: 'Draaiboek', value: playbookInWords(process.playbook) },
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
