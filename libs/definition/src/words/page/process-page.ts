// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: the page of a process, as Markdown: everything that its definition says, in sentences for a domain expert and a
 * lawyer. The same definition gives the same page.
 */
import type { CompiledPlaybook, CompiledProcess } from '../../playbook.js';
import { listed } from '../names.js';
import { factsSection } from './facts-section.js';
import { blocks, link, list, plain } from './markdown.js';
import { companionsSection, entriesSection, handoversSection } from './neighbour-sections.js';
import { drawingFile, pageFile, pageOf, playbookFile, sourceLinks, type Page, type PageOptions } from './page.js';
import { rolesSection } from './roles-section.js';
import { checklistSection, rulesSection, sourcesSection } from './rules-sections.js';
import { stateSections } from './state-sections.js';
import { remindersSection, termsSection } from './terms-sections.js';

export type { PageOptions } from './page.js';

/** Ends with a newline. Its drawing and the pages of other processes are linked as files beside it. */
export function processPage(process: CompiledProcess, playbook: CompiledPlaybook, options: PageOptions): string {
  const page = pageOf(process, playbook, options);
  const { names, words } = page;
  const title = names.title(process.title, process.id);
  const drawing = drawingFile(process.id, options.language);
  return `${blocks([
    `# ${plain(title)}`,
    navigation(page),
    ...(process.description === undefined ? [] : [plain(names.title(process.description, ''))]),
    summary(page),
    `## ${words.headings.diagram}`,
    `[![${plain(words.phrases.picture(title))}](${drawing})](${drawing})`,
    entriesSection(page),
    stateSections(page),
    handoversSection(page),
    companionsSection(page),
    rulesSection(page),
    checklistSection(page),
    termsSection(page),
    remindersSection(page),
    factsSection(page),
    rolesSection(page),
    sourcesSection(page),
  ])}\n`;
}

function navigation({ process, words, names }: Page): string {
  const { language, name } = words.otherLanguage;
  const pages = [link(words.allProcesses, playbookFile(names.language)), link(name, pageFile(process.id, language))];
  return `_${words.phrases.generated}_ ${pages.join(' · ')}`;
}

/** With the variant that it is, where it is one. */
function playbookTitle({ playbook, names }: Page): string {
  const title = names.title(playbook.title, playbook.id);
  const { variant } = playbook;
  return variant === undefined ? title : `${title}, “${names.title(variant.title, variant.id)}”`;
}

function summary(page: Page): string {
  const { process, words } = page;
  const { labels } = words;
  const sources = sourceLinks(process.source);
  const ends = process.onParentEnd;
  return list([
    `${labels.about}: ${listed(
      process.subject.map((kind) => words.subjects[kind]),
      words.or,
    )}.`,
    ...(ends === undefined
      ? [`${labels.lasts}: ${words.lifetimes[process.lifetime]}.`]
      : [`${labels.parent} ${words.parentEnds[ends]}.`]),
    `${labels.playbook}: ${plain(words.phrases.version(playbookTitle(page), process.version))}.`,
    ...(sources === '' ? [] : [`${labels.sources}: ${sources}.`]),
  ]);
}
