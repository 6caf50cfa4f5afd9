// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: steps of the statechart as clauses, those that a definition gains and loses, and those that cases do. */
import type { Changed } from '../../difference/compare-playbooks.js';
import type { CompiledTransition } from '../../playbook.js';
import { guardInWords } from '../guard-text.js';
import type { Names } from '../names.js';
import type { Telling } from './difference-text.js';
import type { DifferenceWords } from './difference-words.js';

export function stepSentences(steps: readonly Changed<CompiledTransition>[], telling: Telling): readonly string[] {
  const { words, before, after } = telling;
  return steps.map(({ was, is }) => {
    const [old, step] = [was && stepInWords(was, before, words), is && stepInWords(is, after, words)];
    if (old === undefined) return words.stepAdded(step ?? '');
    if (step === undefined) return words.stepRemoved(old);
    return old === step ? words.stepActs(step) : words.stepChanged(old, step);
  });
}

/** `from “A” to “B”, on “event” (if …)`. */
export function stepInWords(step: CompiledTransition, names: Names, words: DifferenceWords): string {
  const { from, target, guard } = step;
  const start = from === undefined ? words.wherever : `“${names.state(from)}”`;
  const end = target === undefined ? words.stays : words.towards(names.state(target));
  const condition = guard === undefined ? '' : words.if(guardInWords(guard, names));
  return `${words.step(triggerOf(step, names, words), start, end)}${condition}`;
}

function triggerOf({ trigger }: CompiledTransition, names: Names, words: DifferenceWords): string {
  switch (trigger.kind) {
    case 'event':
      return words.on(names.event(trigger.event));
    case 'after':
      return words.elapsed(names.term(trigger.term));
    case 'entry':
      return words.entry(names.entry(trigger.entry));
    case 'answered':
      return words.answered(names.task(trigger.task));
    case 'tasks-done':
      return words.tasksDone;
    case 'always':
      return words.always;
    case 'done':
      return words.done;
  }
}
