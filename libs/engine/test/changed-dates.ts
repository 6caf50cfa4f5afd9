// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the tests about changed dates look at: the check at three months of a lost book, and the due dates of its tasks. */
import { Driven, engine } from './fixture.js';
import type { Change, TermState } from '../src/index.js';

const isCheck = (t: TermState): boolean => t.term === 'controle' && t.kind === 'wait';

/** Every date the check has had. */
export const checks = (driven: Driven): TermState[] => driven.instance().terms.filter(isCheck);

export function openCheck(driven: Driven): TermState {
  const found = driven.openTerms().find(isCheck);
  if (!found) throw new Error('no open check');
  return found;
}

export function deadlineOf(driven: Driven, task: string): TermState {
  const found = driven.openTerms().find((t) => t.task === driven.task(task)?.id);
  if (!found) throw new Error(`no open deadline of ${task}`);
  return found;
}

export const changesOf = (driven: Driven, kind: Change['kind']): Change[] =>
  driven.steps.flatMap((s) => s.changes).filter((c) => c.kind === kind);

/** Lets everything happen at its own moment, as with alarms that come in time. */
export function passTo(driven: Driven, moment: string): void {
  for (let due = engine.nextDue(driven.state!); due !== undefined && due <= moment; due = engine.nextDue(driven.state!))
    driven.wait(due);
}

/** A book lost on Tuesday 20 July 2027: its check is due on Wednesday 20 October 2027. */
export function lostInJuly(): Driven {
  const driven = Driven.open('2027-07-19T10:00');
  driven.event('2027-07-20T10:00', 'balie', {
    type: 'boek.zoekgeraakt',
    facts: { zoekSinds: '2027-07-20' },
    reason: 'weg',
  });
  return driven;
}
