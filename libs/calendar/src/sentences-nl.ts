// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Counted, Sentences, Told } from './sentences.js';

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
  const { length, back, withDayOfEvent } = counted;
  const start = `${startOf(counted)}${withDayOfEvent ? ' (die dag telt mee)' : ''}`;
  return `${length} ${back ? 'dan' : 'na'} ${start}: ${endOf(weekday, day, counted)}.`;
}

const startOf = ({ from, fromTime }: Counted): string => `${from}${fromTime === undefined ? '' : ` om ${fromTime}`}`;

const endOf = (weekday: string, day: string, { toTime }: Counted): string =>
  `${weekday} ${day}${toTime === undefined ? '' : ` om ${toTime}`}`;

function resumed({ weekday, day, counted, suspended }: Told): string {
  if (counted === undefined) return `hervat: de laatste dag is ${weekday} ${day}.`;
  const left = counted.back ? `toen de termijn al ${counted.size} voorbij was` : `met nog ${counted.size} over`;
  const pause = suspended === undefined ? '' : ` (${suspended} opgeschort)`;
  return `hervat op ${startOf(counted)}, ${left}${pause}: ${endOf(weekday, day, counted)}.`;
}

function extended({ weekday, day, counted }: Told): string {
  if (counted === undefined) return `verlengd: de laatste dag is ${weekday} ${day}.`;
  return `verlengd met ${counted.size} vanaf ${startOf(counted)}: ${endOf(weekday, day, counted)}.`;
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
  resumed,
  extended,
  moved: ({ day, to }) => `met de hand verplaatst van ${day} naar ${to?.day}.`,
  'law-by-hand': () => 'deze termijn volgt uit de wet; iemand heeft over deze datum besloten, met een reden.',
  incomplete: ({ year }) =>
    `voor ${year} staan de extra feestdagen nog niet in de kalender: de datum kan nog schuiven.`,
};
