// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what goes wrong with where a case goes. */
import type { ProcessDocument } from '@draaiboek/definition';
import { removed, replaced } from '../edit.js';
import type { Choice, Edit, Operator } from '../mutant.js';
import { statesOf, transitionsOf } from '../places.js';

const retarget: Operator = {
  name: 'retarget',
  does: 'a transition or an entry leads to another state of the process',
  survivesBecause: 'both states hold the same tasks and lead on in the same way for as far as a scenario goes',
  apply: (process, choice) => [
    ...transitionsOf(process).flatMap(({ at, isShort, document: { target } }) =>
      target === undefined ? [] : toElsewhere(process, isShort ? at : [...at, 'target'], target, choice),
    ),
    ...Object.entries(process.entries).flatMap(([id, entry]) =>
      typeof entry === 'string'
        ? toElsewhere(process, ['entries', id], entry, choice)
        : toElsewhere(process, ['entries', id, 'target'], entry.target, choice),
    ),
  ],
};

function toElsewhere(process: ProcessDocument, at: readonly string[], target: string, choice: Choice): readonly Edit[] {
  const others = statesOf(process).flatMap(({ id, document }) =>
    id === target || document.type === 'history' ? [] : [id],
  );
  const other = choice(at.join('/'), others);
  return other === undefined ? [] : replaced(process, at, other, `"${other}" instead of "${target}"`);
}

const dropTransition: Operator = {
  name: 'drop-transition',
  does: 'a transition is not there',
  survivesBecause: 'people have another way to the same state, or it only leaves a note or reminds',
  apply: (process) => transitionsOf(process).flatMap(({ at }) => removed(process, at)),
};

const dropGuard: Operator = {
  name: 'drop-guard',
  does: 'the condition of a transition is not there',
  survivesBecause: 'nothing else is possible where the condition does not hold, or what opens too early harms no rule',
  apply: (process) =>
    transitionsOf(process).flatMap(({ at, document: { guard } }) =>
      guard === undefined ? [] : removed(process, [...at, 'guard'], `without ${oneLine(guard)}`),
    ),
};

const negateGuard: Operator = {
  name: 'negate-guard',
  does: 'the condition of a transition holds exactly when it should not',
  survivesBecause: 'the alternatives behind it lead to the same',
  apply: (process) =>
    transitionsOf(process).flatMap(({ at, document: { guard } }) =>
      guard === undefined ? [] : replaced(process, [...at, 'guard'], `not(${guard.trim()})`, `not(${oneLine(guard)})`),
    ),
};

const swapOrder: Operator = {
  name: 'swap-order',
  does: 'two alternatives are tried the other way round',
  survivesBecause: 'their conditions never hold both, so that the order says nothing',
  apply: (process) =>
    transitionsOf(process).flatMap(({ at, id, among }) => {
      const index = among.findIndex(([each]) => each === id);
      const [next, document] = among[index + 1] ?? [];
      const own = among[index]?.[1];
      if (next === undefined || document === undefined || own?.order === undefined || document.order === undefined)
        return [];
      const { order } = own;
      const table = Object.fromEntries(among);
      const swapped = { ...table, [id]: { ...own, order: document.order }, [next]: { ...document, order } };
      return replaced(process, at.slice(0, -1), swapped, `"${next}" before "${id}"`);
    }),
};

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

export const TRANSITION_OPERATORS = [retarget, dropTransition, dropGuard, negateGuard, swapOrder] as const;
