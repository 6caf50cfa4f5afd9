// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Mail, Page as PageOf } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { mailboxQuery } from '../api/queries.js';
import { momentInWords } from '../dates/date-words.js';
import { Heading } from '../design/heading.js';
import { InlineFacts } from '../design/facts.js';
import { Paging } from '../design/paging.js';
import { Paragraph } from '../design/paragraph.js';
import { SelectField } from '../forms/choice-fields.js';
import { useRoles } from '../session/use-roles.js';

/** `/postvak`: the messages that the product sent, where nothing is really sent. */
export function MailboxPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const role = parameters.get('aan') ?? '';
  const page = Number(parameters.get('bladzijde') ?? '1') || 1;
  const query = useQuery(mailboxQuery(role === '' ? undefined : role, page));
  const show = (aan: string, bladzijde: number): void =>
    setParameters({ ...(aan === '' ? {} : { aan }), ...(bladzijde === 1 ? {} : { bladzijde: String(bladzijde) }) });
  return (
    <Page
      title="Postvak"
      intro="De berichten die Draaiboek heeft verstuurd. In de demo gaan ze nergens heen. In een bericht staat nooit om wie of welke zaak het gaat."
    >
      <search className="dr-filters" aria-label="Berichten filteren">
        <SelectField
          id="filter-aan"
          label="Berichten aan"
          value={role}
          choices={useRoles()}
          empty="Iedereen"
          onChange={(to) => show(to, 1)}
        />
      </search>
      <Loaded query={query} what="De berichten">
        {(mails) => <Messages mails={mails} onPage={(to) => show(role, to)} />}
      </Loaded>
    </Page>
  );
}

interface MessagesProps {
  readonly mails: PageOf<Mail>;
  readonly onPage: (page: number) => void;
}

function Messages({ mails, onPage }: MessagesProps): ReactElement {
  if (mails.items.length === 0) {
    return (
      <Paragraph>
        Er zijn nog geen berichten verstuurd. Een bericht gaat weg als er een taak komt of als een datum nadert.
      </Paragraph>
    );
  }
  return (
    <>
      <ul className="dr-plain-list dr-stack">
        {mails.items.map((mail) => (
          <li key={mail.id}>
            <Message mail={mail} />
          </li>
        ))}
      </ul>
      <Paging page={mails} label="Bladeren door de berichten" onPage={onPage} />
    </>
  );
}

function Message({ mail }: { readonly mail: Mail }): ReactElement {
  return (
    <article className="dr-card dr-stack" aria-labelledby={`bericht-${mail.id}`}>
      <div className="dr-stack dr-stack--tight">
        <Heading level={2} id={`bericht-${mail.id}`}>
          {mail.subject}
        </Heading>
        <InlineFacts
          items={[
            { term: 'Aan', value: mail.to.title.nl },
            { term: 'Verstuurd', value: momentInWords(mail.at) },
            ...(mail.rung === undefined ? [] : [{ term: 'Soort', value: 'herinnering' }]),
          ]}
        />
      </div>
      <p className="dr-mail dr-prose">{mail.text}</p>
    </article>
  );
}
