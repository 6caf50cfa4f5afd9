// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { Title } from '../document.js';
import type { CompiledPlaybook, CompiledProcess } from '../playbook.js';

/** What of a process is needed to read its titles; of another process its own title is enough. */
export type Named = Pick<CompiledProcess, 'title'> &
  Partial<Pick<CompiledProcess, 'entries' | 'events' | 'facts' | 'states' | 'tasks' | 'terms'>>;

/** Where titles of roles and of other processes come from, such as a playbook; without it their ids are shown. */
export interface Titles {
  readonly roles?: Readonly<Record<string, Pick<CompiledPlaybook['roles'][string], 'title'>>>;
  readonly processes?: Readonly<Record<string, Named>>;
}

/** Reads names in one language; what has no title is shown by its id. */
export interface Names {
  readonly language: Language;
  /** In the language; `otherwise`, mostly the id, where there is no title. */
  readonly title: (title: Title | undefined, otherwise: string) => string;
  readonly role: (id: string) => string;
  /** Title of another process; `parent` is the process that started this one. */
  readonly process: (id: string) => string;
  readonly entry: (id: string) => string;
  readonly event: (id: string) => string;
  /** Of an event that this process reports: those who start it declare it. */
  readonly report: (id: string) => string;
  readonly fact: (id: string) => string;
  readonly state: (id: string) => string;
  readonly task: (id: string) => string;
  readonly term: (id: string) => string;
  readonly answer: (task: string, id: string) => string;
  /** What a choice is called. */
  readonly value: (fact: string, id: string) => string;
  /** The names in another process. */
  readonly of: (process: string) => Names;
}

const PARENT: Readonly<Record<Language, string>> = { nl: 'hoofdproces', en: 'main process' };

export function namesOf(process: Named, language: Language, titles: Titles = {}): Names {
  const title: Names['title'] = (found, otherwise) => found?.[language] || otherwise;
  const named =
    (part: 'entries' | 'events' | 'facts' | 'states' | 'tasks' | 'terms') =>
    (id: string): string =>
      title(process[part]?.[id]?.title, id);
  return {
    language,
    title,
    role: (id) => title(titles.roles?.[id]?.title, id),
    process: (id) => (id === 'parent' ? PARENT[language] : title(titles.processes?.[id]?.title, id)),
    entry: named('entries'),
    event: named('events'),
    report: (id) =>
      title(Object.values(titles.processes ?? {}).find(({ events }) => events?.[id])?.events?.[id]?.title, id),
    fact: named('facts'),
    state: named('states'),
    task: named('tasks'),
    term: named('terms'),
    answer: (task, id) => title(process.tasks?.[task]?.answers.find((answer) => answer.id === id)?.title, id),
    value: (fact, id) => title(process.facts?.[fact]?.values?.[id], id),
    of: (id) => namesOf(titles.processes?.[id] ?? { title: { nl: id, en: id } }, language, titles),
  };
}

/** A title in the middle of a sentence: without its capital, unless it begins with an abbreviation. */
export const inSentence = (title: string): string =>
  /^\p{Lu}(?!\p{Lu}|\p{Nd}|$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], joint: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1) ?? ''}`;
}

/** The first letter as a capital, for the beginning of a sentence. */
export const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
