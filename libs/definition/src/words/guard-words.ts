// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';

/** What `status(task)` can be. */
export type TaskStatus = 'open' | 'answered' | 'withdrawn' | 'cancelled' | 'none';

/** The words between the names in a condition. */
export interface GuardWords {
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly status: Readonly<Record<TaskStatus, (task: string) => string>>;
  readonly running: (process: string) => string;
  readonly notRunning: (process: string) => string;
  readonly in: (state: string) => string;
  readonly notIn: (state: string) => string;
  readonly known: (fact: string) => string;
  readonly unknown: (fact: string) => string;
}

export const GUARD_WORDS: Readonly<Record<Language, GuardWords>> = {
  nl: {
    and: 'en',
    or: 'of',
    not: 'niet',
    status: {
      answered: (task) => `“${task}” is beantwoord`,
      open: (task) => `“${task}” staat nog open`,
      withdrawn: (task) => `“${task}” is ingetrokken`,
      cancelled: (task) => `“${task}” is vervallen`,
      none: (task) => `“${task}” is nog niet gevraagd`,
    },
    running: (process) => `“${process}” loopt`,
    notRunning: (process) => `“${process}” loopt niet`,
    in: (state) => `de zaak is in “${state}”`,
    notIn: (state) => `de zaak is niet in “${state}”`,
    known: (fact) => `${fact} is bekend`,
    unknown: (fact) => `${fact} is niet bekend`,
  },
  en: {
    and: 'and',
    or: 'or',
    not: 'not',
    status: {
      answered: (task) => `“${task}” is answered`,
      open: (task) => `“${task}” is still open`,
      withdrawn: (task) => `“${task}” was withdrawn`,
      cancelled: (task) => `“${task}” has lapsed`,
      none: (task) => `“${task}” was not asked yet`,
    },
    running: (process) => `“${process}” is running`,
    notRunning: (process) => `“${process}” is not running`,
    in: (state) => `the case is in “${state}”`,
    notIn: (state) => `the case is not in “${state}”`,
    known: (fact) => `${fact} is known`,
    unknown: (fact) => `${fact} is not known`,
  },
};
