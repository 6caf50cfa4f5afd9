// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: where each slot of an abstraction is asked after. */
import type { Abstraction } from './abstraction.js';
import type { Readers } from './future.js';

type Place = string | undefined;

type Made = Omit<Abstraction, 'future' | 'deciding' | 'passing'>;

/** @param kept slots that a rule asks after whenever something happens */
export function readersOf(made: Made, kept: ReadonlySet<number>): readonly Readers[] {
  return [...ofFacts(made), ...ofTasks(made), ...ofCompanions(made), ...ofTerms(made)].map(
    ({ slot, unasked, places, home }) => ({
      slot,
      unasked,
      states:
        kept.has(slot) || places.includes(undefined) ? 'everywhere' : new Set(places.flatMap((place) => place ?? [])),
      ...(home !== undefined && { home }),
    }),
  );
}

interface Asked {
  readonly slot: number;
  readonly unasked: number;
  /** Undefined: by the process itself. */
  readonly places: readonly Place[];
  /** Asked after by its own state too, while that is active or a history state remembers it. */
  readonly home?: string;
}

function ofFacts(made: Made): readonly Asked[] {
  return [...made.facts.values()].map((fact) => {
    const terms = [...made.waits.values()]
      .filter(({ anchor }) => anchor === fact)
      .map(({ wait }) => stateOf(made, wait));
    return { slot: fact.slot, unasked: 1, places: [...asking(made, 'facts', fact.fact), ...terms] };
  });
}

function ofTasks(made: Made): readonly Asked[] {
  const tasks = [...made.tasks.values()].map(({ slot, task }) => {
    const asked = [...asking(made, 'answers', task.id), ...asking(made, 'statuses', task.id)];
    // Left open with its state (a term asks nobody), it can still be answered and state what is asked after.
    const staysOpen =
      task.onLeave !== 'cancel' &&
      task.answers.some(({ sets, puts }) => Object.keys({ ...sets, ...puts }).some((fact) => made.facts.has(fact)));
    const raises = task.ladder.some((rung) => rung.raises !== undefined);
    // What is left open is taken up again when its state is entered, whatever that was entered by.
    const reopened = task.onLeave === 'cancel' ? [] : [task.state];
    const places = [...asked, ...reopened, ...(raises || staysOpen ? [undefined] : [])];
    return { slot, unasked: 0, places, home: task.state };
  });
  return [...tasks, ...made.bundles.map(({ slot, state }) => ({ slot, unasked: 0, places: [], home: state }))];
}

function ofCompanions(made: Made): readonly Asked[] {
  const { process, playbook, companions } = made;
  return [...companions].map(([companion, slot]) => {
    const told = Object.values(process.transitions).filter(
      ({ trigger }) => trigger.kind === 'event' && process.events[trigger.event]?.from === companion,
    );
    const blocks = playbook.processes[companion]?.onParentEnd === 'block' ? [undefined] : [];
    return {
      slot,
      unasked: 0,
      places: [...asking(made, 'companions', companion), ...told.map(({ from }) => from), ...blocks],
    };
  });
}

function ofTerms(made: Made): readonly Asked[] {
  const all = [...made.waits.values()];
  return all.flatMap(({ turn }) => {
    if (turn === undefined) return [];
    const states = all.filter((each) => each.turn === turn).map(({ wait }) => stateOf(made, wait));
    return [{ slot: turn, unasked: 0, places: states }];
  });
}

const stateOf = ({ chart }: Made, wait: number): string => chart.states[chart.waits[wait]?.state ?? -1]?.id ?? '';

function asking(
  { process, conditions, whens, asked }: Made,
  kind: 'facts' | 'answers' | 'statuses' | 'companions',
  name: string,
): readonly Place[] {
  return [
    ...asked.flatMap(({ guard, at }): readonly Place[] => {
      if (!guard.reads[kind].includes(name)) return [];
      return at === 'everywhere' ? [undefined] : at;
    }),
    ...[...conditions.values()].flatMap(({ parts, at }) =>
      parts.some(({ reads }) => reads[kind].includes(name)) ? at : [],
    ),
    ...[...whens].flatMap(([when, guard]) =>
      guard.reads[kind].includes(name)
        ? Object.values(process.tasks)
            .filter((task) => task.when === when)
            .map(({ state }) => state)
        : [],
    ),
  ];
}
