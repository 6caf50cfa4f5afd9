// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { CompiledProcess } from '@draaiboek/definition';
import { namesOf, type Names, type Titles } from '@draaiboek/definition/words';
import { wordingOf, type Wording } from './wording.js';

/** The names in a process with the fixed words of a diagram. */
export interface DrawnNames extends Names {
  readonly wording: Wording;
}

export const drawnNamesOf = (process: CompiledProcess, language: Language, titles: Titles = {}): DrawnNames => ({
  ...namesOf(process, language, titles),
  wording: wordingOf(language),
});
