// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Corrections (T4; W15: incorrect data are corrected at once). A correction moves what is still open; what has
 * happened stays and is listed.
 */
import type { CompiledAnswer } from '@draaiboek/definition';
import type { CaseDraft } from '../draft.js';
import { checkFact, checkFacts, setFact, takeBack, without } from '../facts.js';
import type { AnswerRecord, Command } from '../model.js';
import { mayCorrect } from '../permissions.js';
import { inOrder } from '../order.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import { openAgain } from '../reopen.js';
import { findOwn } from '../tables.js';
import { checkGrounds, choose, closeWith, recordAnswer, writeFacts } from './answer-task.js';
import type { Chosen } from './answer-task.js';

export type CorrectFact = Extract<Command, { kind: 'correct-fact' }>;
export type CorrectAnswer = Extract<Command, { kind: 'correct-answer' }>;

export function correctFact(draft: CaseDraft, command: CorrectFact): Problem | undefined {
  const owner = findOwner(draft, command);
  if ('code' in owner) return owner;
  const { fact } = owner;
  const instance = draft.look(owner.instance);
  const process = draft.process(instance);
  const definition = process.definition.facts[fact];
  if (!definition)
    return problem('unknown-fact', `There is no fact '${fact}'.`, Object.keys(process.definition.facts), fact);
  if (!mayCorrect(draft.context.runtime, command.actor, process, fact)) {
    return problem('role', `'${fact}' is corrected by other roles.`, [], fact);
  }
  if (!command.reason) return problem('reason-required', 'A correction needs a reason.', [], fact);
  const wrong = checkFact(fact, command.value, definition, draft.context.moment);
  if (wrong) return wrong;
  if (instance.facts[fact]?.value === command.value)
    return problem('unchanged', `'${fact}' has that value already.`, [], fact);
  setFact(draft, owner.instance, fact, command.value, true);
  return undefined;
}

interface Owner {
  readonly instance: string;
  readonly fact: string;
}

/** The instance whose fact it is: the named one or the only one that has it, and from there along its links. */
function findOwner(draft: CaseDraft, { instance, fact }: CorrectFact): Owner | Problem {
  const all = draft.instances();
  if (instance !== undefined && !all.some((i) => i.id === instance)) {
    return problem(
      'unknown-instance',
      `There is no instance '${instance}'.`,
      all.map((i) => i.id),
      fact,
    );
  }
  const holders = all.filter((i) =>
    instance === undefined ? findOwn(i.facts, fact) !== undefined : i.id === instance,
  );
  const owners = new Map(
    holders.map((i) => followLink(draft, { instance: i.id, fact })).map((o) => [`${o.instance}/${o.fact}`, o]),
  );
  const [owner, another] = owners.values();
  if (owner === undefined) {
    const known = all.flatMap((i) => Object.keys(i.facts));
    return problem('unknown-fact', `Fact '${fact}' is not known in this case.`, [...new Set(known)], fact);
  }
  if (another === undefined) return owner;
  return problem(
    'unknown-instance',
    `Several instances have '${fact}'.`,
    [...owners.values()].map((o) => o.instance),
    fact,
  );
}

function followLink(draft: CaseDraft, at: Owner): Owner {
  const link = findOwn(draft.look(at.instance).links, at.fact);
  return link ? followLink(draft, link) : at;
}

export function correctAnswer(draft: CaseDraft, command: CorrectAnswer): Problem | undefined {
  const chosen = choose(draft, command, command.actor);
  if ('code' in chosen) return chosen;
  const { instance, task, answer } = chosen;
  const was = task.answers.at(-1);
  if (!was) return problem('unchanged', `Task '${task.task}' has no answer to correct.`, [], task.task);
  if (!command.reason) return problem('reason-required', 'A correction needs a reason.', [], task.task);
  if (was.answer === answer.id) return problem('unchanged', `'${task.task}' has that answer already.`, [], task.task);
  if (task.status !== 'open' && task.status !== 'answered') {
    return problem('task-closed', `Task '${task.task}' is ${task.status}.`, [], task.task);
  }
  const { facts: given = {} } = command;
  const { facts } = draft.process(instance).definition;
  const wrong =
    checkGrounds(answer, command.grounds) ?? checkFacts(given, stillNeeded(chosen), facts, draft.context.moment);
  if (wrong) return wrong;
  const corrected = { at: draft.context.moment, by: command.actor.id, reason: command.reason };
  draft.replaceTask(instance, { ...task, answers: [...task.answers.slice(0, -1), { ...was, corrected }] });
  draft.record({
    kind: 'answer-corrected',
    instance: instance.id,
    task: task.task,
    id: task.id,
    answer: answer.id,
    was: was.answer,
  });
  takeFactsBack(draft, chosen, was);
  writeFacts(draft, chosen, given, true);
  recordAnswer(draft, chosen, command.actor, command.grounds);
  followAnswer(draft, chosen);
  return undefined;
}

/**
 * What the old answer put and the new one does not. What a person gave with the old answer is a statement of its own,
 * and is corrected by itself.
 */
function takeFactsBack(draft: CaseDraft, { instance, task, definition, answer }: Chosen, was: AnswerRecord): void {
  const put = definition.answers.find(({ id }) => id === was.answer)?.puts ?? {};
  for (const fact of inOrder(Object.keys(put))) {
    if (!Object.hasOwn(answer.puts, fact)) takeBack(draft, { instance: instance.id, fact }, task.id);
  }
}

/** A fact that the answer brings may be left out when it is known already, and not only by the old answer. */
function stillNeeded({ instance, task, answer }: Chosen): CompiledAnswer['sets'] {
  return Object.fromEntries(
    Object.entries(answer.sets).map(([fact, need]) => [
      fact,
      without(instance.facts[fact], task.id) === undefined ? need : 'optional',
    ]),
  );
}

/** Closes or opens the task as the new answer says; a task of a visit that is over stays as it is. */
function followAnswer(draft: CaseDraft, chosen: Chosen): void {
  const { instance, task, answer } = chosen;
  if (answer.closes) {
    if (task.status === 'open') closeWith(draft, chosen);
  } else if (task.current && instance.status === 'running') {
    openAgain(draft, instance, task.id, answer.askAgain);
  }
}
