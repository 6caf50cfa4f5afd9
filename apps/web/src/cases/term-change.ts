// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is typed to change the date of a term, checked and made into what the API takes. */
import type { Term } from '@draaiboek/api';
import type { TermDeed } from '../api/commands.js';
import { isLocalDate } from '../dates/local-date.js';
import { checkRequired, type FieldError, type FormValues } from '../forms/form-values.js';

export type Deed = Term['may'][number];

/** A unit that a term is extended by, with how the API writes a number of it. */
export interface LengthUnit {
  readonly value: string;
  readonly title: string;
  readonly write: (count: number) => string;
}

const IN_DAYS: readonly LengthUnit[] = [
  { value: 'days', title: 'dagen', write: (count) => `P${count}D` },
  { value: 'working-days', title: 'werkdagen', write: (count) => `${count}WD` },
  { value: 'weeks', title: 'weken', write: (count) => `P${count}W` },
  { value: 'months', title: 'maanden', write: (count) => `P${count}M` },
];
const IN_HOURS: readonly LengthUnit[] = [{ value: 'hours', title: 'uur', write: (count) => `PT${count}H` }];

/** A term in hours is extended in hours, every other in days. */
export const unitsOf = ({ length }: Pick<Term, 'length'>): readonly LengthUnit[] =>
  length.startsWith('PT') ? IN_HOURS : IN_DAYS;

const MOST = 1000;

export function checkDeed(deed: Deed, values: FormValues, today: string): FieldError[] {
  return [
    ...(deed === 'extend' ? checkLength(values) : []),
    ...(deed === 'move' ? checkDay(values, today) : []),
    ...checkRequired(values, 'reason', 'Vul in waarom u dit doet.'),
  ];
}

function checkLength(values: FormValues): FieldError[] {
  return findCount(values) === undefined
    ? [{ field: 'by', message: 'Vul een heel getal in van 1 tot en met 1000.' }]
    : [];
}

function checkDay(values: FormValues, today: string): FieldError[] {
  const dueOn = values['dueOn'] ?? '';
  if (!isLocalDate(dueOn)) return [{ field: 'dueOn', message: 'Vul de nieuwe datum in.' }];
  return dueOn < today
    ? [{ field: 'dueOn', message: 'Deze datum is al voorbij. Vul vandaag of een latere dag in.' }]
    : [];
}

/** Only after {@link checkDeed} found nothing. */
export function deedBody(term: Pick<Term, 'length'>, deed: Deed, values: FormValues): TermDeed {
  const reason = (values['reason'] ?? '').trim();
  if (deed === 'move') return { deed, body: { dueOn: values['dueOn'] ?? '', reason } };
  if (deed !== 'extend') return { deed, body: { reason } };
  const units = unitsOf(term);
  const unit = units.find(({ value }) => value === values['unit']) ?? units[0];
  const count = findCount(values);
  if (unit === undefined || count === undefined) throw new Error('a term is extended by a number of something');
  return { deed, body: { by: unit.write(count), reason } };
}

function findCount(values: FormValues): number | undefined {
  const text = (values['by'] ?? '').trim();
  const count = Number(text);
  return /^\d+$/.test(text) && count >= 1 && count <= MOST ? count : undefined;
}
