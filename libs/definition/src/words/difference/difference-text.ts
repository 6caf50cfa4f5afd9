// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: in what two playbooks differ, as sentences that a lawyer can read, by process. */
import type { Language } from '@draaiboek/calendar';
import type { Changed, PlaybookDifference, ProcessDifference } from '../../difference/compare-playbooks.js';
import type { CompiledEntry, CompiledHandover, CompiledPlaybook, CompiledRole, CompiledState } from '../../playbook.js';
import { listed, namesOf, type Names } from '../names.js';
import { ruleInWords } from '../rule-text.js';
import { DIFFERENCE_WORDS, type DifferenceWords } from './difference-words.js';
import { eventSentences, factSentences } from './event-differences.js';
import { stepSentences } from './step-differences.js';
import { taskSentences } from './task-differences.js';
import { termSentences } from './term-differences.js';

export interface DifferenceSection {
  /** Absent: what the processes have in common. */
  readonly process?: string;
  readonly title: string;
  readonly sentences: readonly string[];
}

/** With what a difference is told: the names before and after, and the words between them. */
export interface Telling {
  readonly words: DifferenceWords;
  readonly before: Names;
  readonly after: Names;
}

export function differenceInWords(difference: PlaybookDifference, language: Language): readonly DifferenceSection[] {
  const words = DIFFERENCE_WORDS[language];
  const common = difference.roles.flatMap((role) => roleSentences(role, difference, language));
  const processes = difference.processes.map((each) => ({
    process: each.process,
    title: (each.is ?? each.was)?.title[language] ?? each.process,
    sentences: processSentences(each, difference, language),
  }));
  return [...(common.length === 0 ? [] : [{ title: words.common, sentences: common }]), ...processes].filter(
    ({ sentences }) => sentences.length > 0,
  );
}

/** The names of a process in both playbooks; where it is only in one, those of that one. */
export function tellingOf(
  { was, is }: Pick<ProcessDifference, 'was' | 'is'>,
  playbooks: Pick<PlaybookDifference, 'was' | 'is'>,
  language: Language,
): Telling {
  const nothing = { title: { nl: '', en: '' } };
  return {
    words: DIFFERENCE_WORDS[language],
    before: namesOf(was ?? is ?? nothing, language, playbooks.was),
    after: namesOf(is ?? was ?? nothing, language, playbooks.is),
  };
}

function processSentences(
  each: ProcessDifference,
  playbooks: PlaybookDifference,
  language: Language,
): readonly string[] {
  const telling = tellingOf(each, playbooks, language);
  const { words } = telling;
  if (each.was === undefined) return [words.processAdded];
  if (each.is === undefined) return [words.processRemoved];
  return [
    ...each.entries.map((entry) => entrySentence(entry, telling)),
    ...each.states.flatMap((state) => stateSentences(state, telling)),
    ...stepSentences(each.transitions, telling),
    ...eventSentences(each.events, telling),
    ...taskSentences(each.tasks, { was: each.was, is: each.is }, telling),
    ...termSentences(each.terms, telling),
    ...factSentences(each.facts, telling),
    ...each.handovers.map((handover) => handoverSentence(handover, telling)),
    ...ruleSentences(each, playbooks.is, telling),
  ];
}

function roleSentences(
  { id, was, is }: Changed<CompiledRole>,
  playbooks: PlaybookDifference,
  language: Language,
): readonly string[] {
  const words = DIFFERENCE_WORDS[language];
  const titlesOf = (roles: readonly string[], { roles: known }: CompiledPlaybook): string =>
    listed(
      roles.map((role) => `“${known[role]?.title[language] ?? role}”`),
      words.and,
    );
  if (was === undefined) return [words.roleAdded(is?.title[language] ?? id)];
  if (is === undefined) return [words.roleRemoved(was.title[language])];
  const more = is.acts.filter((role) => !was.acts.includes(role));
  const less = was.acts.filter((role) => !is.acts.includes(role));
  return [
    ...(was.title[language] === is.title[language] ? [] : [words.renamed(was.title[language], is.title[language])]),
    ...(more.length === 0 ? [] : [words.roleActs(is.title[language], titlesOf(more, playbooks.is))]),
    ...(less.length === 0 ? [] : [words.roleActsNoMore(is.title[language], titlesOf(less, playbooks.was))]),
  ];
}

function stateSentences({ id, was, is }: Changed<CompiledState>, { words, before, after }: Telling): readonly string[] {
  if (was === undefined) return [words.stateAdded(after.state(id))];
  if (is === undefined) return [words.stateRemoved(before.state(id))];
  const { title: _, ...inner } = was;
  const { title: __, ...outer } = is;
  const isRenamed = before.state(id) !== after.state(id);
  const isMade = ['type', 'parent', 'initial', 'suspends'].some(
    (key) => new Map(Object.entries(inner)).get(key) !== new Map(Object.entries(outer)).get(key),
  );
  return [
    ...(isRenamed ? [words.renamed(before.state(id), after.state(id))] : []),
    ...(isMade ? [words.stateChanged(after.state(id))] : []),
  ];
}

function entrySentence({ id, was, is }: Changed<CompiledEntry>, { words, before, after }: Telling): string {
  if (was === undefined) return words.entryAdded(after.entry(id));
  return is === undefined ? words.entryRemoved(before.entry(id)) : words.entryChanged(after.entry(id));
}

function handoverSentence({ id, was, is }: Changed<CompiledHandover>, { words, before, after }: Telling): string {
  if (was === undefined) return words.handoverAdded(after.state(id), after.process(is?.to ?? ''));
  return is === undefined
    ? words.handoverRemoved(before.state(id), before.process(was.to))
    : words.handoverChanged(after.state(id));
}

function ruleSentences(
  { process, rules }: ProcessDifference,
  { variant }: CompiledPlaybook,
  { words, before, after }: Telling,
): readonly string[] {
  return rules.flatMap(({ id, was, is }) => {
    const why = variant?.deviations[`${process}/rules/${id}`];
    const reason = why === undefined ? [] : [words.because(why[after.language])];
    const title = (is ?? was)?.title[after.language] ?? id;
    const said = was && ruleInWords(was, before);
    const says = is && ruleInWords(is, after);
    if (said === undefined) return [words.ruleAdded(title, says ?? '')];
    if (says === undefined) return [words.ruleRemoved(title, said), ...reason];
    return [words.ruleChanged(title, said, says), ...reason];
  });
}
