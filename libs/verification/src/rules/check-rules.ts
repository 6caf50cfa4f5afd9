// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the verdict on each rule of a process. A rule that is not decided is never taken as held.
 */
import { readRule, type CompiledProcess, type RuleDocument } from '@draaiboek/definition';
import type { Fault } from '../checks/fault.js';
import { automatonOf } from './automaton.js';
import { castOf, processesOf, type Cast, type Sources } from './cast.js';
import type { Move } from './ensemble.js';
import { findUnjudged } from './polarity.js';
import { pursue } from './pursuit.js';
import type { Explorable } from './reading.js';
import { findNotHeld } from './written.js';

export type RuleVerdict =
  | { readonly kind: 'holds' }
  /** `way`: a shortest that breaks it; absent where it is broken as it is written. */
  | { readonly kind: 'violated'; readonly what: string; readonly way?: BreakingWay }
  | { readonly kind: 'vacuous' }
  | { readonly kind: 'unchecked'; readonly why: string; readonly remedy: string };

export interface BreakingWay {
  readonly cast: Cast;
  readonly moves: readonly Move[];
}

export function judgeRule(rule: RuleDocument, process: CompiledProcess, sources: Sources): RuleVerdict {
  const read = readRule(rule);
  if (!read) return unchecked('It is not written as a rule is.', 'Write it as docs/verification.md says.');
  if (read.kind === 'written') {
    const what = findNotHeld(read.written, process);
    return what === undefined ? { kind: 'holds' } : { kind: 'violated', what };
  }
  const processes = processesOf(read, process.id, sources.playbook);
  if ('missing' in processes) {
    return unchecked(
      `Nothing leads from "${process.id}" to "${processes.missing}".`,
      'Write the rule in a process that starts both, or hands over to both.',
    );
  }
  const unjudged = findUnjudged(read, process.id) ?? findUncertain(read, process, sources);
  if (unjudged !== undefined) {
    return unchecked(
      `What "${unjudged}" names can happen in several instances, or with and without what is asked.`,
      'Ask it of the process of the rule itself, or of something that is always so.',
    );
  }
  return follow(
    read,
    rule,
    processes.found.flatMap((id) => sources.playbook.processes[id] ?? []),
    sources,
  );
}

function follow(
  rule: Explorable,
  { when }: RuleDocument,
  processes: readonly CompiledProcess[],
  sources: Sources,
): RuleVerdict {
  const cast = castOf(rule, when, processes, sources);
  const large = cast.find(({ graph }) => !graph.complete);
  if (large) return tooLarge(`"${large.process.id}"`);
  const { broken, isActivated, isNeverBegun, complete } = pursue(cast, automatonOf(rule));
  if (broken) return { kind: 'violated', what: 'A way breaks it.', way: { cast, moves: broken } };
  if (!complete) return tooLarge(processes.map(({ id }) => `"${id}"`).join(' with '));
  return isActivated || isNeverBegun ? { kind: 'holds' } : { kind: 'vacuous' };
}

/** An event that may come with a fact and without it says not whether it did. */
function findUncertain(rule: Explorable, home: CompiledProcess, { playbook }: Sources): string | undefined {
  const atoms = rule.kind === 'while' ? [] : Object.values(rule.parts).flat(2);
  for (const atom of atoms) {
    if (atom.kind !== 'event') continue;
    const sets = (atom.process === undefined ? home : playbook.processes[atom.process])?.events[atom.event]?.sets ?? {};
    if (atom.with.some((fact) => sets[fact] !== 'required')) return atom.event;
  }
  return undefined;
}

const unchecked = (why: string, remedy: string): RuleVerdict => ({ kind: 'unchecked', why, remedy });

const tooLarge = (what: string): RuleVerdict =>
  unchecked(
    `There are too many situations of ${what} to look at them all.`,
    'Ask after fewer tasks and facts at once.',
  );

export function checkRules(process: CompiledProcess, sources: Sources): readonly Fault[] {
  return Object.entries(process.rules).flatMap(([id, rule]): readonly Fault[] => {
    const fault = faultOf(id, rule, judgeRule(rule, process, sources));
    return fault ? [{ ...fault, place: { kind: 'process', path: ['rules', id] } }] : [];
  });
}

function faultOf(id: string, { title }: RuleDocument, verdict: RuleVerdict): Omit<Fault, 'place'> | undefined {
  switch (verdict.kind) {
    case 'holds':
      return undefined;
    case 'violated':
      return {
        code: 'rule-violated',
        severity: 'error',
        message: `The rule "${id}" (${title.nl}) is broken. ${verdict.what}`,
        remedy: verdict.way
          ? 'Add a condition, a task or a transition so that this way is not there, or change the rule.'
          : 'Change what the rule names, or the rule.',
        ...(verdict.way && { way: wayOf(verdict.way) }),
      };
    case 'vacuous':
      return {
        code: 'vacuous-rule',
        severity: 'warning',
        message: `The rule "${id}" says nothing: what it is about never happens.`,
        remedy: 'Name what does happen, or remove the rule.',
      };
    case 'unchecked':
      return {
        code: 'unchecked-rule',
        severity: 'warning',
        message: `The rule "${id}" is not shown to hold. ${verdict.why}`,
        remedy: verdict.remedy,
      };
  }
}

/** With the processes of the way together where there are several. */
function wayOf({ cast, moves }: BreakingWay): NonNullable<Fault['way']> {
  const [home] = cast;
  if (!home) throw new Error('A rule has a process');
  const edges = moves.filter(({ member }) => member === 0).map(({ edge }) => edge);
  if (cast.length === 1) return { graph: home.graph, edges };
  return {
    graph: home.graph,
    edges,
    together: moves.map(({ member, edge, asked }) => ({ graph: (cast[member] ?? home).graph, edge, asked })),
  };
}
