// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactField } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { RadioField, SelectField, type Choice } from './choice-fields.js';
import type { FieldProps } from './field.js';
import { DateField, TextField } from './text-fields.js';

interface FactInputProps {
  readonly id: string;
  readonly field: FactField;
  readonly value: string;
  readonly error?: string | undefined;
  /** The product's date. */
  readonly today: string;
  readonly onChange: (value: string) => void;
  readonly label?: string;
}

const YES_NO: readonly Choice[] = [
  { value: 'true', title: 'Ja' },
  { value: 'false', title: 'Nee' },
];
const NOT_FILLED: Choice = { value: '', title: 'Niet invullen' };
/** Up to so many choices are all in view. */
const IN_VIEW = 6;

/** The field for a fact, as its type asks. */
export function FactInput({ id, field, value, error, today, onChange, label }: FactInputProps): ReactElement {
  const optional = field.need === 'optional';
  const shared: FieldProps = { id, label: label ?? field.title.nl, error, optional };
  switch (field.type) {
    case 'text':
      return <TextField {...shared} value={value} onChange={onChange} maxLength={2000} />;
    case 'date':
      return <DateField {...shared} value={value} onChange={onChange} max={field.planned ? undefined : today} />;
    case 'boolean':
      return <RadioField {...shared} inRow value={value} onChange={onChange} choices={withNone(YES_NO, optional)} />;
    case 'choice': {
      const choices = (field.values ?? []).map(({ value: id, title }) => ({ value: id, title: title.nl }));
      return choices.length > IN_VIEW ? (
        <SelectField {...shared} value={value} onChange={onChange} choices={choices} empty="Maak een keuze" />
      ) : (
        <RadioField {...shared} value={value} onChange={onChange} choices={withNone(choices, optional)} />
      );
    }
  }
}

/** A radio button cannot be undone: a question that may stay open needs a choice for that. */
function withNone(choices: readonly Choice[], optional: boolean): readonly Choice[] {
  return optional ? [...choices, NOT_FILLED] : choices;
}
