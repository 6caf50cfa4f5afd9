// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Field, FieldGroup, describedBy, type FieldProps } from './field.js';

export interface Choice {
  readonly value: string;
  readonly title: string;
  readonly hint?: string | undefined;
}

interface ChoiceProps extends FieldProps {
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string) => void;
}

/** One of a few, all in view. */
export function RadioField({
  value,
  choices,
  onChange,
  ...field
}: ChoiceProps & { readonly inRow?: boolean }): ReactElement {
  return (
    <FieldGroup {...field}>
      <div className={field.inRow === true ? 'dr-choices dr-choices--row' : 'dr-choices'}>
        {choices.map((choice, index) => (
          <div key={choice.value} className="dr-choice">
            <input
              type="radio"
              id={`${field.id}-${index}`}
              name={field.id}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <label htmlFor={`${field.id}-${index}`}>
              {choice.title}
              {choice.hint !== undefined && <span className="dr-choice__hint">{choice.hint}</span>}
            </label>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One of many. `empty` is what stands there before a choice; without it there is always one. */
export function SelectField({
  value,
  choices,
  onChange,
  empty,
  ...field
}: ChoiceProps & { readonly empty?: string }): ReactElement {
  return (
    <Field {...field}>
      <select
        id={field.id}
        className="utrecht-select utrecht-select--html-select"
        aria-describedby={describedBy(field)}
        aria-invalid={field.error === undefined ? undefined : true}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.title}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface CheckProps {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no to one thing. */
export function CheckField({ id, label, checked, onChange }: CheckProps): ReactElement {
  return (
    <div className="dr-choice">
      <input type="checkbox" id={id} checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}
