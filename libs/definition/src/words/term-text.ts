// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: terms and the rungs of ladders as sentences: how long, from what, how it is counted, to whom. */
import { describePeriod, type Language } from '@draaiboek/calendar';
import type { TermDocument } from '../document.js';
import type { CompiledRung } from '../playbook.js';
import { inSentence, type Names } from './names.js';

interface TermWords {
  readonly on: (fact: string) => string;
  readonly after: (size: string, fact: string) => string;
  readonly before: (size: string, fact: string) => string;
  readonly counted: Readonly<Record<TermDocument['calendar'], string>>;
  readonly rolls: Readonly<Record<'none' | 'next' | 'previous', string>>;
  readonly every: (size: string) => string;
  readonly waits: string;
  readonly again: string;
  readonly dayOfEvent: string;
  readonly rungOn: (moment: 'day' | 'hour', to: string) => string;
  readonly rungLater: (size: string, to: string) => string;
  readonly rungEarlier: (size: string, to: string) => string;
  readonly raises: (event: string) => string;
  readonly owner: string;
  readonly contact: string;
}

const WORDS: Readonly<Record<Language, TermWords>> = {
  nl: {
    on: (fact) => `op: ${fact}`,
    after: (size, fact) => `${size} na: ${fact}`,
    before: (size, fact) => `${size} vóór: ${fact}`,
    counted: {
      statutory: 'wettelijke termijn: de Algemene termijnenwet geldt',
      policy: 'eigen termijn van de gemeente',
      hours: 'in uren, die ook ’s nachts en in het weekend tellen',
      'eu-1182-71': 'Europese termijn: Verordening 1182/71 geldt',
    },
    rolls: {
      none: 'schuift niet voor een weekend of feestdag',
      next: 'schuift uit een weekend of feestdag naar de eerste werkdag erna',
      previous: 'schuift uit een weekend of feestdag naar de laatste werkdag ervoor',
    },
    every: (size) => `daarna steeds weer na ${size}`,
    waits: 'loopt pas als die datum bekend is',
    again: 'loopt opnieuw als de toestand opnieuw begint',
    dayOfEvent: 'de dag zelf telt mee',
    rungOn: (moment, to) => `op ${moment === 'day' ? 'de dag' : 'het moment'} zelf aan ${to}`,
    rungLater: (size, to) => `${size} later aan ${to}`,
    rungEarlier: (size, to) => `${size} vooraf aan ${to}`,
    raises: (event) => `en dan gebeurt “${event}”`,
    owner: 'wie de taak heeft',
    contact: 'de contactpersoon van diens organisatie',
  },
  en: {
    on: (fact) => `on: ${fact}`,
    after: (size, fact) => `${size} after: ${fact}`,
    before: (size, fact) => `${size} before: ${fact}`,
    counted: {
      statutory: 'statutory term: the Algemene termijnenwet applies',
      policy: 'term of the municipality itself',
      hours: 'in hours, which count at night and in the weekend too',
      'eu-1182-71': 'European term: Regulation 1182/71 applies',
    },
    rolls: {
      none: 'does not move for a weekend or a public holiday',
      next: 'moves out of a weekend or public holiday to the first working day after it',
      previous: 'moves out of a weekend or public holiday to the last working day before it',
    },
    every: (size) => `then again every ${size}`,
    waits: 'runs only once that date is known',
    again: 'runs anew when the state begins anew',
    dayOfEvent: 'the day itself counts',
    rungOn: (moment, to) => `${moment === 'day' ? 'on the day' : 'at the moment'} itself to ${to}`,
    rungLater: (size, to) => `${size} later to ${to}`,
    rungEarlier: (size, to) => `${size} before to ${to}`,
    raises: (event) => `and then “${event}” happens`,
    owner: 'whoever has the task',
    contact: 'the contact of their organisation',
  },
};

const sizeOf = (length: string, language: Language): string => describePeriod(length.replace(/^-/, ''), language);

/** How long a term is, and from what where that is a date: `3 maanden na: datum van vertrek`. */
export function termInWords({ length, from }: TermDocument, names: Names): string {
  const size = sizeOf(length, names.language);
  if (from === undefined) return size;
  const { on, after, before } = WORDS[names.language];
  const fact = inSentence(names.fact(from));
  if (!/[1-9]/.test(length)) return on(fact);
  return (length.startsWith('-') ? before : after)(size, fact);
}

/** By which calendar it is counted, what a weekend does to it, and whether it comes again. */
export function termCountedInWords(term: TermDocument, { language }: Pick<Names, 'language'>): string {
  const words = WORDS[language];
  return [
    words.counted[term.calendar],
    ...(term.calendar === 'policy' ? [words.rolls[term.roll ?? 'none']] : []),
    ...(term.dayOfEvent === undefined ? [] : [words.dayOfEvent]),
    ...(term.unset === undefined ? [] : [words.waits]),
    ...(term.again === true ? [words.again] : []),
    ...(term.every === undefined ? [] : [words.every(sizeOf(term.every, language))]),
  ].join('; ');
}

/** When a rung goes out, seen from the last day of a task, and to whom. */
export function rungInWords({ at, to, raises }: CompiledRung, names: Names): string {
  const words = WORDS[names.language];
  const addressee = to === 'owner' ? words.owner : to === 'contact' ? words.contact : inSentence(names.role(to));
  const size = sizeOf(at, names.language);
  const sent = at.startsWith('-')
    ? words.rungEarlier(size, addressee)
    : /[1-9]/.test(at)
      ? words.rungLater(size, addressee)
      : words.rungOn(at.includes('T') ? 'hour' : 'day', addressee);
  return raises === undefined ? sent : `${sent}, ${words.raises(names.event(raises))}`;
}
