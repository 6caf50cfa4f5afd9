// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is typed to correct a fact, checked and made into what the API takes. */
import type { Fact, FactValue } from '@draaiboek/api';
import { checkFacts, checkRequired, factsIfFilled, type FieldError, type FormValues } from '../forms/form-values.js';

type Corrected = Pick<Fact, 'fact' | 'field'>;

export function checkCorrection({ field }: Corrected, values: FormValues, today: string): FieldError[] {
  return [
    ...checkFacts([{ ...field, need: 'required' }], values, today),
    ...checkRequired(values, 'reason', 'Vul in waarom u dit corrigeert.'),
  ];
}

/** Only after {@link checkCorrection} found nothing. */
export function correctionOf(
  { fact, field }: Corrected,
  values: FormValues,
): { readonly fact: string; readonly value: FactValue; readonly reason: string } {
  const value = factsIfFilled([field], values).facts?.[fact];
  if (value === undefined) throw new Error('a fact is corrected with a value');
  return { fact, value, reason: (values['reason'] ?? '').trim() };
}
