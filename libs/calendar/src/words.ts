// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The words that dates and lengths are said in. */

export type Language = 'nl' | 'en';

export type Unit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'working-day';

interface Words {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** One of it, and more of it: in Dutch, years and hours stay singular after a number. */
  readonly units: Readonly<Record<Unit, readonly [one: string, more: string]>>;
  readonly and: string;
  readonly back: string;
}

export const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    units: {
      year: ['jaar', 'jaar'],
      month: ['maand', 'maanden'],
      week: ['week', 'weken'],
      day: ['dag', 'dagen'],
      hour: ['uur', 'uur'],
      minute: ['minuut', 'minuten'],
      'working-day': ['werkdag', 'werkdagen'],
    },
    and: 'en',
    back: 'eerder',
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    units: {
      year: ['year', 'years'],
      month: ['month', 'months'],
      week: ['week', 'weeks'],
      day: ['day', 'days'],
      hour: ['hour', 'hours'],
      minute: ['minute', 'minutes'],
      'working-day': ['working day', 'working days'],
    },
    and: 'and',
    back: 'earlier',
  },
};
