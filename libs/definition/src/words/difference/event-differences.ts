// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: who may record what, and what is recorded. */
import type { Changed } from '../../difference/compare-playbooks.js';
import type { FactDocument } from '../../document.js';
import { canonicalize } from '../../hash.js';
import type { CompiledEvent } from '../../playbook.js';
import { inSentence, listed, type Names } from '../names.js';
import type { Telling } from './difference-text.js';
import type { DifferenceWords } from './difference-words.js';

export function eventSentences(events: readonly Changed<CompiledEvent>[], telling: Telling): readonly string[] {
  return events.flatMap((event) => sentencesOf(event, telling));
}

const rolesIn = (roles: readonly string[], names: Names, joint: string): string =>
  listed(
    roles.map((role) => inSentence(names.role(role))),
    joint,
  );

function sentencesOf({ id, was, is }: Changed<CompiledEvent>, { words, before, after }: Telling): readonly string[] {
  const title = after.event(id);
  if (was === undefined) {
    const by = is?.from === undefined ? rolesIn(is?.by ?? [], after, words.or) : words.report(after.process(is.from));
    return [words.eventAdded(title, by)];
  }
  if (is === undefined) return [words.eventRemoved(before.event(id))];
  const more = is.by.filter((role) => !was.by.includes(role));
  const less = was.by.filter((role) => !is.by.includes(role));
  return [
    ...(before.event(id) === title ? [] : [words.renamed(before.event(id), title)]),
    ...(more.length === 0 ? [] : [words.eventAlsoBy(title, rolesIn(more, after, words.and))]),
    ...(less.length === 0 ? [] : [words.eventNoMoreBy(title, rolesIn(less, before, words.and))]),
    ...(was.reason === is.reason ? [] : [words.eventReason(title, is.reason === 'required')]),
    ...(canonicalize(was.sets) === canonicalize(is.sets) ? [] : [words.eventFacts(title, askedIn(is, after, words))]),
  ];
}

function askedIn({ sets }: CompiledEvent, names: Names, words: DifferenceWords): string {
  const facts = Object.entries(sets).map(([fact, need]) => {
    const title = inSentence(names.fact(fact));
    return need === 'optional' ? words.optional(title) : title;
  });
  return facts.length === 0 ? words.none : listed(facts, words.and);
}

export function factSentences(facts: readonly Changed<FactDocument>[], telling: Telling): readonly string[] {
  return facts.map((fact) => factSentence(fact, telling));
}

function factSentence({ id, was, is }: Changed<FactDocument>, { words, before, after }: Telling): string {
  const title = inSentence(after.fact(id));
  if (was === undefined) return words.factAdded(title);
  if (is === undefined) return words.factRemoved(inSentence(before.fact(id)));
  if (was.default === is.default || typeof is.default !== 'string') return words.factChanged(title);
  return words.factDefault(title, inSentence(after.value(id, is.default)));
}
