// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { CompiledPlaybook, CompiledProcess } from '../../playbook.js';
import { blocks, link, list, plain } from './markdown.js';
import { pageFile, playbookFile } from './page.js';
import { PAGE_WORDS } from './page-words.js';

/** The page that leads to the pages of all processes of a playbook. Ends with a newline. */
export function playbookPage(playbook: CompiledPlaybook, language: Language): string {
  const words = PAGE_WORDS[language];
  const { otherLanguage, phrases } = words;
  const processes = Object.values(playbook.processes).sort((a, b) =>
    a.title[language].localeCompare(b.title[language], language),
  );
  const lines = (companions: boolean): string =>
    list(
      processes
        .filter(({ onParentEnd }) => (onParentEnd !== undefined) === companions)
        .map((process) => processLine(process, language)),
    );
  return `${blocks([
    `# ${plain(playbook.title[language])}`,
    `_${phrases.generated}_ ${link(otherLanguage.name, playbookFile(otherLanguage.language))}`,
    phrases.overview,
    `## ${phrases.mainProcesses}`,
    lines(false),
    `## ${phrases.companionProcesses}`,
    lines(true),
  ])}\n`;
}

function processLine({ id, title, description }: CompiledProcess, language: Language): string {
  const about = description === undefined ? '' : `: ${plain(description[language])}`;
  return `${link(title[language], pageFile(id, language))}${about}`;
}
