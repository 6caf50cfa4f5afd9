// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import { compareText } from '../../order.js';
import type { CompiledPlaybook, CompiledProcess } from '../../playbook.js';
import { asSentence, inSentence, listed, namesOf, type Names } from '../names.js';
import { ladderSeries, type LadderSeries } from './ladder-series.js';
import { link } from './markdown.js';
import { PAGE_WORDS, type PageWords } from './page-words.js';

export interface PageOptions {
  readonly language: Language;
  /** What each requirement asks, by its id; one that is not there is named without it. */
  readonly requirements: ReadonlyMap<string, string>;
}

/** What every section of a page sees. */
export interface Page {
  readonly process: CompiledProcess;
  readonly playbook: CompiledPlaybook;
  readonly names: Names;
  readonly words: PageWords;
  readonly ladders: LadderSeries;
  readonly requirements: ReadonlyMap<string, string>;
}

export const pageOf = (
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  { language, requirements }: PageOptions,
): Page => ({
  process,
  playbook,
  names: namesOf(process, language, playbook),
  words: PAGE_WORDS[language],
  ladders: ladderSeries(process),
  requirements,
});

/** The file of a process in a language, as links between the pages name it. */
export const pageFile = (process: string, language: Language): string => `${process}.${language}.md`;

/** The page that leads to all of them. */
export const playbookFile = (language: Language): string => `README.${language}.md`;

/** The drawing that a page shows. */
export const drawingFile = (process: string, language: Language): string => `${process}.${language}.svg`;

export const processLink = (id: string, { names }: Pick<Page, 'names'>): string =>
  link(names.process(id), pageFile(id, names.language));

/** `politie of om`. */
export const rolesInWords = (roles: readonly string[], { names, words }: Page): string =>
  listed(
    roles.map((role) => inSentence(names.role(role))),
    words.or,
  );

export const stateAnchor = (id: string): string => `state-${id}`;
export const sourceAnchor = (id: string): string => `source-${id}`;

/** A state by its title; a history state is what it resumes, and has no section of its own. */
export function stateLink(id: string, { process, names, words }: Page): string {
  const state = process.states[id];
  if (state?.type === 'history' && state.parent !== undefined)
    return words.backTo(link(names.state(state.parent), `#${stateAnchor(state.parent)}`));
  return link(names.state(id), `#${stateAnchor(id)}`);
}

/** ` (Au6, A3)`, each leading to what it asks; nothing where there is no source. */
export const sourceLinks = (ids: readonly string[]): string =>
  [...ids]
    .sort(compareText)
    .map((id) => link(id, `#${sourceAnchor(id)}`))
    .join(', ');

export const inParentheses = (parts: readonly string[]): string => {
  const present = parts.filter((part) => part !== '');
  return present.length === 0 ? '' : ` (${present.join('; ')})`;
};

/** Parts of one thought, as a sentence. */
export const sentence = (text: string): string => {
  const begun = asSentence(text);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
};
