// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar, CalendarDay } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { Badge } from '../design/badge.js';
import { Button } from '../design/button.js';
import { Table } from '../design/table.js';
import { keepingDay, withoutDay, type Edits } from './edits.js';
import { kindInWords } from './kind-words.js';

interface CalendarTableProps {
  readonly calendar: Calendar;
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
}

/** A day as it stands in the table: it is there, it will come, or it will go. */
type Shown = CalendarDay & { readonly fate: 'stays' | 'comes' | 'goes' };

/** The days of one year that are no working days, with what is to change. */
export function CalendarTable({ calendar, edits, onEdit }: CalendarTableProps): ReactElement {
  const { year, may } = calendar;
  const columns = ['Dag', 'Naam', 'Soort', 'Vastgelegd in', ...(may.tryOut ? ['Wijzigen'] : [])];
  return (
    <Table
      caption={`Dagen in ${year} die geen werkdag zijn`}
      columns={columns}
      rows={shownDays(calendar, edits).map((day) => ({
        id: `${day.date} ${day.fate}`,
        cells: [
          <DayDate key="date" day={day} />,
          day.name,
          kindInWords(day.kind),
          <DaySource key="source" day={day} />,
          ...(may.tryOut ? [<DayAction key="action" day={day} edits={edits} onEdit={onEdit} />] : []),
        ],
      }))}
    />
  );
}

function shownDays({ days, year }: Calendar, { added, removed }: Edits): Shown[] {
  const ofYear = added.filter(({ date }) => date.startsWith(`${year}-`));
  return [
    ...days.map((day): Shown => ({ ...day, fate: removed.includes(day.date) ? 'goes' : 'stays' })),
    ...ofYear.map((day): Shown => ({ ...day, own: true, fate: 'comes' })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function DayDate({ day: { date, fate } }: { readonly day: Shown }): ReactElement {
  const words = <time dateTime={date}>{dateInWords(date)}</time>;
  return (
    <span className="dr-stack dr-stack--tight">
      {fate === 'goes' ? <s className="dr-struck">{words}</s> : words}
      {fate === 'comes' && <Badge tone="info">Komt erbij</Badge>}
      {fate === 'goes' && <Badge tone="soon">Gaat eraf</Badge>}
    </span>
  );
}

function DaySource({ day: { source, knownSince } }: { readonly day: Shown }): ReactElement {
  return (
    <>
      {source}
      {knownSince !== undefined && <span className="dr-quiet"> (bekend sinds {dateInWords(knownSince)})</span>}
    </>
  );
}

function DayAction({
  day,
  edits,
  onEdit,
}: Omit<CalendarTableProps, 'calendar'> & { readonly day: Shown }): ReactElement {
  const { date, name, own, fate } = day;
  if (!own) return <span className="dr-quiet">Landelijk</span>;
  return fate === 'goes' ? (
    <Button variant="subtle" aria-label={`Toch houden: ${name}`} onClick={() => onEdit(keepingDay(edits, date))}>
      Toch houden
    </Button>
  ) : (
    <Button variant="subtle" aria-label={`Verwijderen: ${name}`} onClick={() => onEdit(withoutDay(edits, date))}>
      Verwijderen
    </Button>
  );
}
