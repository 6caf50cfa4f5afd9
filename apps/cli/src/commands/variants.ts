// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `draaiboek variants`: what variants there are, and writing into them on what they stand. */
import { formatFinding, pinned, type Finding, type PlaybookDraft } from '@draaiboek/definition';
import type { Command } from 'commander';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FOUND, GOOD } from '../exit-code.js';
import { JSON_OPTION, LANGUAGE_OPTION, PLAYBOOK_OPTION, type CommonOptions } from '../options.js';
import { printJson, type Output } from '../output.js';
import { pathFromHere, playbookFolder, requireVariant } from '../playbook-folder.js';
import type { Surroundings } from '../surroundings.js';
import { openWorkbench, type Workbench } from '../workbench.js';

interface VariantsOptions extends CommonOptions {
  readonly pin?: true;
}

const HELP = `
A variant says on what it was written: the version of the playbook, and a hash of all that it stands on. When that changes
it is refused until somebody has looked at it again. --pin writes what it stands on now, into variants that are otherwise
right.

Examples:
  draaiboek variants
  draaiboek variants kleine-gemeente --pin
  draaiboek variants --pin`;

export function variantsCommand(program: Command, { output, finish }: Surroundings): void {
  program
    .command('variants')
    .description('The variants of a playbook, and whether they still fit what they stand on.')
    .argument('[id...]', 'only these')
    .option('--pin', 'write into them on what they stand now')
    .addOption(LANGUAGE_OPTION)
    .addOption(PLAYBOOK_OPTION)
    .addOption(JSON_OPTION)
    .addHelpText('after', HELP)
    .action(async (ids: string[], options: VariantsOptions) => {
      const folder = playbookFolder(options.playbook);
      const before = await openWorkbench(folder);
      for (const id of ids) requireVariant(id, before.variants);
      const wanted = ids.length === 0 ? before.variants : ids;
      const written = options.pin ? await pinAll(folder, wanted) : [];
      const listed = listedIn(options.pin ? await openWorkbench(folder) : before, wanted, written);
      const ok = listed.every(({ findings }) => !findings.some(isError));
      if (options.json) printJson(output, { ok, variants: listed });
      else for (const each of listed) print(output, each, options.language);
      finish(ok ? GOOD : FOUND);
    });
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Those that others stand on are written first: only then is known what the others stand on. */
async function pinAll(folder: string, ids: readonly string[]): Promise<readonly string[]> {
  const written: string[] = [];
  for (;;) {
    const bench = await openWorkbench(folder);
    const moved = ids.filter((id) => !written.includes(id) && hasOnlyMoved(bench.draftOf(id)));
    if (moved.length === 0) return written;
    for (const id of moved) await pin(folder, bench, id);
    written.push(...moved);
  }
}

function hasOnlyMoved({ findings }: PlaybookDraft): boolean {
  const errors = findings.filter(isError);
  return errors.length > 0 && errors.every(({ code }) => code === 'base-moved');
}

async function pin(folder: string, { files, base, draftOf }: Workbench, id: string): Promise<void> {
  const path = `variants/${id}/variant.yaml`;
  const { baseHash } = draftOf(id);
  const file = files.find((each) => each.path === path);
  if (file === undefined || base === undefined || baseHash === undefined) return;
  const text = await readFile(join(folder, path), 'utf8');
  await writeFile(join(folder, path), pinned(text, { version: base.version, hash: baseHash }));
}

interface Listed {
  readonly id: string;
  readonly file: string;
  readonly title?: { readonly nl: string; readonly en: string };
  readonly why?: { readonly nl: string; readonly en: string };
  readonly on?: readonly string[];
  readonly contentHash?: string;
  readonly meaningHash?: string;
  /** Whether --pin wrote into it. */
  readonly pinned: boolean;
  readonly findings: readonly Finding[];
}

function listedIn(bench: Workbench, ids: readonly string[], written: readonly string[]): readonly Listed[] {
  return ids.map((id) => {
    const { playbook, findings } = bench.draftOf(id);
    const { title, why, on } = playbook?.variant ?? {};
    return {
      id,
      file: pathFromHere(join(bench.folder, 'variants', id, 'variant.yaml')),
      ...(title && why && on && { title, why, on }),
      ...(playbook && { contentHash: playbook.contentHash, meaningHash: playbook.meaningHash }),
      pinned: written.includes(id),
      findings,
    };
  });
}

function print(
  output: Output,
  { id, title, on = [], findings, pinned: isPinned }: Listed,
  language: 'nl' | 'en',
): void {
  const errors = findings.filter(isError);
  const under = on.length === 0 ? '' : `  (on ${on.join(', ')})`;
  const news = isPinned ? '  written' : '';
  output.print(`${output.mark(errors.length === 0)} ${id}  ${title?.[language] ?? ''}${under}${news}`);
  for (const finding of errors) output.print(formatFinding(finding));
}
