// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what goes wrong with dates, with facts, and with what a transition sets going elsewhere. */
import type { ActionDocument } from '@draaiboek/definition';
import { removed, replaced } from '../edit.js';
import type { Operator, OperatorName } from '../mutant.js';
import { actionsOf, answersOf } from '../places.js';

const changeLength: Operator = {
  name: 'change-length',
  does: 'a term is twice as long',
  survivesBecause: 'only timing: no scenario states this date and no rule is about lengths',
  apply: (process) =>
    Object.entries(process.terms ?? {}).flatMap(([term, { length }]) => {
      const longer = length.replace(/\d+/, (digits) => String(Number(digits) * 2));
      return longer === length ? [] : replaced(process, ['terms', term, 'length'], longer, `${longer}, not ${length}`);
    }),
};

const dropSets: Operator = {
  name: 'drop-sets',
  does: 'an event, an entry or an answer does not state a fact',
  survivesBecause: 'no condition and no scenario asks after the fact: it is kept to be read',
  apply: (process) => [
    ...Object.entries(process.events ?? {}).flatMap(([event, { sets }]) =>
      Object.keys(sets ?? {}).flatMap((fact) => removed(process, ['events', event, 'sets', fact])),
    ),
    ...Object.entries(process.entries).flatMap(([id, entry]) =>
      typeof entry === 'string'
        ? []
        : Object.keys(entry.sets ?? {}).flatMap((fact) => removed(process, ['entries', id, 'sets', fact])),
    ),
    ...answersOf(process).flatMap(({ at, document: { sets, puts } }) => [
      ...Object.keys(sets ?? {}).flatMap((fact) => removed(process, [...at, 'sets', fact])),
      ...Object.keys(puts ?? {}).flatMap((fact) => removed(process, [...at, 'puts', fact])),
    ]),
  ],
};

const dropReason: Operator = {
  name: 'drop-reason',
  does: 'an event needs no reason',
  survivesBecause: 'whoever gives a reason in a scenario may still give it',
  apply: (process) =>
    Object.entries(process.events ?? {}).flatMap(([event, { reason }]) =>
      reason === 'required' ? removed(process, ['events', event, 'reason']) : [],
    ),
};

const dropHandoverFact: Operator = {
  name: 'drop-handover-fact',
  does: 'a handover does not pass a fact on',
  survivesBecause: 'the scenarios do not look at the fact after the handover, and it is stated there again',
  apply: (process) =>
    Object.entries(process.handovers ?? {}).flatMap(([from, { facts }]) =>
      Object.keys(facts ?? {}).flatMap((fact) => removed(process, ['handovers', from, 'facts', fact])),
    ),
};

const dropAction = (
  kind: keyof ActionDocument,
  name: OperatorName,
  does: string,
  survivesBecause: string,
): Operator => ({
  name,
  does,
  survivesBecause,
  apply: (process) =>
    actionsOf(process).flatMap(({ at, document }) => (document[kind] === undefined ? [] : removed(process, at))),
});

export const DATA_OPERATORS = [
  changeLength,
  dropAction(
    'start',
    'drop-start',
    'a companion or a case is not started',
    'another transition starts it too, or no scenario looks for it',
  ),
  dropAction(
    'tell',
    'drop-tell',
    'a companion is not told something',
    'the companion is not running, or goes on by itself',
  ),
  dropAction('report', 'drop-report', 'the parent does not hear of something', 'the parent only notes it'),
  dropAction(
    'notify',
    'drop-notify',
    'a message is not sent',
    'a message less: what a scenario expects to be sent are rungs',
  ),
  dropAction('put', 'drop-put', 'a transition does not make a fact true', 'the fact is true by other means'),
  dropSets,
  dropReason,
  dropHandoverFact,
] as const;
