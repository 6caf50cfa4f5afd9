// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, FactValue } from '@draaiboek/api';
import { dateInWords } from '../dates/date-words.js';
import { isLocalDate } from '../dates/local-date.js';

/** A value as people read it: yes or no, a date written out, or the text itself. */
export function factValueInWords(value: FactValue): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  return isLocalDate(value) ? dateInWords(value) : value;
}

/** What is known of a fact now. */
export function factInWords({ value, valueTitle }: Pick<Fact, 'value' | 'valueTitle'>): string {
  if (value === undefined) return 'Nog niet bekend';
  return valueTitle?.nl ?? factValueInWords(value);
}
