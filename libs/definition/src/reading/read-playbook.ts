// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { checkPlaybook } from '../checks/check-playbook.js';
import type { PlaybookDocuments } from '../compile/compile-playbook.js';
import type { PlaybookDocument, ProcessDocument } from '../document.js';
import { readingOf, sortFindings, type Finding, type Reading } from '../finding.js';
import { locate, readPlaybookDocument, readProcessDocument, type ReadDocument } from './read-document.js';
import type { SourceFile } from './source.js';

/** The name of the file that holds what the processes of a playbook have in common. */
export const PLAYBOOK_FILE = 'playbook.yaml';
/** The name of a file that holds a variant, in a folder of its own. */
export const VARIANT_FILE = 'variant.yaml';

/**
 * Reads one process by itself: its form, not what it refers to outside itself (roles, shared ladders, other
 * processes), which only `readPlaybook` can know.
 */
export function readProcess(text: string, file: string): Reading<ProcessDocument> {
  const { document, findings } = readProcessDocument({ path: file, text });
  if (document === undefined) return { kind: 'faulty', findings };
  return readingOf(document, findings);
}

/** The documents of a playbook as far as they could be read, before it is asked what they mean. */
export interface ReadPlaybook {
  readonly playbook: ReadDocument<PlaybookDocument>;
  readonly processes: readonly ReadDocument<ProcessDocument>[];
}

/**
 * Reads and checks all files of a playbook: `playbook.yaml` and any number of processes. Gives all findings of all
 * files at once; what depends on a part that could not be read is not reported on top of it. Variants are left alone.
 */
export function readPlaybook(files: readonly SourceFile[]): Reading<PlaybookDocuments> {
  return checkDocuments(readDocuments(files));
}

/** Reads every document by itself. */
export function readDocuments(files: readonly SourceFile[]): ReadPlaybook {
  const playbookFile = files.find(({ path }) => isPlaybookFile(path));
  const processes = files.filter((file) => file !== playbookFile && !isVariantFile(file.path));
  return {
    playbook: playbookFile === undefined ? missingPlaybook() : readPlaybookDocument(playbookFile),
    processes: processes.map(readProcessDocument),
  };
}

/** Holds documents that were read against each other. */
export function checkDocuments(read: ReadPlaybook): Reading<PlaybookDocuments> {
  const { playbook, processes } = read;
  const findings = sortFindings([
    ...playbook.findings,
    ...processes.flatMap((each) => each.findings),
    ...duplicates(processes),
    ...checkPlaybook(playbook, processes),
  ]);
  const documents = documentsOf(read);
  return documents === undefined ? { kind: 'faulty', findings } : readingOf(documents, findings);
}

/** Undefined without a playbook.yaml that can be read. */
export function documentsOf({ playbook, processes }: ReadPlaybook): PlaybookDocuments | undefined {
  if (playbook.document === undefined) return undefined;
  const byId = processes.flatMap(({ document }) =>
    document === undefined ? [] : [[document.process, document] as const],
  );
  return { playbook: playbook.document, processes: Object.fromEntries(byId) };
}

const isNamed = (path: string, name: string): boolean => path === name || path.endsWith(`/${name}`);

const isPlaybookFile = (path: string): boolean => isNamed(path, PLAYBOOK_FILE);

export const isVariantFile = (path: string): boolean => isNamed(path, VARIANT_FILE);

function missingPlaybook(): ReadDocument<never> {
  const finding: Finding = {
    code: 'missing-file',
    severity: 'error',
    message: `There is no ${PLAYBOOK_FILE}.`,
    remedy: `Add ${PLAYBOOK_FILE} with the roles that the processes have in common.`,
    file: PLAYBOOK_FILE,
    line: 1,
    at: '',
  };
  return { file: PLAYBOOK_FILE, source: undefined, document: undefined, findings: [finding] };
}

function duplicates(processes: readonly ReadDocument<ProcessDocument>[]): readonly Finding[] {
  const first = new Map<string, string>();
  return processes.flatMap(({ document, source, file }) => {
    if (document === undefined || source === undefined) return [];
    const earlier = first.get(document.process);
    first.set(document.process, earlier ?? file);
    if (earlier === undefined) return [];
    const message = `The process "${document.process}" is also defined in ${earlier}.`;
    const fault = {
      code: 'duplicate-process',
      path: ['process'],
      message,
      remedy: 'Give one of them another id.',
    } as const;
    return [locate(fault, source)];
  });
}
