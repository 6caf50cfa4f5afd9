// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from './chart-model.js';

interface Replacement {
  readonly feel: RegExp;
  readonly words: Readonly<Record<Language, string>>;
}

/** From the longest pattern to the shortest; what is between quotation marks stays as it is, without the marks. */
const REPLACEMENTS: readonly Replacement[] = [
  { feel: /status\("([^"]+)"\) = "answered"/g, words: { nl: '$1 beantwoord', en: '$1 answered' } },
  { feel: /(?:answer|status)\("([^"]+)"\)/g, words: { nl: '$1', en: '$1' } },
  { feel: /running\("([^"]+)"\)/g, words: { nl: '$1 loopt', en: '$1 is running' } },
  { feel: /\bin\("([^"]+)"\)/g, words: { nl: 'in $1', en: 'in $1' } },
  { feel: /is known\(([^()]+)\)/g, words: { nl: '$1 bekend', en: '$1 known' } },
  { feel: /\bnot\((\w+)\)/g, words: { nl: 'niet $1', en: 'not $1' } },
  { feel: /\bnot\(/g, words: { nl: 'niet (', en: 'not (' } },
  { feel: / and /g, words: { nl: ' en ', en: ' and ' } },
  { feel: / or /g, words: { nl: ' of ', en: ' or ' } },
  { feel: /"([^"]*)"/g, words: { nl: '$1', en: '$1' } },
];

/** A FEEL guard in words that say the same; the ids in it stay ids. */
export const guardInWords = (guard: string, language: Language): string =>
  REPLACEMENTS.reduce(
    (text, { feel, words }) => text.replace(feel, words[language]),
    guard.replace(/\s+/g, ' ').trim(),
  );
