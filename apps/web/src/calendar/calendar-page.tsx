// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar, OwnDay } from '@draaiboek/api';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useAnnounce } from '../app/announcer.js';
import { Loaded } from '../app/loaded.js';
import { Page } from '../app/page.js';
import { calendarQuery } from '../api/queries.js';
import { Alert } from '../design/alert.js';
import { Button } from '../design/button.js';
import { Heading } from '../design/heading.js';
import { DraftsProvider } from '../forms/drafts.js';
import { Expander } from '../forms/expander.js';
import { useToday } from '../session/use-session.js';
import { CalendarHistory } from './calendar-history.js';
import { CalendarTable } from './calendar-table.js';
import { DayForm } from './day-form.js';
import { isEdited, NO_EDITS, withDay, type Edits } from './edits.js';
import { ProposalForm } from './proposal-form.js';
import type { Applied } from './use-calendar-run.js';

/** `/kalender`: which days are no working days, and changing that. */
export function CalendarPage(): ReactElement {
  const [parameters, setParameters] = useSearchParams();
  const today = useToday();
  const year = Number(parameters.get('jaar') ?? today.slice(0, 4));
  const query = useQuery({
    ...calendarQuery(year),
    refetchInterval: ({ state }) => (state.data?.left ? 1_000 : false),
  });
  return (
    <Page
      title="Kalender"
      intro="Zaterdagen en zondagen zijn nooit werkdagen. Hier staan de andere dagen waar Draaiboek mee rekent."
    >
      <DraftsProvider>
        <Loaded query={query} what="De kalender">
          {(calendar) => (
            <CalendarBody
              calendar={calendar}
              onYear={(next) => setParameters({ jaar: String(next) })}
              onReload={() => void query.refetch()}
            />
          )}
        </Loaded>
      </DraftsProvider>
    </Page>
  );
}

interface CalendarBodyProps {
  readonly calendar: Calendar;
  readonly onYear: (year: number) => void;
  readonly onReload: () => void;
}

function CalendarBody({ calendar, onYear, onReload }: CalendarBodyProps): ReactElement {
  const [edits, setEdits] = useState<Edits>(NO_EDITS);
  const [applied, setApplied] = useState<Applied>();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const { left, may } = calendar;
  const edit = (next: Edits): void => {
    setApplied(undefined);
    setEdits(next);
  };
  return (
    <div className="dr-stack dr-stack--wide">
      {applied !== undefined && <AppliedAlert applied={applied} />}
      {applied === undefined && left > 0 && <LeftAlert left={left} />}
      <YearSection calendar={calendar} edits={edits} onEdit={edit} onYear={onYear} />
      {may.tryOut && (
        <ChangeSection
          {...{ calendar, edits, onYear, onReload }}
          onEdit={edit}
          onApplied={(last) => {
            setApplied(last);
            setEdits(NO_EDITS);
            void queryClient.invalidateQueries();
            announce('De kalender is gewijzigd.');
          }}
        />
      )}
      <section className="dr-stack" aria-labelledby="wijzigingen-titel">
        <Heading level={2} id="wijzigingen-titel">
          Eerdere wijzigingen
        </Heading>
        <CalendarHistory />
      </section>
    </div>
  );
}

interface YearSectionProps extends Pick<CalendarBodyProps, 'calendar' | 'onYear'> {
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
}

function YearSection({ calendar, edits, onEdit, onYear }: YearSectionProps): ReactElement {
  const { year, from, to, incomplete } = calendar;
  return (
    <section className="dr-stack" aria-labelledby="jaar-titel">
      <Heading level={2} id="jaar-titel">
        {year}
      </Heading>
      <nav className="dr-row" aria-label="Bladeren door de jaren">
        <Button unavailable={year <= from} onClick={() => onYear(year - 1)}>
          Vorig jaar
        </Button>
        <Button unavailable={year >= to} onClick={() => onYear(year + 1)}>
          Volgend jaar
        </Button>
      </nav>
      {incomplete && <IncompleteAlert year={year} />}
      <CalendarTable calendar={calendar} edits={edits} onEdit={onEdit} />
    </section>
  );
}

interface ChangeSectionProps extends CalendarBodyProps, Pick<YearSectionProps, 'edits' | 'onEdit'> {
  readonly onApplied: (applied: Applied) => void;
}

function ChangeSection(props: ChangeSectionProps): ReactElement {
  const { calendar, edits, onEdit, onYear, onApplied, onReload } = props;
  const add = (day: OwnDay): void => {
    onEdit(withDay(edits, day));
    onYear(Number(day.date.slice(0, 4)));
  };
  return (
    <section className="dr-stack" aria-labelledby="wijzigen-titel">
      <Heading level={2} id="wijzigen-titel">
        De kalender wijzigen
      </Heading>
      <Expander label="Een dag toevoegen" about="aan de kalender">
        {(closing) => <DayForm calendar={calendar} closing={closing} onDay={add} />}
      </Expander>
      {isEdited(edits) && <ProposalForm {...{ calendar, edits, onApplied, onReload }} />}
    </section>
  );
}

function LeftAlert({ left }: { readonly left: number }): ReactElement {
  return (
    <Alert tone="info">
      <p>De kalender is gewijzigd. Nog {left === 1 ? '1 zaak wordt' : `${left} zaken worden`} nagerekend.</p>
    </Alert>
  );
}

function IncompleteAlert({ year }: { readonly year: number }): ReactElement {
  return (
    <Alert tone="warning">
      <p>
        Het koninklijk besluit over {year} staat nog niet in de kalender. Daarin kunnen extra dagen staan. Data in dit
        jaar kunnen dus nog verschuiven.
      </p>
    </Alert>
  );
}

/** Says that it was done, and takes the focus. */
function AppliedAlert({ applied }: { readonly applied: Applied }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [applied]);
  const all = applied.type === 'done';
  return (
    <Alert tone={all ? 'ok' : 'warning'} title="De kalender is gewijzigd" ref={box}>
      <p>
        {all
          ? 'Alle zaken zijn nagerekend. In de geschiedenis van een zaak staat welke datum is verschoven en waarom.'
          : 'Het narekenen van de zaken is onderbroken. Dat gaat vanzelf verder.'}
      </p>
    </Alert>
  );
}
