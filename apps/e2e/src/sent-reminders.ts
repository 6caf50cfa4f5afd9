// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Reminders as a case plans them and as the mailbox received them, in one form, so that they can be held together. */
import type { Case, Mail } from '@draaiboek/api';

/** `2026-12-10T08:00:00.000Z politie aangifte-vermissing vooraf` */
type Reminder = string;

/** What a case says it sent, in order. */
export function remindersOf({ tasks }: Case): Reminder[] {
  return tasks
    .flatMap(({ task, rungs }) => rungs.map((rung) => ({ task, ...rung })))
    .filter(({ status }) => status === 'sent')
    .map(({ at, to, task, rung }) => `${at} ${to} ${task} ${rung}`)
    .sort();
}

/** What came in the mailbox, in order; messages that are no reminder left out. */
export function remindersIn(mails: readonly Mail[]): Reminder[] {
  return mails
    .filter(({ rung }) => rung !== undefined)
    .map(({ at, to, task = '', rung = '' }) => `${at} ${to.role} ${task} ${rung}`)
    .sort();
}
