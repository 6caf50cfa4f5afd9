// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { AnswerOption } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { RadioField } from '../forms/choice-fields.js';
import type { FormFields } from '../forms/use-command-form.js';
import { FactFields } from '../forms/fact-fields.js';
import { TextAreaField } from '../forms/text-fields.js';
import { findOption } from './answer-body.js';

interface AnswerFieldsProps {
  readonly options: readonly AnswerOption[];
  readonly form: FormFields;
  readonly label: string;
}

/** The answer, and what the chosen answer asks for more. */
export function AnswerFields({ options, form, label }: AnswerFieldsProps): ReactElement {
  const chosen = findOption(options, form.values);
  return (
    <>
      <RadioField
        {...form.bind('answer')}
        label={label}
        choices={options.map(({ answer, title, closes }) => ({
          value: answer,
          title: title.nl,
          hint: closes ? undefined : 'De taak blijft open. U krijgt een nieuwe datum; de eerste blijft te zien.',
        }))}
      />
      {chosen !== undefined && (
        <>
          <FactFields facts={chosen.sets} form={form} />
          <TextAreaField
            {...form.bind('grounds')}
            label="Toelichting"
            optional={chosen.grounds === 'optional'}
            hint="Schrijf alleen op wat nodig is."
          />
        </>
      )}
    </>
  );
}
