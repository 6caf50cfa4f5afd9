// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CommandResult, Variant } from '@draaiboek/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.js';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { openCase } from '../api/commands.js';
import { caseQuery, processesQuery, variantsQuery } from '../api/queries.js';
import { Paragraph } from '../design/paragraph.js';
import { CommandForm } from '../forms/command-form.js';
import { DraftsProvider, useDrafts } from '../forms/drafts.js';
import { useToday } from '../session/use-session.js';
import { chosenVariant } from '../variants/variant-words.js';
import { NewCaseFields } from './new-case-fields.js';
import { checkOpenCase, listOpenable, openCaseBody, type Openable } from './open-case-body.js';

/** What is typed is kept under this. */
const DRAFT = 'new case';

/** `/zaken/nieuw`: opens a case. */
export function NewCasePage(): ReactElement {
  const query = useQuery(variantsQuery);
  return (
    <Page
      title="Nieuwe zaak"
      intro="Open een zaak als er zorgen zijn waar de gemeente en haar partners samen naar moeten kijken."
    >
      <Loaded query={query} what="De varianten">
        {({ items }) => (
          <DraftsProvider>
            <OnVariant variants={items} />
          </DraftsProvider>
        )}
      </Loaded>
    </Page>
  );
}

/** The processes are those of the variant that is chosen in the form. */
function OnVariant({ variants }: { readonly variants: readonly Variant[] }): ReactElement {
  const variant = chosenVariant(variants, useDrafts().all[DRAFT]?.values['variant']);
  const query = useQuery(processesQuery(variant?.variant));
  return (
    <Loaded query={query} what="De processen">
      {({ items }) => <NewCase of={{ variants, processes: listOpenable(items) }} />}
    </Loaded>
  );
}

function NewCase({ of }: { readonly of: Openable }): ReactElement {
  const today = useToday();
  const show = useShowCase();
  const { processes, variants } = of;
  const facts = processes.flatMap(({ entries }) => entries.flatMap(({ sets }) => sets));
  const titles = new Map(facts.map(({ fact, title }) => [fact, title.nl]));
  if (processes.length === 0 && variants.length < 2) {
    return <Paragraph>Met uw rol kunt u geen zaak openen. Vraag het de dossierhouder van uw gemeente.</Paragraph>;
  }
  return (
    <CommandForm
      draftKey={DRAFT}
      title="Nieuwe zaak"
      submitLabel="Zaak openen"
      headingLevel={2}
      check={(values) => checkOpenCase(of, values, today)}
      body={(values) => openCaseBody(of, values)}
      send={openCase}
      onDone={show}
      titleOf={(id) => titles.get(id) ?? id}
    >
      {(form) => <NewCaseFields of={of} form={form} />}
    </CommandForm>
  );
}

/** Goes to the case that was opened, with what the server already told about it. */
function useShowCase(): (result: CommandResult) => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  return ({ case: opened }) => {
    queryClient.setQueryData(caseQuery(opened.id).queryKey, opened);
    void queryClient.invalidateQueries({ queryKey: ['cases'] });
    void queryClient.invalidateQueries({ queryKey: ['tasks'] });
    announce(`Zaak ${opened.reference} is geopend.`);
    void navigate(`/zaken/${encodeURIComponent(opened.id)}`);
  };
}
