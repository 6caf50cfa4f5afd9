// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CaseMeeting, Responsible } from '@draaiboek/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useAnnounce } from '../app/announcer.js';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { caseMeetingQuery } from '../api/queries.js';
import { Alert } from '../design/alert.js';
import { Facts } from '../design/facts.js';
import { Heading } from '../design/heading.js';
import { TextLink } from '../design/text-link.js';
import { DraftsProvider } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { ResponsibleForm } from './responsible-form.js';

/** `/verantwoording`: who answers for the data, and how the municipality accounts for them. */
export function ResponsiblePage(): ReactElement {
  const query = useQuery(caseMeetingQuery);
  return (
    <Page
      title="Wie is verantwoordelijk?"
      intro="De organisaties in het casusoverleg zijn samen verantwoordelijk voor de gegevens. Hier staat wie dat zijn en bij wie u terechtkunt."
    >
      <DraftsProvider>
        <Loaded query={query} what="De verantwoordelijken">
          {(meeting) => <Body meeting={meeting} onReload={() => void query.refetch()} />}
        </Loaded>
      </DraftsProvider>
    </Page>
  );
}

interface BodyProps {
  readonly meeting: CaseMeeting;
  readonly onReload: () => void;
}

function Body({ meeting, onReload }: BodyProps): ReactElement {
  const { responsible, needed, may } = meeting;
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const done = (next: CaseMeeting): void => {
    queryClient.setQueryData(caseMeetingQuery.queryKey, next);
    announce('Vastgelegd wie verantwoordelijk is.');
  };
  return (
    <div className="dr-stack dr-stack--wide">
      {responsible === undefined ? <NobodyYet needed={needed} /> : <Record responsible={responsible} />}
      {may.change && (
        <Expander label={responsible === undefined ? 'Vastleggen' : 'Wijzigen'} about="wie verantwoordelijk is">
          {(closing) => <ResponsibleForm meeting={meeting} closing={closing} onDone={done} onReload={onReload} />}
        </Expander>
      )}
      <nav className="dr-stack" aria-labelledby="meer-titel">
        <Heading level={2} id="meer-titel">
          Meer verantwoording
        </Heading>
        <ul className="dr-text-list">
          <li>
            <TextLink to="/verantwoording/advies">Advies op het draaiboek</TextLink>
          </li>
          <li>
            <TextLink to="/verantwoording/jaarverslag">Jaarverslag</TextLink>
          </li>
        </ul>
      </nav>
    </div>
  );
}

function NobodyYet({ needed }: Pick<CaseMeeting, 'needed'>): ReactElement {
  return (
    <Alert tone={needed ? 'warning' : 'info'} title="Dit is nog niet vastgelegd">
      <p>
        {needed
          ? 'Volgens de wet moet dit vastliggen voordat iemand een zaak opent. De functioneel beheerder doet dat.'
          : 'Uw draaiboek vraagt dit niet. De functioneel beheerder kan het toch vastleggen.'}
      </p>
    </Alert>
  );
}

function Record({ responsible }: { readonly responsible: Responsible }): ReactElement {
  const { controllers, officer, contactPoint, staff } = responsible;
  return (
    <>
      <Facts
        items={[
          { term: 'Contactpunt voor betrokkenen', value: `${contactPoint.name}: ${contactPoint.reach}` },
          {
            term: 'Coördinerend functionaris gegevensbescherming (FG)',
            value: `${officer.name} (${officer.organisation}): ${officer.reach}`,
          },
        ]}
      />
      <NameList
        id="samen-titel"
        title="Samen verantwoordelijk"
        lines={controllers.map(({ name, organ }) => (organ === undefined ? name : `${name}: ${organ}`))}
      />
      <NameList
        id="medewerkers-titel"
        title="Aangewezen medewerkers"
        lines={staff.map(({ name, organisation }) => `${name} (${organisation})`)}
      />
    </>
  );
}

interface NameListProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
}

function NameList({ id, title, lines }: NameListProps): ReactElement {
  return (
    <section className="dr-stack" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      <ul className="dr-text-list">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
