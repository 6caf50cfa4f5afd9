// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What is typed to open a case, checked and made into what the API takes. */
import type { OpenCase, ProcessSummary, Variant } from '@draaiboek/api';
import {
  checkFacts,
  checkRequired,
  factsIfFilled,
  textIfFilled,
  type FieldError,
  type FormValues,
} from '../forms/form-values.js';
import { chosenVariant } from '../variants/variant-words.js';

/** What a case can be opened on, and the processes of what was chosen there. */
export interface Openable {
  readonly variants: readonly Variant[];
  readonly processes: readonly ProcessSummary[];
}

type Entry = ProcessSummary['entries'][number];

export interface Chosen {
  readonly process: ProcessSummary | undefined;
  readonly entry: Entry | undefined;
  readonly subject: ProcessSummary['subject'][number] | undefined;
}

/** The processes that whoever asks may open a case of. */
export function listOpenable(processes: readonly ProcessSummary[]): ProcessSummary[] {
  return processes.filter(({ companion, entries }) => !companion && entries.length > 0);
}

/** What was chosen; where there is one possibility, that one. */
export function chosenIn(processes: readonly ProcessSummary[], values: FormValues): Chosen {
  const process = onlyOrChosen(processes, ({ id }) => id === values['process']);
  return {
    process,
    entry: onlyOrChosen(process?.entries ?? [], ({ entry }) => entry === values['entry']),
    subject: onlyOrChosen(process?.subject ?? [], (kind) => kind === values['subject']),
  };
}

export function checkOpenCase({ processes }: Openable, values: FormValues, today: string): FieldError[] {
  const { process, entry, subject } = chosenIn(processes, values);
  if (process === undefined) return [{ field: 'process', message: 'Kies een proces.' }];
  return [
    ...(entry === undefined ? [{ field: 'entry', message: 'Kies hoe de zaak begint.' }] : []),
    ...(subject === undefined ? [{ field: 'subject', message: 'Kies over wie of wat de zaak gaat.' }] : []),
    ...checkFacts(entry?.sets ?? [], values, today),
    ...(entry?.reason === 'required' ? checkRequired(values, 'reason', 'Vul een reden in.') : []),
  ];
}

/** Only after {@link checkOpenCase} found nothing. */
export function openCaseBody({ variants, processes }: Openable, values: FormValues): OpenCase {
  const { process, entry, subject } = chosenIn(processes, values);
  if (process === undefined || entry === undefined || subject === undefined) {
    throw new Error('a case is opened with a process, an entry and a subject');
  }
  const variant = variants.length < 2 ? undefined : chosenVariant(variants, values['variant']);
  return {
    process: process.id,
    as: entry.entry,
    ...(variant === undefined ? {} : { variant: variant.variant }),
    subject: { kind: subject, ...(subject === 'municipality' ? {} : textIfFilled('name', values)) },
    ...factsIfFilled(entry.sets, values),
    ...textIfFilled('reason', values),
  };
}

function onlyOrChosen<T>(items: readonly T[], isChosen: (item: T) => boolean): T | undefined {
  return items.length === 1 ? items[0] : items.find(isChosen);
}
