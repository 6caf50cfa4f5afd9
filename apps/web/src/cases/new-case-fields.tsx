// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ProcessSummary } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { RadioField } from '../forms/choice-fields.js';
import type { FormFields } from '../forms/use-command-form.js';
import { FactFields } from '../forms/fact-fields.js';
import { TextAreaField, TextField } from '../forms/text-fields.js';
import { chosenIn, type Chosen } from './open-case-body.js';
import { subjectKindInWords } from './subject-words.js';

interface NewCaseFieldsProps {
  readonly processes: readonly ProcessSummary[];
  readonly form: FormFields;
}

/** The questions about a new case, each once the one before it is answered. */
export function NewCaseFields({ processes, form }: NewCaseFieldsProps): ReactElement {
  const { process, entry, subject } = chosenIn(processes, form.values);
  return (
    <>
      <RadioField
        {...form.bind('process')}
        value={process?.id ?? ''}
        label="Welk proces past erbij?"
        choices={processes.map(({ id, title, description }) => ({ value: id, title: title.nl, hint: description?.nl }))}
      />
      {process !== undefined && (
        <>
          <RadioField
            {...form.bind('entry')}
            value={entry?.entry ?? ''}
            label="Hoe begint de zaak?"
            choices={process.entries.map(({ entry: id, title }) => ({ value: id, title: title.nl }))}
          />
          <RadioField
            {...form.bind('subject')}
            value={subject ?? ''}
            label="Over wie of wat gaat de zaak?"
            choices={process.subject.map((kind) => ({ value: kind, title: subjectKindInWords(kind) }))}
          />
        </>
      )}
      {subject !== undefined && subject !== 'municipality' && <NameField form={form} />}
      {entry !== undefined && <EntryFields entry={entry} form={form} />}
    </>
  );
}

function NameField({ form }: Pick<NewCaseFieldsProps, 'form'>): ReactElement {
  return (
    <TextField
      {...form.bind('name')}
      label="Naam"
      optional
      maxLength={200}
      hint="De naam gaat in de kluis: los van de zaak en versleuteld. In berichten en in de geschiedenis staat de naam nooit. Gebruik hier alleen verzonnen namen."
    />
  );
}

interface EntryFieldsProps {
  readonly entry: NonNullable<Chosen['entry']>;
  readonly form: FormFields;
}

function EntryFields({ entry, form }: EntryFieldsProps): ReactElement {
  return (
    <>
      <FactFields facts={entry.sets} form={form} />
      <TextAreaField
        {...form.bind('reason')}
        label="Reden"
        optional={entry.reason === 'optional'}
        hint="Waarom wordt deze zaak geopend? Noem geen namen. Schrijf alleen op wat nodig is."
      />
    </>
  );
}
