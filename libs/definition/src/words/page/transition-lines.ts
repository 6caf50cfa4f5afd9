// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: what can happen in a state as lines of a list: what sets it off, who may, where it leads, what it does besides. */
import type { CompiledAction, CompiledTransition, FactNeed } from '../../playbook.js';
import { guardInWords } from '../guard-text.js';
import { inSentence, listed } from '../names.js';
import { termInWords } from '../term-text.js';
import { bold, plain } from './markdown.js';
import { inParentheses, processLink, rolesInWords, sourceLinks, stateLink, type Page } from './page.js';

type Line = string | readonly [item: string, below: readonly string[]];

/** Transitions that one thing sets off are one line; its alternatives stand under it, in the order in which they are tried. */
export function transitionLines(transitions: readonly CompiledTransition[], page: Page): readonly Line[] {
  const groups = new Map<string, CompiledTransition[]>();
  for (const transition of transitions) {
    const key = JSON.stringify(transition.trigger);
    groups.set(key, [...(groups.get(key) ?? []), transition]);
  }
  return [...groups.values()].map((same) => {
    const [first] = same;
    const head = first === undefined ? '' : triggerText(first, page);
    if (same.length === 1 && first !== undefined) return `${head}: ${wayText(first, page, undefined)}`;
    return [head, same.map((each, index) => wayText(each, page, index))];
  });
}

function triggerText({ trigger }: CompiledTransition, page: Page): string {
  const { process, names, words } = page;
  const { phrases } = words;
  switch (trigger.kind) {
    case 'event': {
      const event = process.events[trigger.event];
      if (event === undefined) return bold(trigger.event);
      const who = event.from === undefined ? rolesInWords(event.by, page) : phrases.report(names.process(event.from));
      return `${bold(names.event(event.id))}${inParentheses([plain(who), ...asked(event, page)])}`;
    }
    case 'after': {
      const term = process.terms[trigger.term];
      const length = term === undefined ? trigger.term : termInWords(term, names);
      return phrases.elapses(bold(names.term(trigger.term)), plain(length));
    }
    case 'tasks-done':
      return phrases.tasksDone;
    case 'always':
      return phrases.always;
    case 'done':
      return phrases.done;
    case 'entry':
      return bold(names.entry(trigger.entry));
    case 'answered':
      return bold(names.task(trigger.task));
  }
}

/** What must be given with an event or an entry: a reason, facts. */
export function asked(
  { sets, reason }: { readonly sets: Readonly<Record<string, FactNeed>>; readonly reason: FactNeed },
  { names, words }: Page,
): readonly string[] {
  const facts = Object.entries(sets).map(([fact, need]) => {
    const name = plain(inSentence(names.fact(fact)));
    return need === 'required' ? name : `${name} (${words.phrases.mayBeEmpty})`;
  });
  return [
    ...(reason === 'required' ? [words.phrases.withReason] : []),
    ...(facts.length === 0 ? [] : [words.phrases.fills(listed(facts, words.and))]),
  ];
}

/** `index` is the place among alternatives; undefined where there is only this one. */
function wayText(transition: CompiledTransition, page: Page, index: number | undefined): string {
  const { names, words } = page;
  const { phrases } = words;
  const { guard, title, target, reenter } = transition;
  const condition =
    guard === undefined
      ? index === undefined || index === 0
        ? ''
        : phrases.otherwise
      : phrases.if(plain(guardInWords(guard, names)));
  const named = title === undefined ? '' : plain(inSentence(names.title(title, '')));
  const way = target === undefined ? (reenter ? phrases.anew : phrases.stays) : phrases.goesTo(stateLink(target, page));
  const does = transition.actions.map((action) => actionText(action, page));
  const sources = sourceLinks(transition.source);
  return [[condition, named, way].filter((part) => part !== '').join(', '), ...does]
    .join('; ')
    .concat(inParentheses([sources]));
}

/** What a transition does besides leading somewhere. */
export function actionText(action: CompiledAction, page: Page): string {
  const { process, names, words } = page;
  const { phrases } = words;
  switch (action.kind) {
    case 'start': {
      const to = processLink(action.process, page);
      const started = action.case === 'new' ? phrases.opens(to) : phrases.starts(to);
      return action.unlessRunning ? `${started}${phrases.unlessRunning}` : started;
    }
    case 'tell':
      return phrases.tells(processLink(action.process, page), plain(names.of(action.process).event(action.event)));
    case 'report':
      return phrases.reports(plain(names.report(action.event)));
    case 'notify':
      return phrases.notifies(plain(inSentence(names.role(action.to))));
    case 'put': {
      const values = Object.entries(action.values).map(([fact, value]) => {
        const said = typeof value === 'boolean' ? (value ? phrases.yes : phrases.no) : names.value(fact, value);
        return `${inSentence(names.fact(fact))}: ${inSentence(said)}`;
      });
      return phrases.puts(plain(listed(values, words.and)));
    }
    default:
      throw new TypeError(`Unknown action in ${process.id}: add it to transition-lines.ts`);
  }
}
