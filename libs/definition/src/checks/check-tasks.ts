// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { ANSWER_TITLES } from '../compile/parts.js';
import type { AnswerDocument } from '../document.js';
import type { OutlinedTask } from '../outline.js';
import type { DocumentPath } from '../reading/source.js';
import { checkSets, checkValue } from './check-facts.js';
import { checkLadder, ladderScope } from './check-terms.js';
import { refer, referFact, referRole, referRoles, type CheckContext } from './context.js';

/** Tasks belong to somebody, in a term and with a ladder that exist, and can be finished. */
export function checkTasks(context: CheckContext): void {
  for (const task of context.outline.tasks) {
    const { document, path } = task;
    if (typeof document.owner === 'string') referRole(context, document.owner, [...path, 'owner']);
    else referRoles(context, document.owner, [...path, 'owner']);
    if (document.within !== undefined) referTerm(context, document.within, [...path, 'within']);
    checkLadderOf(context, task);
    for (const [id, answer] of Object.entries(document.answers)) {
      checkAnswer(context, id, answer, [...path, 'answers', id]);
    }
    if (Object.values(document.answers).every(({ closes }) => closes === false)) {
      const message = `No answer closes the task "${task.id}".`;
      context.report({
        code: 'wrong-structure',
        path: [...path, 'answers'],
        message,
        remedy: 'Let at least one answer close it.',
      });
    }
  }
}

function checkLadderOf(context: CheckContext, { document, path }: OutlinedTask): void {
  const { ladder } = document;
  const place = [...path, 'ladder'];
  if (ladder === undefined) return;
  if (typeof ladder !== 'string') checkLadder(ladderScope(context), ladder, place);
  else if (context.playbook.ladders !== undefined) {
    const existing = { ...context.playbook.ladders, ...context.process.ladders };
    refer(context.report, 'ladder', ladder, Object.keys(existing), place);
  }
  if (document.within === undefined) {
    const message = 'A ladder counts from the due date, and this task has none.';
    context.report({ code: 'wrong-structure', path: place, message, remedy: 'Add "within": a term.' });
  }
}

function checkAnswer(context: CheckContext, id: string, answer: AnswerDocument, path: DocumentPath): void {
  const { report } = context;
  if (answer.title === undefined && !(id in ANSWER_TITLES)) {
    report({
      code: 'missing-title',
      path,
      message: `The answer "${id}" has no title.`,
      remedy: 'Add title: { nl: …, en: … }.',
    });
  }
  checkSets(context, answer.sets, [...path, 'sets']);
  for (const [fact, value] of Object.entries(answer.puts ?? {})) {
    const place = [...path, 'puts', fact];
    const declared = referFact(context, fact, place);
    if (declared !== undefined) checkValue(report, declared, fact, value, place);
  }
  if (answer.askAgain === undefined) return;
  referTerm(context, answer.askAgain, [...path, 'askAgain']);
  if (answer.closes !== false) {
    const message = `The answer "${id}" closes the task, so it cannot be asked again.`;
    report({
      code: 'wrong-structure',
      path: [...path, 'askAgain'],
      message,
      remedy: 'Add closes: false or take it out.',
    });
  }
}

function referTerm({ process, report }: CheckContext, term: string, path: DocumentPath): void {
  refer(report, 'term', term, Object.keys(process.terms ?? {}), path);
}
