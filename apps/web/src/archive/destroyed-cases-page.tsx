// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Destruction, Page as PageOf } from '@draaiboek/api';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactElement } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { destructionsQuery, type DestructionFilter } from '../api/queries.js';
import { dateInWords, momentInWords } from '../dates/date-words.js';
import { isLocalDate, localDateOf } from '../dates/local-date.js';
import { Alert } from '../design/alert.js';
import { Details } from '../design/details.js';
import { InlineFacts } from '../design/facts.js';
import { Paging } from '../design/paging.js';
import { Paragraph } from '../design/paragraph.js';
import { TextLink } from '../design/text-link.js';
import { SelectField } from '../forms/choice-fields.js';
import { DateField } from '../forms/text-fields.js';
import { findDestroyedReference } from './just-destroyed.js';
import { findGround, groundInWords, GROUNDS } from './ground-words.js';

/** What the address asks of the list. */
type Filter = Readonly<Record<'grond' | 'van' | 'tot' | 'bladzijde', string>>;

/** `/archief/vernietigd`: what a municipality accounts for its destructions with. */
export function DestroyedCasesPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const of = (name: keyof Filter): string => parameters.get(name) ?? '';
  const asked: Filter = { grond: of('grond'), van: of('van'), tot: of('tot'), bladzijde: of('bladzijde') };
  const query = useQuery(destructionsQuery(filterOf(asked)));
  const show = (next: Filter): void =>
    setParameters(Object.fromEntries(Object.entries(next).filter(([, text]) => text !== '')));
  return (
    <Page
      title="Vernietigde zaken"
      intro="Met deze lijst legt de gemeente verantwoording af. Er staat niet in over wie een zaak ging."
      action={<TextLink to="/archief">Gesloten zaken</TextLink>}
    >
      <div className="dr-stack dr-stack--wide">
        <JustDestroyed />
        <Filters asked={asked} onFilter={(part) => show({ ...asked, bladzijde: '', ...part })} />
        <Loaded query={query} what="De vernietigde zaken">
          {(destroyed) => (
            <Destroyed destroyed={destroyed} onPage={(to) => show({ ...asked, bladzijde: String(to) })} />
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function filterOf({ grond, van, tot, bladzijde }: Filter): DestructionFilter {
  const dateOf = (text: string): string | undefined => (isLocalDate(text) ? text : undefined);
  return { ground: findGround(grond), from: dateOf(van), to: dateOf(tot), page: Number(bladzijde) || 1 };
}

interface FiltersProps {
  readonly asked: Filter;
  readonly onFilter: (part: Partial<Filter>) => void;
}

function Filters({ asked, onFilter }: FiltersProps): ReactElement {
  return (
    <search className="dr-filters" aria-label="Vernietigde zaken filteren">
      <SelectField
        id="filter-grond"
        label="Grond"
        value={findGround(asked.grond) ?? ''}
        choices={GROUNDS}
        empty="Alle gronden"
        onChange={(grond) => onFilter({ grond })}
      />
      <DateField
        id="filter-van"
        label="Vernietigd vanaf"
        optional
        value={asked.van}
        onChange={(van) => onFilter({ van })}
      />
      <DateField
        id="filter-tot"
        label="Vernietigd tot en met"
        optional
        value={asked.tot}
        onChange={(tot) => onFilter({ tot })}
      />
    </search>
  );
}

/** Says that it was done, and takes the focus. */
function JustDestroyed(): ReactElement | null {
  const reference = findDestroyedReference(useLocation().state);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [reference]);
  if (reference === undefined) return null;
  return (
    <Alert tone="ok" title={`Zaak ${reference} is vernietigd`} ref={box}>
      <p>Alle gegevens van de zaak zijn weg. De vernietiging staat in de lijst hieronder.</p>
    </Alert>
  );
}

interface DestroyedProps {
  readonly destroyed: PageOf<Destruction>;
  readonly onPage: (page: number) => void;
}

function Destroyed({ destroyed, onPage }: DestroyedProps): ReactElement {
  if (destroyed.items.length === 0) return <Paragraph>Er zijn hier geen vernietigde zaken.</Paragraph>;
  return (
    <div className="dr-stack">
      <ul className="dr-plain-list dr-records">
        {destroyed.items.map((each) => (
          <DestroyedRow key={each.case} item={each} />
        ))}
      </ul>
      <Paging page={destroyed} label="Bladeren door de vernietigde zaken" onPage={onPage} />
      <Paragraph>
        Zo is vernietigd: Draaiboek heeft de sleutel van de zaak, alle gegevens, taken, termijnen en berichten gewist.
        De geschiedenis is er nog zonder inhoud. Met het controlegetal is te zien dat niemand daar iets in heeft
        veranderd.
      </Paragraph>
    </div>
  );
}

function DestroyedRow({ item }: { readonly item: Destruction }): ReactElement {
  const { entries, hash } = item.journal;
  return (
    <li className="dr-record dr-record--single">
      <div className="dr-stack dr-stack--tight">
        <h2 className="dr-record__title">Zaak {item.caseReference}</h2>
        <InlineFacts
          items={[
            { term: 'Vernietigd', value: momentInWords(item.destroyedAt) },
            { term: 'Door', value: item.by.name },
            { term: 'Grond', value: groundInWords(item.ground) },
            { term: 'Geopend', value: dateInWords(localDateOf(item.openedAt)) },
          ]}
        />
        <Details summary="Controlegetal">
          <p>De geschiedenis had {entries} regels. Het controlegetal van de laatste regel is:</p>
          <code className="dr-hash">{hash}</code>
        </Details>
      </div>
    </li>
  );
}
