// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Words for the ids in a definition. */
type Words = Readonly<Record<string, string>>;

export const STATE_TYPES: Words = {
  atomic: 'Toestand',
  compound: 'Groep',
  parallel: 'Naast elkaar',
  final: 'Einde',
  history: 'Terug naar het vorige',
};

export const CALENDARS: Words = {
  statutory: 'Wettelijk (Algemene termijnenwet)',
  policy: 'Afspraak van de gemeente',
  hours: 'In uren',
  eu: 'Europees (Verordening 1182/71)',
};

export const ROLLS: Words = {
  none: 'schuift niet',
  next: 'schuift naar de volgende werkdag',
  previous: 'schuift naar de vorige werkdag',
};

/** The word for an id; the id itself when there is none. */
export function wordFor(words: Words, id: string): string {
  return words[id] ?? id;
}
