// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { describeDate, describeMonth, describePeriod, describeWeekday } from './describe.js';
import { isLocalDate, localDateOf, localTimeOf } from './moment.js';
import type { Due, Why } from './model.js';
import { dutch } from './sentences-nl.js';
import { english } from './sentences-en.js';
import type { Counted, Sentences, Told } from './sentences.js';
import type { Language } from './words.js';

const SENTENCES: Readonly<Record<Language, Sentences>> = { nl: dutch, en: english };

/**
 * The explanation of a due date, one sentence per link, in the order in which it was reached: plain Dutch (B1), or
 * English. Names of holidays and decrees stay Dutch. Nothing is computed anew: an old explanation reads the same for
 * ever.
 */
export function explain(due: Pick<Due, 'why' | 'elapsesAt'>, language: Language): string[] {
  return due.why.map((why) => {
    const sentence = SENTENCES[language][why.rule](tell(why, due.elapsesAt, language));
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
  });
}

function tell(why: Why, elapsesAt: string, language: Language): Told {
  const to = why.to;
  const counted = countedIn(why, elapsesAt, language);
  return {
    day: describeDate(why.day, language),
    weekday: describeWeekday(why.day, language),
    month: describeMonth(why.day, language),
    year: why.day.slice(0, 4),
    ...(why.name === undefined ? {} : { name: why.name }),
    ...(to === undefined
      ? {}
      : { to: { day: `${describeWeekday(to, language)} ${describeDate(to, language)}`, later: to > why.day } }),
    ...(counted === undefined ? {} : { counted }),
    ...(why.suspended === undefined ? {} : { suspended: describePeriod(why.suspended, language) }),
  };
}

function countedIn(why: Why, elapsesAt: string, language: Language): Counted | undefined {
  const { from, length } = why;
  if (from === undefined || length === undefined) return undefined;
  const isInstant = !isLocalDate(from);
  const inTime = length.includes('T');
  return {
    length: describePeriod(length, language),
    size: describePeriod(length.replace(/^-/, ''), language),
    from: describeDate(isInstant ? localDateOf(from) : from, language),
    ...(inTime && isInstant ? { fromTime: localTimeOf(from) } : {}),
    ...(inTime ? { toTime: localTimeOf(elapsesAt) } : {}),
    back: length.startsWith('-'),
    withDayOfEvent: why.dayOfEvent === 'counted',
  };
}
