// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactField } from '@draaiboek/api';
import type { ReactElement } from 'react';
import { useToday } from '../session/use-session.js';
import type { FormFields } from './use-command-form.js';
import { FactInput } from './fact-input.js';
import { factName } from './form-values.js';

interface FactFieldsProps {
  readonly facts: readonly FactField[];
  readonly form: FormFields;
}

/** A field for each fact that something asks for. */
export function FactFields({ facts, form }: FactFieldsProps): ReactElement {
  const today = useToday();
  return (
    <>
      {facts.map((fact) => (
        <FactInput key={fact.fact} field={fact} today={today} {...form.bind(factName(fact.fact))} />
      ))}
    </>
  );
}
