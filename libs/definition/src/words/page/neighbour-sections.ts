// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what of a page is about other processes: how a case comes here, what runs beside it, and where it goes on. */
import { sortedEntries } from '../../order.js';
import type { CompiledEntry, CompiledProcess, CompiledTransition } from '../../playbook.js';
import { inSentence, listed } from '../names.js';
import { listTransitions, listTransitionsAsTried } from '../reading-order.js';
import { blocks, bold, list, plain } from './markdown.js';
import { inParentheses, processLink, rolesInWords, stateLink, type Page } from './page.js';
import { actionText, asked } from './transition-lines.js';

export function entriesSection(page: Page): string {
  const { process, playbook, words } = page;
  const starters = Object.values(playbook.processes).filter((each) => startsOf(each, process.id).length > 0);
  return blocks([
    `## ${words.headings.entries}`,
    ...(starters.length === 0
      ? []
      : [
          words.phrases.startedBy(
            listed(
              starters.map(({ id }) => processLink(id, page)),
              words.and,
            ),
          ),
        ]),
    list(sortedEntries(process.entries).map(([, entry]) => entryLine(entry, page))),
  ]);
}

function entryLine(entry: CompiledEntry, page: Page): string {
  const { process, names, words } = page;
  const { phrases } = words;
  const who = entry.by.length === 0 ? phrases.fromOther : plain(rolesInWords(entry.by, page));
  const actions = listTransitionsAsTried(process)
    .filter(({ trigger }) => trigger.kind === 'entry' && trigger.entry === entry.id)
    .flatMap((transition) => transition.actions.map((action) => actionText(action, page)));
  const way = phrases.beginsIn(stateLink(entry.target, page));
  return `${bold(names.entry(entry.id))}${inParentheses([who, ...asked(entry, page)])}: ${[way, ...actions].join('; ')}.`;
}

const startsOf = (process: CompiledProcess, started: string): readonly CompiledTransition[] =>
  listTransitions(process).filter(({ actions }) =>
    actions.some((action) => action.kind === 'start' && action.process === started),
  );

/** The processes that this one starts: where, what becomes of them, what they report. */
export function companionsSection(page: Page): string {
  const { process, playbook, names, words } = page;
  const { phrases } = words;
  const started = Object.values(playbook.processes).filter(({ id }) => startsOf(process, id).length > 0);
  if (started.length === 0) return '';
  return blocks([
    `## ${words.headings.companions}`,
    list(
      started.map((companion) => {
        const places = [...new Set(startsOf(process, companion.id).map((each) => plain(placeOf(each, page))))];
        const reports = Object.values(process.events)
          .filter(({ from }) => from === companion.id)
          .map(({ id }) => plain(names.event(id)));
        const ends = companion.onParentEnd;
        return [
          processLink(companion.id, page),
          [
            phrases.startedAt(listed(places, words.and)),
            ...(reports.length === 0 ? [] : [phrases.reportsBack(listed(reports, words.and))]),
            ...(ends === undefined ? [] : [`${words.labels.parent} ${words.parentEnds[ends]}.`]),
          ],
        ] as const;
      }),
    ),
  ]);
}

function placeOf({ trigger, from }: CompiledTransition, { names, words }: Page): string {
  switch (trigger.kind) {
    case 'event':
      return names.event(trigger.event);
    case 'entry':
      return names.entry(trigger.entry);
    case 'after':
      return names.term(trigger.term);
    case 'answered':
      return names.task(trigger.task);
    default:
      return from === undefined ? words.phrases.always : names.state(from);
  }
}

export function handoversSection(page: Page): string {
  const { process, names, words } = page;
  const { phrases } = words;
  const handovers = sortedEntries(process.handovers);
  if (handovers.length === 0) return '';
  return blocks([
    `## ${words.headings.handovers}`,
    list(
      handovers.map(([, { from, to, as, facts, companions }]) => {
        const along = Object.values(facts).map((fact) => plain(inSentence(names.fact(fact))));
        const way = phrases.goesOnIn(processLink(to, page), plain(names.of(to).entry(as)));
        return [
          `${stateLink(from, page)}: ${way}`,
          [
            ...(along.length === 0 ? [] : [phrases.takesAlong(listed(along, words.and))]),
            ...(companions === undefined
              ? []
              : [
                  phrases.companionsAlong(
                    listed(
                      companions.map((id) => processLink(id, page)),
                      words.and,
                    ),
                  ),
                ]),
          ],
        ] as const;
      }),
    ),
  ]);
}
