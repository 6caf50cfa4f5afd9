// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { CompiledAnswer, CompiledTask } from '../../playbook.js';
import { guardInWords } from '../guard-text.js';
import { inSentence, listed } from '../names.js';
import { termInWords } from '../term-text.js';
import { bold, plain } from './markdown.js';
import { inParentheses, rolesInWords, sentence, sourceLinks, type Page } from './page.js';

/** A task: what is asked, and under it by whom, how long, the answers, and what leaving the state does. */
export function taskLine(task: CompiledTask, page: Page): readonly [item: string, below: readonly string[]] {
  const { process, names, words, ladders } = page;
  const { labels, phrases } = words;
  const term = task.within === undefined ? undefined : process.terms[task.within];
  const letter = ladders.letterOf(task);
  const who = [
    `${labels.who}: ${plain(rolesInWords(task.owners, page))}.`,
    ...(term === undefined ? [] : [`${labels.within}: ${plain(termInWords(term, names))}.`]),
    ...(letter === undefined ? [] : [`${labels.reminders}: ${phrases.series(letter)}.`]),
  ];
  const further = [
    ...(task.when === undefined ? [] : [`${labels.onlyIf}: ${plain(guardInWords(task.when, names))}.`]),
    ...(task.required ? [] : [phrases.optional]),
    ...(words.onLeave[task.onLeave] === '' ? [] : [words.onLeave[task.onLeave]]),
  ];
  return [
    `${bold(names.task(task.id))}${inParentheses([sourceLinks(task.source)])}`,
    [
      ...(task.description === undefined ? [] : [sentence(plain(names.title(task.description, '')))]),
      who.join(' '),
      `${labels.answers}: ${task.answers.map((answer) => answerText(answer, task, page)).join('; ')}.`,
      ...(further.length === 0 ? [] : [further.join(' ')]),
    ],
  ];
}

function answerText(answer: CompiledAnswer, task: CompiledTask, page: Page): string {
  const { process, names, words } = page;
  const { phrases } = words;
  const again = answer.askAgain === undefined ? undefined : process.terms[answer.askAgain];
  const facts = Object.entries(answer.sets).map(([fact, need]) => {
    const name = inSentence(names.fact(fact));
    return need === 'required' ? name : `${name} (${phrases.mayBeEmpty})`;
  });
  const details = [
    ...(answer.grounds === 'required' ? [phrases.withGrounds] : []),
    ...(facts.length === 0 ? [] : [phrases.fills(plain(listed(facts, words.and)))]),
    ...(answer.closes ? [] : [phrases.staysOpen]),
    ...(again === undefined ? [] : [phrases.askedAgain(plain(termInWords(again, names)))]),
  ];
  return `${plain(inSentence(names.answer(task.id, answer.id)))}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}
