// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek diff`: what a variant or another version does otherwise, in words. */
import { comparePlaybooks, formatFinding } from '@draaiboek/definition';
import { differenceInWords, waysInWords } from '@draaiboek/definition/words';
import { Option, type Command } from 'commander';
import { playbookNamed, waysBetween, type Ways } from '../compared.js';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, PLAYBOOK_OPTION, type CommonOptions } from '../options.js';
import { printJson, type Output } from '../output.js';
import { playbookFolder } from '../playbook-folder.js';
import type { Surroundings } from '../surroundings.js';
import { openWorkbench } from '../workbench.js';

interface DiffOptions extends CommonOptions {
  readonly ways: boolean;
}

const HELP = `
A and B are "base", the id of a variant, or a folder with another version of the playbook. First what is written: places,
steps, tasks, terms, roles, rules. Then, after every situation was explored in both, what a case can do that it could not,
and the other way round. Both may also be refused variants, as long as a case could run on them.

Examples:
  draaiboek diff base kleine-gemeente
  draaiboek diff signalering-apart signalering-regionaal --language en
  draaiboek diff ../previous/processes processes --json`;

const WORDS = {
  nl: {
    same: 'Er is geen verschil.',
    gained: 'Wat een zaak nu kan',
    lost: 'Wat een zaak niet meer kan',
    incomplete: 'Niet alles is onderzocht: er zijn te veel situaties.',
  },
  en: {
    same: 'There is no difference.',
    gained: 'What a case can do now',
    lost: 'What a case can no longer do',
    incomplete: 'Not everything was explored: there are too many situations.',
  },
} as const;

export function diffCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('diff')
    .description('What a variant or another version does otherwise, in words, and what cases can do then.')
    .argument('<a>', '"base", a variant, or a folder with a playbook')
    .argument('<b>', 'the same')
    .addOption(new Option('--no-ways', 'only what is written; nothing is explored'))
    .addOption(LANGUAGE_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (a: string, b: string, { language, ...options }: DiffOptions) => {
      const bench = await openWorkbench(playbookFolder(options.playbook));
      const [was, is] = [await playbookNamed(a, bench), await playbookNamed(b, bench)];
      if (was.playbook === undefined || is.playbook === undefined) {
        for (const finding of new Set([...was.findings, ...is.findings])) output.complain(formatFinding(finding));
        return finish(FOUND);
      }
      const difference = comparePlaybooks(was.playbook, is.playbook);
      const sections = differenceInWords(difference, language);
      const ways = options.ways ? waysBetween(difference) : [];
      const told = ways.map((each) => ({ ...each, ...waysInWords(each, difference, language) }));
      if (options.json) {
        const { was: before, is: after, ...parts } = difference;
        const hashes = { was: before.contentHash, is: after.contentHash };
        printJson(output, { ...hashes, sections, ways: told, ...parts });
      } else print(output, { sections, told, language });
      finish(GOOD);
    });
}

interface Told {
  readonly sections: ReturnType<typeof differenceInWords>;
  readonly told: readonly (Ways & ReturnType<typeof waysInWords>)[];
  readonly language: 'nl' | 'en';
}

/** By process: what is written otherwise, and what that makes possible and impossible. */
function print(output: Output, { sections, told, language }: Told): void {
  const words = WORDS[language];
  if (sections.length + told.length === 0) return output.print(words.same);
  const block = (title: string, sentences: readonly string[]): readonly string[] =>
    sentences.length === 0 ? [] : [`  ${title}`, ...sentences.map((each) => `    - ${each}`)];
  const missing = told.filter(({ process }) => !sections.some((section) => section.process === process));
  const all = [...sections, ...missing.map(({ process }) => ({ process, title: process, sentences: [] }))];
  const texts = all.map(({ process, title, sentences }) => {
    const ways = told.find((each) => each.process === process);
    return [
      process === undefined ? title : `${title} (${process})`,
      ...sentences.map((sentence) => `  - ${sentence}`),
      ...block(words.gained, ways?.gained ?? []),
      ...block(words.lost, ways?.lost ?? []),
      ...(ways?.complete === false ? [`  ${words.incomplete}`] : []),
    ].join('\n');
  });
  output.print(texts.join('\n\n'));
}
