// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { JournalEntry } from '@draaiboek/api';

/**
 * The lines of an entry that tell more than its summary. A line whose words all stand in the summary says the same again:
 * "Herinnering aan Politie over de taak “Aangifte”." under "Herinnering verstuurd over de taak “Aangifte”: aan Politie.".
 */
export function furtherLines({ summary, lines }: Pick<JournalEntry, 'summary' | 'lines'>): readonly string[] {
  const said = new Set(wordsOf(summary));
  return lines.filter((line) => wordsOf(line).some((word) => !said.has(word)));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{Letter}\p{Number}]+/gu) ?? [];
}
