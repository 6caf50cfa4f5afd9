// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledPlaybook, CompiledProcess, Title } from '@draaiboek/definition';
import type { Language } from './chart-model.js';
import { wordingOf, type Wording } from './wording.js';

/** Where titles of roles and of other processes come from; without it their ids are shown. */
export type Titles = {
  readonly [Part in 'roles' | 'processes']?: Readonly<Record<string, Pick<CompiledPlaybook[Part][string], 'title'>>>;
};

/** Reads names in one language; what has no title is shown by its id. */
export interface Names {
  readonly language: Language;
  readonly wording: Wording;
  /** In the language; `otherwise`, mostly the id, where there is no title. */
  readonly title: (title: Title | undefined, otherwise: string) => string;
  readonly role: (id: string) => string;
  /** Title of another process; `parent` is the process that started this one. */
  readonly process: (id: string) => string;
  readonly fact: (id: string) => string;
  readonly state: (id: string) => string;
  readonly task: (id: string) => string;
  readonly answer: (task: string, id: string) => string;
  /** What a choice is called. */
  readonly value: (fact: string, id: string) => string;
}

export function namesOf(process: CompiledProcess, language: Language, titles: Titles = {}): Names {
  const wording = wordingOf(language);
  const title: Names['title'] = (found, otherwise) => found?.[language] || otherwise;
  return {
    language,
    wording,
    title,
    role: (id) => title(titles.roles?.[id]?.title, id),
    process: (id) => (id === 'parent' ? wording.parent : title(titles.processes?.[id]?.title, id)),
    fact: (id) => title(process.facts[id]?.title, id),
    state: (id) => title(process.states[id]?.title, id),
    task: (id) => title(process.tasks[id]?.title, id),
    answer: (task, id) => title(process.tasks[task]?.answers.find((answer) => answer.id === id)?.title, id),
    value: (fact, id) => title(process.facts[fact]?.values?.[id], id),
  };
}
