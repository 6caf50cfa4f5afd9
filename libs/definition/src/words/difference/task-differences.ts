// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: tasks that come, go, or are another's, with their answers and reminders. */
import type { Changed } from '../../difference/compare-playbooks.js';
import { canonicalize } from '../../hash.js';
import type { CompiledProcess, CompiledTask } from '../../playbook.js';
import { guardInWords } from '../guard-text.js';
import { inSentence, listed, type Names } from '../names.js';
import { rungInWords, termInWords } from '../term-text.js';
import type { Telling } from './difference-text.js';
import type { DifferenceWords } from './difference-words.js';

interface Both {
  readonly was: CompiledProcess;
  readonly is: CompiledProcess;
}

export function taskSentences(
  tasks: readonly Changed<CompiledTask>[],
  both: Both,
  telling: Telling,
): readonly string[] {
  return [...tasks.flatMap((task) => sentencesOf(task, both, telling)), ...ladderSentences(tasks, telling)];
}

const ownersOf = (task: CompiledTask, names: Names, words: DifferenceWords): string =>
  listed(
    task.owners.map((role) => inSentence(names.role(role))),
    words.or,
  );

function lengthOf({ within }: CompiledTask, { terms }: CompiledProcess, names: Names): string | undefined {
  const term = within === undefined ? undefined : terms[within];
  return term && termInWords(term, names);
}

function sentencesOf({ id, was, is }: Changed<CompiledTask>, both: Both, telling: Telling): readonly string[] {
  const { words, before, after } = telling;
  if (was === undefined) {
    if (is === undefined) return [];
    const length = lengthOf(is, both.is, after);
    const within = length === undefined ? '' : words.within(length);
    const added = words.taskAdded(after.task(id), ownersOf(is, after, words), after.state(is.state), within);
    return [added, ...(is.when === undefined ? [] : [words.taskWhen(after.task(id), guardInWords(is.when, after))])];
  }
  if (is === undefined)
    return [words.taskRemoved(before.task(id), ownersOf(was, before, words), before.state(was.state))];
  return [...changes(id, was, is, both, telling), ...answerSentences(id, was, is, telling)];
}

function changes(id: string, was: CompiledTask, is: CompiledTask, both: Both, telling: Telling): readonly string[] {
  const { words, before, after } = telling;
  const task = after.task(id);
  const [owners, owned] = [ownersOf(was, before, words), ownersOf(is, after, words)];
  const [long, longer] = [lengthOf(was, both.was, before), lengthOf(is, both.is, after)];
  const isOtherTerm = was.within !== is.within && long !== longer;
  return [
    ...(before.task(id) === task ? [] : [words.renamed(before.task(id), task)]),
    ...(was.state === is.state ? [] : [words.taskMoved(task, after.state(is.state))]),
    ...(owners === owned ? [] : [words.taskOwners(task, owners, owned)]),
    ...(isOtherTerm ? [words.taskWithin(task, long ?? words.noTerm, longer ?? words.noTerm)] : []),
    ...(was.when === is.when
      ? []
      : [is.when === undefined ? words.taskAlways(task) : words.taskWhen(task, guardInWords(is.when, after))]),
    ...(was.required === is.required ? [] : [words.taskOptional(task, is.required)]),
    ...(was.onLeave === is.onLeave ? [] : [words.taskLeft(task, is.onLeave)]),
  ];
}

function answerSentences(id: string, was: CompiledTask, is: CompiledTask, telling: Telling): readonly string[] {
  const { words, before, after } = telling;
  const [given, giving] = [was, is].map(({ answers }) => new Map(answers.map((each) => [each.id, each])));
  const added = is.answers.filter((each) => !given?.has(each.id));
  const removed = was.answers.filter((each) => !giving?.has(each.id));
  const changed = is.answers.filter((each) => {
    const old = given?.get(each.id);
    return old !== undefined && canonicalize(old) !== canonicalize(each);
  });
  return [
    ...added.map((each) => words.answerAdded(after.task(id), after.answer(id, each.id))),
    ...removed.map((each) => words.answerRemoved(after.task(id), before.answer(id, each.id))),
    ...changed.map((each) => words.answerChanged(after.task(id), after.answer(id, each.id))),
  ];
}

/** One ladder of the playbook stands in many tasks: those that change alike are told together. */
function ladderSentences(tasks: readonly Changed<CompiledTask>[], { words, after }: Telling): readonly string[] {
  const changed = tasks.flatMap(({ was, is }) =>
    was && is && canonicalize(was.ladder) !== canonicalize(is.ladder) ? [is] : [],
  );
  const alike = Map.groupBy(changed, ({ ladder }) => canonicalize(ladder));
  return [...alike.values()].map((group) => {
    const titles = group.map(({ id }) => `“${after.task(id)}”`);
    const rungs = (group[0]?.ladder ?? []).map((rung) => rungInWords(rung, after));
    return words.ladder(listed(titles, words.and), rungs.length === 0 ? words.noRungs : rungs.join('; '));
  });
}
