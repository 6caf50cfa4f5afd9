// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Counted, Sentences, Told } from './sentences.js';

/** A closed day: either the date moves on from it, or it was passed over while counting working days. */
const closed =
  (is: (told: Told) => string) =>
  (told: Told): string => {
    const { weekday, day, name, to } = told;
    return to === undefined
      ? `${weekday} ${day} is not counted as a working day${name === undefined ? '' : ` (${name})`}.`
      : `${day} is ${is(told)}: moves ${to.later ? 'on' : 'back'} to ${to.day}.`;
  };

const weekend = ({ weekday }: Told): string => `a ${weekday}`;

const stays =
  (because: string) =>
  (told: Told): string =>
    `${told.day} is ${told.name ?? weekend(told)}, but this term ${because}: the date does not move.`;

function count({ weekday, day, counted }: Told): string {
  if (counted === undefined) return `the last day is ${weekday} ${day}.`;
  const { length, back, withDayOfEvent } = counted;
  const start = `${startOf(counted)}${withDayOfEvent ? ' (that day is counted)' : ''}`;
  return `${length} ${back ? 'than' : 'after'} ${start}: ${endOf(weekday, day, counted)}.`;
}

const startOf = ({ from, fromTime }: Counted): string => `${from}${fromTime === undefined ? '' : ` at ${fromTime}`}`;

const endOf = (weekday: string, day: string, { toTime }: Counted): string =>
  `${weekday} ${day}${toTime === undefined ? '' : ` at ${toTime}`}`;

function resumed({ weekday, day, counted, suspended }: Told): string {
  if (counted === undefined) return `resumed: the last day is ${weekday} ${day}.`;
  const left = counted.back ? `${counted.size} past its end` : `with ${counted.size} left`;
  const pause = suspended === undefined ? '' : ` (suspended for ${suspended})`;
  return `resumed on ${startOf(counted)}, ${left}${pause}: ${endOf(weekday, day, counted)}.`;
}

function extended({ weekday, day, counted }: Told): string {
  if (counted === undefined) return `extended: the last day is ${weekday} ${day}.`;
  return `extended by ${counted.size} from ${startOf(counted)}: ${endOf(weekday, day, counted)}.`;
}

/** The explanations in English. */
export const english: Sentences = {
  count,
  'month-end': ({ month, day }) => `${month} is too short: the last day of that month counts, ${day}.`,
  saturday: closed(weekend),
  sunday: closed(weekend),
  holiday: closed(({ name }) => name ?? 'a holiday'),
  decree: closed(({ name }) => `equated with a holiday (${name ?? 'royal decree'})`),
  'own-day': closed(({ name }) => `no working day (${name ?? 'own day'})`),
  'atw-2': ({ to }) =>
    `a term of three days or more holds at least two working days (art. 2 Algemene termijnenwet): moves on to ${to?.day}.`,
  'atw-4': stays('is outside the Algemene termijnenwet (art. 4)'),
  'atw-1-2': stays('is counted back (art. 1(2) Algemene termijnenwet)'),
  'eu-two-working-days': ({ to }) =>
    `a period of two days or more holds at least two working days (art. 3(5) Regulation 1182/71): moves on to ${to?.day}.`,
  'eu-counted-back': stays('is counted back (art. 3(4) Regulation 1182/71)'),
  resumed,
  extended,
  moved: ({ day, to }) => `moved by hand from ${day} to ${to?.day}.`,
  'law-by-hand': () => 'this term follows from the law; somebody decided on this date, with a reason.',
  incomplete: ({ year }) => `the decree days of ${year} are not in the calendar yet: the date may still move.`,
};
