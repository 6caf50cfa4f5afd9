// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: rules about what is written in a process, which are seen without exploring it. */
import type { CompiledProcess, RuleDocument } from '@draaiboek/definition';
import type { Fault } from '../checks/fault.js';
import { asMap } from './atom.js';

/** What is wrong, nothing, or that the rule is about something else. */
export function checkWritten(id: string, rule: RuleDocument, process: CompiledProcess): Fault | undefined | 'unknown' {
  const holds = holdsAsWritten(rule, process);
  if (holds === undefined) return 'unknown';
  if (holds) return undefined;
  return {
    code: 'rule-violated',
    severity: 'error',
    message: `The process does not hold to the rule "${id}" (${rule.title.nl}) as it is written.`,
    remedy: 'Change what the rule names, or the rule.',
    place: { kind: 'process', path: ['rules', id] },
  };
}

function holdsAsWritten(rule: RuleDocument, process: CompiledProcess): boolean | undefined {
  const existence = asMap(rule['existence']);
  const reasonOn = existence?.get('reason-on');
  if (typeof reasonOn === 'string') return process.events[reasonOn]?.reason === 'required';
  const [fact, setBy] = [existence?.get('fact'), existence?.get('set-by')];
  if (typeof fact === 'string' && typeof setBy === 'string') return process.events[setBy]?.sets[fact] === 'required';
  const absence = asMap(rule['absence']);
  const absent = absence?.get('fact');
  if (typeof absent === 'string') return process.facts[absent] === undefined;
  const leading = asMap(absence?.get('leading-to'));
  if (absence?.get('elapsed') === 'any' && leading) return !termsLeadTo(process, new Set(leading.keys()));
  return undefined;
}

/** Whether a term leads into one of the states, or into a state in which such a state is where one begins. */
function termsLeadTo(process: CompiledProcess, states: ReadonlySet<string>): boolean {
  const beginsIn = (state: string | undefined): boolean => {
    if (state === undefined) return false;
    const { initial, type, children } = process.states[state] ?? {};
    if (states.has(state)) return true;
    return type === 'parallel' ? (children ?? []).some(beginsIn) : beginsIn(initial);
  };
  return Object.values(process.transitions).some(({ trigger, target }) => trigger.kind === 'after' && beginsIn(target));
}
