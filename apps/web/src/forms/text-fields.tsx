// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { dateInWords } from '../dates/date-words.js';
import { isLocalDate } from '../dates/local-date.js';
import { Field, describedBy, type FieldProps } from './field.js';

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const stateOf = (field: FieldProps) => ({
  id: field.id,
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error === undefined ? undefined : true,
  'aria-required': field.optional === true ? undefined : true,
});

/** A line of text. */
export function TextField({ value, onChange, ...field }: TextProps & { readonly maxLength?: number }): ReactElement {
  return (
    <Field {...field}>
      <input
        {...stateOf(field)}
        className="utrecht-textbox utrecht-textbox--html-input"
        type="text"
        autoComplete="off"
        maxLength={field.maxLength}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField({ value, onChange, ...field }: TextProps): ReactElement {
  return (
    <Field {...field}>
      <textarea
        {...stateOf(field)}
        className="utrecht-textarea utrecht-textarea--html-textarea"
        rows={3}
        maxLength={4000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

interface DateProps extends TextProps {
  /** The last date that may be chosen, when it may not lie ahead. */
  readonly max?: string | undefined;
}

/** A date; what was chosen is repeated in words, so that day and month cannot be mixed up. */
export function DateField({ value, onChange, max, ...field }: DateProps): ReactElement {
  return (
    <Field {...field}>
      <input
        {...stateOf(field)}
        className="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--date"
        type="date"
        max={max}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className="dr-field__hint" aria-live="polite">
        {isLocalDate(value) ? dateInWords(value) : ''}
      </span>
    </Field>
  );
}
