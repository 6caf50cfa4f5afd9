// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what goes wrong with what is asked of people, and when they are reminded. */
import type { ProcessDocument } from '@draaiboek/definition';
import { removed, replaced } from '../edit.js';
import type { Operator } from '../mutant.js';
import { answersOf, tasksOf } from '../places.js';

const dropTask: Operator = {
  name: 'drop-task',
  does: 'a task is not asked',
  survivesBecause: 'no rule and no scenario asks after this task, and others of its state are asked',
  apply: (process) => tasksOf(process).flatMap(({ at }) => removed(process, at)),
};

const dropWhen: Operator = {
  name: 'drop-when',
  does: 'a task with a condition is asked always',
  survivesBecause: 'one question too many opens no way and closes none',
  apply: (process) =>
    tasksOf(process).flatMap(({ at, document: { when } }) =>
      when === undefined ? [] : removed(process, [...at, 'when'], `without ${when}`),
    ),
};

const forgetOnLeave: Operator = {
  name: 'forget-on-leave',
  does: 'a task that is carried, or must be answered before leaving, is dropped with its state',
  survivesBecause: 'nobody leaves the state with this task open in a scenario',
  apply: (process) =>
    tasksOf(process).flatMap(({ at, document: { onLeave } }) =>
      onLeave === undefined || onLeave === 'cancel' ? [] : removed(process, [...at, 'onLeave'], `not "${onLeave}"`),
    ),
};

const closeOnUnknown: Operator = {
  name: 'close-on-unknown',
  does: 'an answer that should leave the task open closes it',
  survivesBecause: 'nobody gives this answer in a scenario, and a rule that names no answers takes any that closes',
  apply: (process) =>
    answersOf(process).flatMap(({ at, document: { closes } }) =>
      closes === false ? removed(process, [...at, 'closes'], 'closes the task') : [],
    ),
};

const dropLadder: Operator = {
  name: 'drop-ladder',
  does: 'nobody is reminded of a task',
  survivesBecause: 'a term of the state itself comes back to it, or the task is not required',
  apply: (process) =>
    tasksOf(process).flatMap(({ at, document: { ladder } }) =>
      ladder === undefined ? [] : removed(process, [...at, 'ladder']),
    ),
};

const dropRung: Operator = {
  name: 'drop-rung',
  does: 'one reminder of a ladder of the process is not sent',
  survivesBecause: 'only a message less: no scenario waits until that very day with that very task open',
  apply: (process) => [
    ...Object.entries(process.ladders ?? {}).flatMap(([ladder, rungs]) =>
      Object.keys(rungs).flatMap((rung) => removed(process, ['ladders', ladder, rung])),
    ),
    ...tasksOf(process).flatMap(({ at, document: { ladder } }) =>
      typeof ladder === 'object'
        ? Object.keys(ladder).flatMap((rung) => removed(process, [...at, 'ladder', rung]))
        : [],
    ),
  ],
};

const changeOwner: Operator = {
  name: 'change-owner',
  does: 'a task is of another role',
  survivesBecause: 'no scenario answers or looks at this task',
  apply: (process, choice) =>
    tasksOf(process).flatMap(({ at, document: { owner } }) => {
      const own = typeof owner === 'string' ? [owner] : Object.keys(owner);
      const other = choice(
        at.join('/'),
        rolesOf(process).filter((role) => !own.includes(role)),
      );
      return other === undefined
        ? []
        : replaced(process, [...at, 'owner'], other, `"${other}", not "${own.join(', ')}"`);
    }),
};

/** Those that the process itself speaks of: a slip of the pen is one of these. */
function rolesOf(process: ProcessDocument): readonly string[] {
  const owners = tasksOf(process).flatMap(({ document: { owner } }) =>
    typeof owner === 'string' ? [owner] : Object.keys(owner),
  );
  const senders = Object.values(process.events ?? {}).flatMap(({ by }) => Object.keys(by ?? {}));
  return [...new Set([...owners, ...senders])].sort();
}

const changeSender: Operator = {
  name: 'change-sender',
  does: 'an event may be sent by a role less',
  survivesBecause: 'in the scenarios another role sends it',
  apply: (process, choice) =>
    Object.entries(process.events ?? {}).flatMap(([event, { by }]) => {
      const senders = Object.keys(by ?? {});
      const role = choice(`events/${event}/by`, senders);
      if (role === undefined) return [];
      const other = choice(
        `events/${event}`,
        rolesOf(process).filter((each) => !senders.includes(each)),
      );
      if (senders.length > 1) return removed(process, ['events', event, 'by', role], `not by "${role}"`);
      return other === undefined
        ? []
        : replaced(process, ['events', event, 'by'], { [other]: true }, `by "${other}", not "${role}"`);
    }),
};

export const TASK_OPERATORS = [
  dropTask,
  dropWhen,
  forgetOnLeave,
  closeOnUnknown,
  dropLadder,
  dropRung,
  changeOwner,
  changeSender,
] as const;
