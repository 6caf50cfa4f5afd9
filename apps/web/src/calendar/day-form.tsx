// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar, OwnDay } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { RadioField } from '../forms/choice-fields.js';
import { CommandForm } from '../forms/command-form.js';
import type { Closing } from '../forms/expander.js';
import { DateField, TextField } from '../forms/text-fields.js';
import { useToday } from '../session/use-session.js';
import { checkDay, dayOf } from './edits.js';
import { KINDS } from './kind-words.js';

interface DayFormProps {
  readonly calendar: Calendar;
  readonly closing: Closing;
  readonly onDay: (day: OwnDay) => void;
}

/** A day to add. Nothing is sent: first everything that changes is put together. */
export function DayForm({ calendar, closing, onDay }: DayFormProps): ReactElement {
  const today = useToday();
  return (
    <CommandForm
      draftKey="calendar day"
      title="Een dag toevoegen"
      submitLabel="In het voorstel zetten"
      check={(values) => checkDay(values, calendar)}
      body={dayOf}
      send={(day: OwnDay) => Promise.resolve(day)}
      onDone={(day) => {
        closing.close();
        onDay(day);
      }}
      onCancel={closing.cancel}
      headingLevel={3}
    >
      {(form) => (
        <>
          <DateField {...form.bind('date')} label="Datum" />
          <TextField {...form.bind('name')} label="Naam van de dag" maxLength={200} />
          <RadioField {...form.bind('kind')} label="Wat voor dag is het?" choices={KINDS} />
          <TextField
            {...form.bind('source')}
            label="Waar is dit vastgelegd?"
            hint="Bijvoorbeeld een besluit van het college, of een nummer van de Staatscourant."
            maxLength={500}
          />
          <DateField {...form.bind('knownSince')} label="Bekendgemaakt op" optional max={today} />
        </>
      )}
    </CommandForm>
  );
}
