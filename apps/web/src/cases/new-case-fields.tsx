// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { RadioField, SelectField } from '../forms/choice-fields.js';
import type { FormFields } from '../forms/use-command-form.js';
import { FactFields } from '../forms/fact-fields.js';
import { TextAreaField, TextField } from '../forms/text-fields.js';
import { chosenVariant, variantChoices, whyInWords } from '../variants/variant-words.js';
import { chosenIn, type Chosen, type Openable } from './open-case-body.js';
import { subjectKindInWords } from './subject-words.js';

interface NewCaseFieldsProps {
  readonly of: Openable;
  readonly form: FormFields;
}

/** The questions about a new case, each once the one before it is answered. */
export function NewCaseFields({ of, form }: NewCaseFieldsProps): ReactElement {
  const { processes } = of;
  const { process, entry, subject } = chosenIn(processes, form.values);
  return (
    <>
      <VariantField of={of} form={form} />
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

/** Only where there is more than one; what the municipality works with is chosen already. */
function VariantField({ of: { variants }, form }: NewCaseFieldsProps): ReactElement | null {
  const chosen = chosenVariant(variants, form.values['variant']);
  if (variants.length < 2 || chosen === undefined) return null;
  return (
    <SelectField
      {...form.bind('variant')}
      value={chosen.variant}
      label="Volgens welke variant?"
      hint={whyInWords(chosen)}
      choices={variantChoices(variants)}
    />
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
