// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactDocument } from '../../document.js';
import type { CompiledPlaybook, CompiledProcess } from '../../playbook.js';
import { sortedEntries } from '../../order.js';
import { inSentence, listed } from '../names.js';
import { blocks, bold, plain, table } from './markdown.js';
import { sourceLinks, type Page } from './page.js';

/** The closed set of case data: of what kind, in which category, who states it and who may correct it. */
export function factsSection(page: Page): string {
  const { process, words } = page;
  const { columns, headings } = words;
  const rows = sortedEntries(process.facts).map(([id, fact]) => factRow(id, fact, page));
  if (rows.length === 0) return '';
  const heads = [columns.fact, columns.type, columns.category, columns.filledBy, headings.sources];
  return blocks([`## ${headings.facts}`, words.phrases.categories, table(heads, rows)]);
}

function factRow(id: string, fact: FactDocument, page: Page): readonly string[] {
  const { names, words } = page;
  const { labels, phrases } = words;
  const description = fact.description === undefined ? '' : ` ${plain(names.title(fact.description, ''))}`;
  const category = fact.category === 'geen' ? phrases.noPersonalDatum : fact.category;
  const correct = Object.keys(fact.correct ?? {}).map((role) => plain(inSentence(names.role(role))));
  return [
    `${bold(names.fact(id))}${description}`,
    plain(kindOf(id, fact, page)),
    fact.because === undefined ? category : `${category}: ${plain(fact.because)}`,
    [
      ...statersOf(id, page),
      ...(correct.length === 0 ? [] : [`${labels.correctable}: ${listed(correct, words.or)}`]),
    ].join('; '),
    sourceLinks(Object.keys(fact.source ?? {})),
  ];
}

function kindOf(id: string, { type, values }: FactDocument, { names, words }: Page): string {
  const choices = Object.keys(values ?? {}).map((value) => inSentence(names.value(id, value)));
  return choices.length === 0 ? words.factTypes[type] : `${words.factTypes[type]}: ${listed(choices, words.or)}`;
}

/** The events, entries and answers that state it, and whether it comes along from another process. */
function statersOf(fact: string, { process, playbook, names, words }: Page): readonly string[] {
  const states = ({ sets }: { readonly sets: Readonly<Record<string, unknown>> }): boolean => fact in sets;
  const events = Object.values(process.events).filter(states);
  const entries = Object.values(process.entries).filter(states);
  const tasks = Object.values(process.tasks).filter(({ answers }) =>
    answers.some((answer) => states(answer) || fact in answer.puts),
  );
  return [
    ...new Set([
      ...entries.map(({ id }) => plain(names.entry(id))),
      ...events.map(({ id }) => plain(names.event(id))),
      ...tasks.map(({ id }) => plain(names.task(id))),
      ...(isGiven(fact, process, playbook) ? [words.phrases.given] : []),
    ]),
  ];
}

/** Whether a process that starts this one, or hands a case over to it, gives the fact along. */
function isGiven(fact: string, { id }: CompiledProcess, { processes }: CompiledPlaybook): boolean {
  const gives = (facts: Readonly<Record<string, unknown>>): boolean => fact in facts;
  return Object.values(processes).some(
    ({ handovers, transitions }) =>
      Object.values(handovers).some(({ to, facts }) => to === id && gives(facts)) ||
      Object.values(transitions).some(({ actions }) =>
        actions.some(
          (each) => each.kind === 'start' && each.process === id && (gives(each.facts) || gives(each.values)),
        ),
      ),
  );
}
