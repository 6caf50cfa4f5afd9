// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AdviceStep, JudgedPlaybook } from '@draaiboek/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useAnnounce } from '../app/announcer.js';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { playbooksQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { Alert } from '../design/alert.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { DraftsProvider } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { AskForm, GiveForm } from './advice-forms.js';
import { standInWords, stepInWords } from './advice-words.js';

/** `/verantwoording/advies`: what the lawfulness committee advises on the playbooks that lie ready. */
export function AdvicePage(): ReactElement {
  const query = useQuery(playbooksQuery);
  return (
    <Page
      title="Advies op het draaiboek"
      intro="Verandert het draaiboek? Dan beoordeelt de rechtmatigheidsadviescommissie of dat mag, voordat er nieuwe zaken op lopen. Lopende zaken gaan door."
      action={<TextLink to="/verantwoording">Wie is verantwoordelijk?</TextLink>}
    >
      <DraftsProvider>
        <Loaded query={query} what="De draaiboeken">
          {({ items }) => (
            <div className="dr-stack dr-stack--wide">
              {items.map((item) => (
                <Judged key={item.hash} item={item} onReload={() => void query.refetch()} />
              ))}
            </div>
          )}
        </Loaded>
      </DraftsProvider>
    </Page>
  );
}

interface JudgedProps {
  readonly item: JudgedPlaybook;
  readonly onReload: () => void;
}

function Judged({ item, onReload }: JudgedProps): ReactElement {
  const { hash, title, version, waitsFor, steps, may } = item;
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const done = (): void => {
    void queryClient.invalidateQueries({ queryKey: playbooksQuery.queryKey });
    announce('Het is vastgelegd.');
  };
  return (
    <section className="dr-stack" aria-labelledby={`titel-${hash}`}>
      <Heading level={2} id={`titel-${hash}`}>
        {title.nl}
      </Heading>
      <p className="dr-quiet">
        Versie {version}. Vingerafdruk <code>{hash.slice(0, 19)}…</code>
      </p>
      <Alert tone={waitsFor.length === 0 ? 'info' : 'warning'}>
        <p>{standInWords(item)}</p>
      </Alert>
      <Steps steps={steps} />
      <div className="dr-row">
        {may.ask && (
          <Expander label="Advies vragen" about={`over ${title.nl}`}>
            {(closing) => <AskForm {...{ item, closing, onReload }} onDone={done} />}
          </Expander>
        )}
        {may.give && (
          <Expander label="Advies geven" about={`over ${title.nl}`}>
            {(closing) => <GiveForm {...{ item, closing, onReload }} onDone={done} />}
          </Expander>
        )}
      </div>
    </section>
  );
}

function Steps({ steps }: { readonly steps: readonly AdviceStep[] }): ReactElement {
  if (steps.length === 0) return <Paragraph>Er is nog geen advies gevraagd of gegeven.</Paragraph>;
  return (
    <ul className="dr-plain-list dr-records">
      {steps.map((step) => (
        <li key={step.at + step.kind} className="dr-record dr-record--single">
          <div className="dr-stack dr-stack--tight">
            <strong>{stepInWords(step)}</strong>
            <p className="dr-prose">{step.words}</p>
            <span className="dr-quiet">
              {momentInWords(step.at)}, {step.by.name}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
