// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** An answer to an open task. */
import { answeredEvent } from '@draaiboek/definition';
import type { CompiledAnswer, CompiledTask } from '@draaiboek/definition';
import type { CaseDraft, InstanceDraft } from '../draft.js';
import { checkFacts, putFact, setFact } from '../facts.js';
import { send } from '../interpret.js';
import type { Actor, AnswerRecord, Command, FactValue, TaskState } from '../model.js';
import { entriesInOrder } from '../order.js';
import { answersFor } from '../permissions.js';
import type { Problem } from '../refusals.js';
import { problem } from '../refusals.js';
import { askAgain } from '../reopen.js';
import { settleTask } from '../tasks.js';

export type AnswerTask = Extract<Command, { kind: 'answer' }>;

/** Where a task is, what it is, and the answer chosen: what every command about an answer needs first. */
export interface Chosen {
  readonly instance: InstanceDraft;
  readonly task: TaskState;
  readonly definition: CompiledTask;
  readonly answer: CompiledAnswer;
}

export function answerTask(draft: CaseDraft, command: AnswerTask): Problem | undefined {
  const chosen = choose(draft, command, command.actor);
  if ('code' in chosen) return chosen;
  const { instance, task, answer } = chosen;
  if (task.status !== 'open') return problem('task-closed', `Task '${task.task}' is ${task.status}.`, [], task.task);
  const { facts } = draft.process(instance).definition;
  const wrong =
    checkGrounds(answer, command.grounds) ?? checkFacts(command.facts, answer.sets, facts, draft.context.moment);
  if (wrong) return wrong;
  recordAnswer(draft, chosen, command.actor, command.grounds);
  writeFacts(draft, chosen, command.facts, false);
  if (answer.closes) closeWith(draft, chosen);
  else if (answer.askAgain !== undefined) askAgain(draft, instance, task.id, answer.askAgain);
  return undefined;
}

/** @returns the task with the answer wanted, or why this actor cannot give it */
export function choose(
  draft: CaseDraft,
  wanted: { readonly task: string; readonly answer: string },
  actor: Actor,
): Chosen | Problem {
  const holder = draft.instances().find((i) => i.tasks.some((t) => t.id === wanted.task));
  const task = holder?.tasks.find((t) => t.id === wanted.task);
  const definition = holder && task ? draft.process(holder).definition.tasks[task.task] : undefined;
  if (!holder || !task || !definition)
    return problem('unknown-task', `There is no task '${wanted.task}'.`, [], wanted.task);
  const answer = definition.answers.find((a) => a.id === wanted.answer);
  if (!answer)
    return problem(
      'unknown-answer',
      `'${task.task}' has no answer '${wanted.answer}'.`,
      definition.answers.map((a) => a.id),
      wanted.answer,
    );
  const possible = answersFor(draft.context.runtime, actor, definition);
  if (!possible.includes(answer)) {
    return problem('role', `Answer '${answer.id}' to '${task.task}' is for its owner.`, definition.owners, task.task);
  }
  return { instance: draft.edit(holder.id), task, definition, answer };
}

export function checkGrounds(answer: CompiledAnswer, grounds: string | undefined): Problem | undefined {
  return answer.grounds === 'required' && !grounds
    ? problem('grounds-required', `Answer '${answer.id}' needs an explanation.`)
    : undefined;
}

export function recordAnswer(
  draft: CaseDraft,
  { instance, task, answer }: Chosen,
  actor: Actor,
  grounds: string | undefined,
): void {
  const record: AnswerRecord = {
    answer: answer.id,
    at: draft.context.moment,
    by: actor.id,
    ...(grounds === undefined ? {} : { grounds }),
    closes: answer.closes,
    ...basisOf(draft, instance),
  };
  const { answers, ...now } = instance.tasks.find((t) => t.id === task.id) ?? task;
  draft.replaceTask(instance, { ...now, answers: [...answers, record] });
  const { id: instanceId } = instance;
  draft.record({
    kind: 'task-answered',
    instance: instanceId,
    task: task.task,
    id: task.id,
    answer: answer.id,
    closes: answer.closes,
  });
}

export function writeFacts(
  draft: CaseDraft,
  { instance: { id: instance }, task, answer }: Chosen,
  given: Readonly<Record<string, FactValue>>,
  corrected: boolean,
): void {
  for (const [fact, value] of entriesInOrder({ ...answer.puts, ...given })) {
    if (Object.hasOwn(given, fact)) setFact(draft, instance, fact, value, corrected);
    else putFact(draft, { instance, fact }, value, task.id, corrected);
  }
}

export function closeWith(draft: CaseDraft, { instance, task }: Chosen): void {
  settleTask(draft, instance, task.id, { status: 'answered', closedAt: draft.context.moment });
  if (task.current) send(draft, instance.id, answeredEvent(task.task));
}

/** The dates that the process counts from, as they were when this was answered. */
function basisOf(draft: CaseDraft, instance: InstanceDraft): Pick<AnswerRecord, 'basis'> {
  const known = draft.process(instance).anchors.flatMap((fact) => {
    const value = instance.facts[fact]?.value;
    return value === undefined ? [] : [[fact, value] as const];
  });
  return known.length > 0 ? { basis: Object.fromEntries(known) } : {};
}
