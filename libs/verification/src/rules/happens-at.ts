// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: whether something that happens is what an atom is about, its condition left aside. */
import type { CompiledProcess, RuleAtom } from '@draaiboek/definition';
import type { Observed } from '../exploration/model.js';
import type { Rest } from './reading.js';

export function happensAt(atom: RuleAtom, happening: Observed, process: CompiledProcess, rest: Rest): boolean {
  switch (atom.kind) {
    case 'state':
      return happening.kind === 'entered' && happening.state === atom.state;
    case 'event':
      return happening.kind === 'event' && happening.event === atom.event;
    case 'task':
      return happening.kind === 'answered' && happening.task === atom.task && isOneOf(atom.answers, happening.answer);
    case 'asked':
      return happening.kind === 'asked' && happening.task === atom.task;
    case 'start':
      return atom.orRunning || (happening.kind === 'started' && happening.process === atom.start);
    case 'elapsed':
      return happening.kind === 'elapsed' && happening.term === atom.term;
    case 'cancelled':
      return happening.kind === 'cancelled' && happening.term === atom.term;
    case 'entry':
      return happening.kind === 'opened-as' && happening.entry === atom.entry;
    case 'deadlock':
      return happening.kind === 'rested' && rest.isStuck();
    case 'tell':
    case 'report':
    case 'notify':
    case 'put':
      return happening.kind === 'acted' && isAction(atom, happening, process);
    case 'fact':
      return true;
  }
}

const isOneOf = (answers: readonly string[] | undefined, answer: string | undefined): boolean =>
  answers === undefined || (answer !== undefined && answers.includes(answer));

function isAction(
  atom: Extract<RuleAtom, { kind: 'tell' | 'report' | 'notify' | 'put' }>,
  { transition, action: index }: Extract<Observed, { kind: 'acted' }>,
  { transitions }: CompiledProcess,
): boolean {
  const action = transitions[transition]?.actions[index];
  if (action?.kind !== atom.kind) return false;
  switch (action.kind) {
    case 'tell':
      return (
        atom.kind === 'tell' &&
        action.process === atom.tell &&
        (atom.event === undefined || action.event === atom.event)
      );
    case 'report':
      return atom.kind === 'report' && action.event === atom.event;
    case 'notify':
      return atom.kind === 'notify' && action.to === atom.role;
    case 'put':
      return atom.kind === 'put' && Object.hasOwn(action.values, atom.fact);
    default:
      return false;
  }
}
