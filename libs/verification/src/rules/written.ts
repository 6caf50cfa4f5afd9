// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: rules about what is written in a process, which are seen without exploring it. */
import type { CompiledProcess, Written } from '@draaiboek/definition';

/** What of the process does not hold to the rule, if anything. */
export function findNotHeld(written: Written, process: CompiledProcess): string | undefined {
  const { events, facts, tasks, transitions } = process;
  switch (written.kind) {
    case 'reason-on':
      return events[written.event]?.reason === 'required' ? undefined : `"${written.event}" needs no reason.`;
    case 'grounds-on': {
      const { answers } = tasks[written.task] ?? { answers: [] };
      const free = answers.find(({ id, grounds }) => written.answers.includes(id) && grounds !== 'required');
      return free && `The answer "${free.id}" to "${written.task}" needs no grounds.`;
    }
    case 'set-by':
      return events[written.event]?.sets[written.fact] === 'required'
        ? undefined
        : `"${written.event}" can be sent without "${written.fact}".`;
    case 'only-set-by': {
      const other = settersOf(written.fact, process).find((each) => !written.by.includes(each));
      return other === undefined ? undefined : `"${other}" states "${written.fact}" too.`;
    }
    case 'no-fact':
      return facts[written.fact] === undefined ? undefined : `There is a fact "${written.fact}".`;
    case 'no-fact-of': {
      const found = Object.entries(facts).find(([, { category }]) => written.categories.includes(category));
      return found && `The fact "${found[0]}" is of category ${found[1].category}.`;
    }
    case 'no-term-leads-to':
      return findTermLeadingTo(process, new Set(written.states));
    case 'only-actions':
      return findOtherAction(written.kinds, process);
    case 'only-cases': {
      const found = Object.values(transitions).find(({ actions }) =>
        actions.some(
          (each) => each.kind === 'start' && each.case === 'new' && !written.processes.includes(each.process),
        ),
      );
      return found && `"${found.id}" opens another case.`;
    }
  }
}

function findOtherAction(kinds: readonly string[], { transitions }: CompiledProcess): string | undefined {
  const found = Object.values(transitions).find(({ actions }) => actions.some(({ kind }) => !kinds.includes(kind)));
  return found && `"${found.id}" does something else.`;
}

/** Events, entries and tasks of which the answers state the fact, and transitions that put it. */
function settersOf(fact: string, { events, tasks, entries, transitions }: CompiledProcess): readonly string[] {
  const states = (sets: Readonly<Record<string, unknown>>): boolean => Object.hasOwn(sets, fact);
  return [
    ...Object.values(events).flatMap(({ id, sets }) => (states(sets) ? [id] : [])),
    ...Object.values(entries).flatMap(({ id, sets }) => (states(sets) ? [id] : [])),
    ...Object.values(tasks).flatMap(({ id, answers }) =>
      answers.some(({ sets, puts }) => states(sets) || states(puts)) ? [id] : [],
    ),
    ...Object.values(transitions).flatMap(({ trigger, id, actions }) => {
      const puts = actions.some((each) => each.kind === 'put' && states(each.values));
      if (!puts) return [];
      return [trigger.kind === 'event' ? trigger.event : id];
    }),
  ];
}

/** A term that leads into one of the states, or into a state in which such a state is where one begins. */
function findTermLeadingTo(process: CompiledProcess, states: ReadonlySet<string>): string | undefined {
  const beginsIn = (state: string | undefined): boolean => {
    if (state === undefined) return false;
    const { initial, type, children } = process.states[state] ?? {};
    if (states.has(state)) return true;
    return type === 'parallel' ? (children ?? []).some(beginsIn) : beginsIn(initial);
  };
  const found = Object.values(process.transitions).find(
    ({ trigger, target }) => trigger.kind === 'after' && beginsIn(target),
  );
  return found && `The term of "${found.id}" leads there.`;
}
