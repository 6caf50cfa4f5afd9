// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { sortedEntries } from '../../order.js';
import { rungInWords, termCountedInWords, termInWords } from '../term-text.js';
import { blocks, bold, list, plain, table } from './markdown.js';
import { sentence, sourceLinks, stateLink, type Page } from './page.js';

/** Every length of time, in one table: how long, how it is counted, and what it is for. */
export function termsSection(page: Page): string {
  const { process, names, words } = page;
  const { columns } = words;
  const rows = sortedEntries(process.terms).map(([id, term]) => [
    bold(names.term(id)),
    plain(termInWords(term, names)),
    plain(termCountedInWords(term, names)),
    usesOf(id, page).join('; '),
    sourceLinks(Object.keys(term.source ?? {})),
  ]);
  if (rows.length === 0) return '';
  const heads = [columns.term, columns.length, columns.counted, columns.usedFor, words.headings.sources];
  return blocks([`## ${words.headings.terms}`, table(heads, rows)]);
}

/** The tasks that must be answered within a term, and the states in which it runs. */
function usesOf(term: string, page: Page): readonly string[] {
  const { process, names, words } = page;
  const tasks = Object.values(process.tasks);
  const within = tasks.filter((task) => task.within === term);
  const again = tasks.some(({ answers }) => answers.some(({ askAgain }) => askAgain === term));
  const states = Object.values(process.states).filter(({ after }) => after.includes(term));
  return [
    ...new Set(within.map(({ id }) => plain(names.task(id)))),
    ...states.map(({ id }) => stateLink(id, page)),
    ...(again ? [words.phrases.askingAgain] : []),
  ];
}

/** The ladders, each once, with the tasks that they belong to. */
export function remindersSection(page: Page): string {
  const { names, words, ladders } = page;
  const { phrases } = words;
  if (ladders.series.length === 0) return '';
  return blocks([
    `## ${words.headings.reminders}`,
    ...ladders.series.flatMap(({ letter, rungs, tasks }) => [
      `### ${sentence(phrases.series(letter)).replace(/\.$/, '')}`,
      list(rungs.map((rung) => sentence(plain(rungInWords(rung, names))))),
      phrases.forTasks(tasks.length),
    ]),
  ]);
}
