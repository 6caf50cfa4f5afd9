// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What is typed in a form, and what becomes of it. Every field is a text here, whatever it means; an empty text is
 * "not filled in". Facts have their own prefix, so that a fact called `reason` is not the reason.
 */
import type { FactField, Facts } from '@draaiboek/api';
import { isLocalDate } from '../dates/local-date.js';

export type FormValues = Readonly<Record<string, string>>;

/** A message about one field. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** The name in the form of the field for a fact. */
export function factName(fact: string): string {
  return `fact:${fact}`;
}

/** The facts that were filled in, as a request takes them: `{ facts: { op: '2026-11-30' } }`, or `{}` when there are none. */
export function factsIfFilled(fields: readonly FactField[], values: FormValues): { readonly facts?: Facts } {
  const filled = fields.flatMap((field) => {
    const text = (values[factName(field.fact)] ?? '').trim();
    if (text === '') return [];
    return [[field.fact, field.type === 'boolean' ? text === 'true' : text] as const];
  });
  return filled.length === 0 ? {} : { facts: Object.fromEntries(filled) };
}

/** What is missing or wrong in the facts; `today` is the product's date. The server checks again, and more. */
export function checkFacts(fields: readonly FactField[], values: FormValues, today: string): FieldError[] {
  return fields.flatMap((field) => {
    const message = checkFact(field, (values[factName(field.fact)] ?? '').trim(), today);
    return message === undefined ? [] : [{ field: factName(field.fact), message }];
  });
}

function checkFact(field: FactField, text: string, today: string): string | undefined {
  const title = lowerFirst(field.title.nl);
  if (text === '') return field.need === 'required' ? missing(field.type, title) : undefined;
  if (field.type !== 'date') return undefined;
  if (!isLocalDate(text)) return `Vul een datum in die bestaat bij: ${title}.`;
  if (!field.planned && text > today) return 'Deze datum ligt in de toekomst. Vul vandaag of een eerdere datum in.';
  return undefined;
}

function missing(type: FactField['type'], title: string): string {
  switch (type) {
    case 'date':
      return `Vul de datum in bij: ${title}.`;
    case 'text':
      return `Vul iets in bij: ${title}.`;
    case 'boolean':
    case 'choice':
      return `Kies een antwoord bij: ${title}.`;
  }
}

/** The error for a text that must be there, or nothing. */
export function checkRequired(values: FormValues, field: string, message: string): FieldError[] {
  return (values[field] ?? '').trim() === '' ? [{ field, message }] : [];
}

/** A text that may be left out of a request when it is empty: `{ reason: 'x' }` or `{}`. */
export function textIfFilled<Name extends string>(name: Name, values: FormValues): Partial<Record<Name, string>> {
  const text = (values[name] ?? '').trim();
  const part: Partial<Record<Name, string>> = {};
  if (text !== '') part[name] = text;
  return part;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
