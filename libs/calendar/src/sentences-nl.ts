// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Sentences, Told } from './sentences.js';

/** A closed day: either the date moves on from it, or it was passed over while counting working days. */
const closed =
  (is: (told: Told) => string) =>
  (told: Told): string => {
    const { weekday, day, name, to } = told;
    return to === undefined
      ? `${weekday} ${day} telt niet mee als werkdag${name === undefined ? '' : ` (${name})`}.`
      : `${day} is ${is(told)}: schuift ${to.later ? 'door' : 'terug'} naar ${to.day}.`;
  };

const weekend = ({ weekday }: Told): string => `een ${weekday}`;

const stays =
  (because: string) =>
  (told: Told): string =>
    `${told.day} is ${told.name ?? weekend(told)}, maar deze termijn ${because}: de datum schuift niet.`;

function count({ weekday, day, counted }: Told): string {
  if (counted === undefined) return `de laatste dag is ${weekday} ${day}.`;
  const { length, from, fromTime, toTime, back, withDayOfEvent } = counted;
  const start = `${from}${fromTime === undefined ? '' : ` om ${fromTime}`}`;
  const end = `${weekday} ${day}${toTime === undefined ? '' : ` om ${toTime}`}`;
  return `${length} ${back ? 'dan' : 'na'} ${start}${withDayOfEvent ? ' (die dag telt mee)' : ''}: ${end}.`;
}

/** The explanations in plain Dutch, level B1. */
export const dutch: Sentences = {
  count,
  'month-end': ({ month, day }) => `${month} is te kort: de laatste dag van die maand telt, ${day}.`,
  saturday: closed(weekend),
  sunday: closed(weekend),
  holiday: closed(({ name }) => name ?? 'een feestdag'),
  decree: closed(({ name }) => `gelijkgesteld met een feestdag (${name ?? 'koninklijk besluit'})`),
  'own-day': closed(({ name }) => `geen werkdag (${name ?? 'eigen dag'})`),
  'atw-2': ({ to }) =>
    `een termijn van drie dagen of meer heeft minstens twee werkdagen (art. 2 Algemene termijnenwet): schuift door naar ${to?.day}.`,
  'atw-4': stays('valt buiten de Algemene termijnenwet (art. 4)'),
  'atw-1-2': stays('is teruggeteld (art. 1 lid 2 Algemene termijnenwet)'),
  'eu-two-working-days': ({ to }) =>
    `een termijn van twee dagen of meer heeft minstens twee werkdagen (art. 3 lid 5 Verordening 1182/71): schuift door naar ${to?.day}.`,
  'eu-counted-back': stays('is teruggeteld (art. 3 lid 4 Verordening 1182/71)'),
  incomplete: ({ year }) =>
    `voor ${year} staan de extra feestdagen nog niet in de kalender: de datum kan nog schuiven.`,
};
