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

/** The word for an id; the id itself when there is none. */
export function wordFor(words: Words, id: string): string {
  return words[id] ?? id;
}
