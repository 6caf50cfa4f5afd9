// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compareText, sortedEntries } from '../../order.js';
import { guardInWords } from '../guard-text.js';
import { ruleInWords, ruleLevelInWords } from '../rule-text.js';
import { anchor, blocks, bold, list, plain } from './markdown.js';
import { inParentheses, sentence, sourceAnchor, sourceLinks, type Page } from './page.js';

/** What must hold on every way of a case: what the rule says, who may deviate from it, and what it rests on. */
export function rulesSection({ process, names, words }: Page): string {
  const rules = sortedEntries(process.rules);
  if (rules.length === 0) return '';
  return blocks([
    `## ${words.headings.rules}`,
    list(
      rules.map(([id, rule]) => [
        `${bold(names.title(rule.title, id))}${inParentheses([sourceLinks(Object.keys(rule.source ?? {}))])}`,
        [
          plain(ruleInWords(rule, names)),
          ...(rule.description === undefined ? [] : [sentence(plain(names.title(rule.description, '')))]),
          `_${ruleLevelInWords(rule.level, names)}_`,
        ],
      ]),
    ),
  ]);
}

export function checklistSection({ process, names, words }: Page): string {
  const checks = process.checklist ?? [];
  if (checks.length === 0) return '';
  return blocks([
    `## ${words.headings.checklist}`,
    list(
      checks.map(({ id, title, source, holds }) => {
        const holdsIf = words.phrases.yesIf(plain(guardInWords(holds, names)));
        return `${bold(names.title(title, id))}${inParentheses([sourceLinks(source)])}: ${holdsIf}.`;
      }),
    ),
  ]);
}

/** Every source that the page names, with what it asks. */
export function sourcesSection(page: Page): string {
  const { words, requirements } = page;
  const ids = [...new Set(sourcesOf(page))].sort(compareText);
  if (ids.length === 0) return '';
  return blocks([
    `## ${words.headings.sources}`,
    words.phrases.sourcesAre,
    list(
      ids.map((id) => {
        const asks = requirements.get(id);
        return `${anchor(sourceAnchor(id))}${bold(id)}${asks === undefined ? '' : `: ${plain(asks)}`}`;
      }),
    ),
  ]);
}

function sourcesOf({ process }: Page): readonly string[] {
  const described = [...Object.values(process.facts), ...Object.values(process.terms), ...Object.values(process.rules)];
  const compiled = [
    process,
    ...Object.values(process.states),
    ...Object.values(process.tasks),
    ...Object.values(process.transitions),
    ...(process.checklist ?? []),
  ];
  return [...described.flatMap(({ source }) => Object.keys(source ?? {})), ...compiled.flatMap(({ source }) => source)];
}
