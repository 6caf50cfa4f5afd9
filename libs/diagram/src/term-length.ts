// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from './chart-model.js';

type Unit = 'Y' | 'M' | 'W' | 'D' | 'H' | 'min' | 'WD';

const UNITS: Record<Language, Record<Unit, readonly [one: string, several: string]>> = {
  nl: {
    Y: ['jaar', 'jaar'],
    M: ['maand', 'maanden'],
    W: ['week', 'weken'],
    D: ['dag', 'dagen'],
    H: ['uur', 'uur'],
    min: ['minuut', 'minuten'],
    WD: ['werkdag', 'werkdagen'],
  },
  en: {
    Y: ['year', 'years'],
    M: ['month', 'months'],
    W: ['week', 'weeks'],
    D: ['day', 'days'],
    H: ['hour', 'hours'],
    min: ['minute', 'minutes'],
    WD: ['working day', 'working days'],
  },
};

const BEFORE: Record<Language, string> = { nl: 'vooraf', en: 'before' };

const ISO = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/;
const WORKING_DAYS = /^(-?)(\d+)WD$/;
const ISO_UNITS: readonly Unit[] = ['Y', 'M', 'W', 'D', 'H', 'min'];

/**
 * The length of a term in words: `P3M` is "3 maanden", `-2WD` is "2 werkdagen vooraf". What is neither ISO 8601
 * nor working days is given back as it is.
 */
export function termLengthInWords(length: string, language: Language): string {
  const workingDays = WORKING_DAYS.exec(length);
  const match = workingDays ?? ISO.exec(length);
  if (match === null) return length;
  const units: readonly Unit[] = workingDays === null ? ISO_UNITS : ['WD'];
  const parts = units.flatMap((unit, index) => {
    const count = match[index + 2];
    return count === undefined ? [] : [`${count} ${UNITS[language][unit][count === '1' ? 0 : 1]}`];
  });
  if (parts.length === 0) return length;
  return match[1] === '-' ? `${parts.join(' ')} ${BEFORE[language]}` : parts.join(' ');
}
