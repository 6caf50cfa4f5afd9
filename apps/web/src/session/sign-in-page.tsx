// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from '@draaiboek/api';
import { useQueryClient } from '@tanstack/react-query';
import { useId, type ReactElement } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../app/page.js';
import { sessionQuery } from '../api/queries.js';
import { Heading } from '../design/heading.js';
import { Paragraph } from '../design/paragraph.js';
import { groupPeople, type PeopleGroup } from './group-people.js';
import { choosePerson } from './person-store.js';
import { findUnsaidRoles } from './role-words.js';
import { useSession } from './use-session.js';

/** `/aanmelden`: choose as whom one works. Only demo people: they are made up, and each has one role. */
export function SignInPage(): ReactElement {
  const { people } = useSession();
  const signIn = useSignIn();
  return (
    <Page
      title="Wie bent u?"
      documentTitle="Aanmelden"
      intro="Kies als wie u Draaiboek wilt gebruiken. Alle personen zijn verzonnen. U kunt altijd wisselen; elk tabblad van uw browser onthoudt zijn eigen persoon."
    >
      {people.length === 0 ? (
        <Paragraph>Er zijn geen personen om uit te kiezen. Neem contact op met de beheerder.</Paragraph>
      ) : (
        <div className="dr-stack dr-stack--wide">
          {groupPeople(people).map((group) => (
            <Group key={group.title} group={group} onChoose={signIn} />
          ))}
        </div>
      )}
    </Page>
  );
}

function useSignIn(): (person: Person) => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  return (person) => {
    choosePerson(person.id);
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    void queryClient
      .refetchQueries({ queryKey: sessionQuery.queryKey })
      .then(() => navigate(ownPath(parameters.get('naar')) ?? '/werklijst'));
  };
}

/** Only a path of this application: an address that somebody put in the link must not lead elsewhere. */
function ownPath(to: string | null): string | undefined {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : undefined;
}

interface GroupProps {
  readonly group: PeopleGroup;
  readonly onChoose: (person: Person) => void;
}

function Group({ group, onChoose }: GroupProps): ReactElement {
  const id = useId();
  return (
    <section aria-labelledby={id} className="dr-stack">
      <Heading level={2} id={id}>
        {group.title}
      </Heading>
      <ul className="dr-plain-list dr-people">
        {group.people.map((person) => (
          <li key={person.id}>
            <PersonButton person={person} onChoose={() => onChoose(person)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface PersonButtonProps {
  readonly person: Person;
  readonly onChoose: () => void;
}

function PersonButton({ person, onChoose }: PersonButtonProps): ReactElement {
  const roles = findUnsaidRoles(person);
  return (
    <button type="button" className="dr-person-button" onClick={onChoose}>
      <strong>{person.name}</strong>
      {roles !== undefined && <span>Rol: {roles}</span>}
    </button>
  );
}
