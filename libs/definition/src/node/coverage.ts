// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cover, type Coverage } from '../requirements/cover.js';
import { readRequirements } from '../requirements/requirements.js';
import type { Reading } from '../finding.js';
import { listDocuments } from '../load-playbook.js';
import { parseSource, type SourceFile } from '../reading/source.js';
import { nothingWhenAbsent, readPlaybookFolder, readReferenceFolder } from './folder.js';

export interface CoverageFolders {
  /** The folder of the playbook. */
  readonly playbook: string;
  /** The file with what is asked. */
  readonly requirements: string;
  /** What the paths of tests in it are relative to. */
  readonly root: string;
  /** The id of a variant; without it the base. */
  readonly variant?: string | undefined;
}

/** Holds a playbook and the tests of the product against what is asked; the files named are relative to `root`. */
export async function coverFolder({
  playbook,
  requirements,
  root,
  variant,
}: CoverageFolders): Promise<Reading<Coverage>> {
  const fromRoot = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const reading = readRequirements({ path: fromRoot(requirements), text: await readFile(requirements, 'utf8') });
  if (reading.kind === 'faulty') return reading;
  const named = ({ path, text }: SourceFile): SourceFile => ({ path: fromRoot(join(playbook, path)), text });
  const references = (await readReferenceFolder(playbook)).map(named);
  const files = (await readPlaybookFolder(playbook)).map(named);
  // What cannot be parsed holds nothing; checking it is another's.
  const documents = [
    ...listDocuments(files, { variant }),
    ...references.flatMap(({ path, text }) => parseSource(path, text).source ?? []),
  ];
  const demands = Object.values(reading.value.document.law).flatMap((ids) => Object.values(ids));
  const tests = demands.flatMap((demand) => Object.keys(demand.tests ?? {}));
  const texts = await Promise.all([...new Set(tests)].map(async (path) => [path, await readTest(root, path)] as const));
  return { ...reading, value: cover(reading.value, { documents, tests: new Map(texts) }) };
}

function readTest(root: string, path: string): Promise<string | undefined> {
  return readFile(join(root, path), 'utf8').catch(nothingWhenAbsent(undefined));
}
