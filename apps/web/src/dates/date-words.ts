// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Dates as people read them: "maandag 1 maart 2027", "over 3 dagen", "2 weken te laat". */
import { daysBetween, localDateOf, localTimeOf } from './local-date.js';

const dayInWords = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `2027-03-01` → "maandag 1 maart 2027". */
export function dateInWords(date: string): string {
  return dayInWords.format(new Date(`${date}T00:00:00Z`));
}

/** "maandag 23 november 2026 om 18.28 uur", in Amsterdam. */
export function momentInWords(instant: string): string {
  return `${dateInWords(localDateOf(instant))} om ${timeInWords(instant)}`;
}

/** "18.28 uur", in Amsterdam. */
export function timeInWords(instant: string): string {
  return `${localTimeOf(instant).replace(':', '.')} uur`;
}

/** How far away a date is: "vandaag", "morgen", "over 3 dagen", "over 2 weken", "gisteren", "5 dagen geleden". */
export function relativeDay(date: string, today: string): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'vandaag';
  if (days === 1) return 'morgen';
  if (days === -1) return 'gisteren';
  return days > 0 ? `over ${spanInWords(days)}` : `${spanInWords(-days)} geleden`;
}

/** Days as a person would say them: days up to two weeks, then weeks, then months. */
export function spanInWords(days: number): string {
  if (days < 14) return days === 1 ? '1 dag' : `${days} dagen`;
  if (days < 70) return `${Math.round(days / 7)} weken`;
  const months = Math.round(days / 30.44);
  return months < 24 ? `${months} maanden` : `${Math.round(months / 12)} jaar`;
}
