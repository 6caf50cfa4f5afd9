// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ClosedCase } from '@draaiboek/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { destroyCase } from '../api/commands.js';
import { caseQuery, closedCaseQuery, sessionQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Facts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { RadioField } from '../forms/choice-fields.js';
import { CommandForm } from '../forms/command-form.js';
import { DraftsProvider } from '../forms/drafts.js';
import { TextAreaField, TextField } from '../forms/text-fields.js';
import { checkDestruction, destructionBody } from './destroy-body.js';
import { GROUNDS } from './ground-words.js';
import type { JustDestroyed } from './just-destroyed.js';

/** `/zaken/:id/vernietigen`: destroying a case that has ended. */
export function DestroyPage(): ReactElement {
  const { id = '' } = useParams();
  const query = useQuery(closedCaseQuery(id));
  return (
    <Page title={query.data === undefined ? 'Zaak vernietigen' : `Zaak ${query.data.reference} vernietigen`}>
      <DraftsProvider>
        <Loaded query={query} what="De zaak">
          {(item) => <DestroyBody item={item} onReload={() => void query.refetch()} />}
        </Loaded>
      </DraftsProvider>
    </Page>
  );
}

interface DestroyBodyProps {
  readonly item: ClosedCase;
  readonly onReload: () => void;
}

function DestroyBody(props: DestroyBodyProps): ReactElement {
  const { processTitle, endedIn, openedAt, changedAt } = props.item;
  return (
    <div className="dr-stack dr-stack--wide">
      <Facts
        items={[
          { term: 'Proces', value: processTitle.nl },
          { term: 'Geëindigd als', value: endedIn.map(({ nl }) => nl).join(', ') },
          { term: 'Geopend', value: momentInWords(openedAt) },
          { term: 'Laatst gewijzigd', value: momentInWords(changedAt) },
        ]}
      />
      <Alert tone="warning" title="U kunt dit niet terugdraaien">
        <p>
          In Draaiboek kan niemand de zaak daarna nog lezen, ook de beheerder niet. Oude reservekopieën wist uw gemeente
          zelf. Loopt er nog een klacht, een rechtszaak of een onderzoek? Of moet de zaak volgens een andere wet bewaard
          blijven? Vernietig dan niet.
        </p>
      </Alert>
      <WhatGoes />
      <section className="dr-stack" aria-labelledby="vernietigen-titel">
        <Heading level={2} id="vernietigen-titel">
          Vernietigen
        </Heading>
        <DestroyForm {...props} />
      </section>
    </div>
  );
}

function WhatGoes(): ReactElement {
  return (
    <>
      <section className="dr-stack dr-prose" aria-labelledby="weg-titel">
        <Heading level={2} id="weg-titel">
          Dit gaat weg
        </Heading>
        <ul className="dr-text-list">
          <li>over wie de zaak gaat;</li>
          <li>alle gegevens, antwoorden en toelichtingen;</li>
          <li>alle taken, termijnen en berichten over de zaak;</li>
          <li>de inhoud van de geschiedenis.</li>
        </ul>
      </section>
      <section className="dr-stack dr-prose" aria-labelledby="blijft-titel">
        <Heading level={2} id="blijft-titel">
          Dit blijft
        </Heading>
        <ul className="dr-text-list">
          <li>het kenmerk van de zaak;</li>
          <li>wie de zaak vernietigde, wanneer en op welke grond;</li>
          <li>wat voor soort stappen er waren, wanneer en van welke medewerker, zonder de inhoud;</li>
          <li>uw reden. Die is versleuteld en staat in geen enkele lijst.</li>
        </ul>
      </section>
    </>
  );
}

function DestroyForm({ item, onReload }: DestroyBodyProps): ReactElement {
  const { id, reference, revision } = item;
  const navigate = useNavigate();
  const leave = useLeave(item);
  return (
    <CommandForm
      draftKey="destroy"
      title={`Zaak ${reference} vernietigen`}
      submitLabel="Voorgoed vernietigen"
      revision={revision}
      check={(values) => checkDestruction(values, reference)}
      body={destructionBody}
      send={(body, options) => destroyCase(id, body, options)}
      onDone={() => void leave()}
      onReload={onReload}
      onCancel={() => void navigate(-1)}
      headingLevel={3}
    >
      {(form) => (
        <>
          <RadioField {...form.bind('ground')} label="Op welke grond?" choices={GROUNDS} />
          <TextAreaField
            {...form.bind('reason')}
            label="Waarom vernietigt u deze zaak?"
            hint="Bijvoorbeeld het besluit of de lijst waar dit op staat. Noem geen namen."
          />
          <TextField
            {...form.bind('confirm')}
            label={`Typ ter controle het kenmerk van de zaak over: ${reference}`}
            maxLength={40}
          />
        </>
      )}
    </CommandForm>
  );
}

/** Leaves a case that is gone, and forgets what the browser still has of it. */
function useLeave({ id, reference }: ClosedCase): () => Promise<void> {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return async () => {
    const state: JustDestroyed = { destroyed: reference };
    // First away: this page would fetch the case again.
    await navigate('/archief/vernietigd', { state, replace: true });
    queryClient.removeQueries({ queryKey: caseQuery(id).queryKey });
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  };
}
