// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { isLocalDate } from '@draaiboek/calendar';
import { readingOf, sortFindings, type Finding, type Reading } from '../finding.js';
import { suggest } from '../nearest.js';
import { locate, readDocument, type ReadDocument } from '../reading/read-document.js';
import type { Fault } from '../reading/schema-findings.js';
import { validateDirectory, validateDivision } from '../reading/schema.js';
import type { SourceFile } from '../reading/source.js';
import { PREVENTION_TASKS, type DirectoryDocument, type DivisionDocument, type References } from './document.js';

/** The files that may lie beside playbook.yaml. */
export const DIRECTORY_FILE = 'wegwijzer.yaml';
export const DIVISION_FILE = 'taakverdeling.yaml';
export const REFERENCE_FILES = [DIRECTORY_FILE, DIVISION_FILE] as const;

/** Reads and checks what a municipality looks up beside its processes; other files are not looked at. */
export function readReferences(files: readonly SourceFile[]): Reading<References> {
  const directory = readAs(files, DIRECTORY_FILE, (file) => readDocument(file, validateDirectory), directoryFaults);
  const division = readAs(files, DIVISION_FILE, (file) => readDocument(file, validateDivision), divisionFaults);
  const references: References = {
    ...(directory.document === undefined ? {} : { directory: directory.document }),
    ...(division.document === undefined ? {} : { division: division.document }),
  };
  return readingOf(references, sortFindings([...directory.findings, ...division.findings]));
}

function readAs<T>(
  files: readonly SourceFile[],
  name: string,
  read: (file: SourceFile) => ReadDocument<T>,
  faultsOf: (document: T) => readonly Fault[],
): { readonly document: T | undefined; readonly findings: readonly Finding[] } {
  const file = files.find(({ path }) => path === name || path.endsWith(`/${name}`));
  if (file === undefined) return { document: undefined, findings: [] };
  const { document, source, findings } = read(file);
  if (document === undefined || source === undefined) return { document, findings };
  return { document, findings: [...findings, ...faultsOf(document).map((fault) => locate(fault, source))] };
}

function directoryFaults({ entries }: DirectoryDocument): readonly Fault[] {
  return Object.entries(entries).flatMap(([id, { checkedOn, channels }]) => [
    ...(isLocalDate(checkedOn) ? [] : [wrongDate(id, checkedOn)]),
    ...Object.entries(channels).flatMap(([channel, { kind, value }]) =>
      kind !== 'website' || isWebsite(value) ? [] : [wrongWebsite([id, 'channels', channel], value)],
    ),
  ]);
}

const wrongDate = (id: string, value: string): Fault => ({
  code: 'wrong-value',
  path: ['entries', id, 'checkedOn'],
  message: `"${value}" is no date.`,
  remedy: 'Write the date of the last check as 2027-02-28.',
});

/** The pages make a link of it, and a link of another kind could be a program. */
const isWebsite = (value: string): boolean => /^https?:\/\/\S+$/.test(value);

const wrongWebsite = (path: readonly string[], value: string): Fault => ({
  code: 'wrong-value',
  path: ['entries', ...path, 'value'],
  message: `"${value}" is no address of a website.`,
  remedy: 'Write it with https:// before it, or use kind: other.',
});

function divisionFaults({ parties }: DivisionDocument): readonly Fault[] {
  const unknown = Object.entries(parties).flatMap(([party, { does }]) =>
    Object.keys(does)
      .filter((task) => !PREVENTION_TASKS.some((known) => known === task))
      .map((task): Fault => {
        const message = `There is no task "${task}".`;
        const remedy = suggest(task, PREVENTION_TASKS, 'Use one of the seven tasks.');
        return { code: 'unknown-reference', path: ['parties', party, 'does', task], message, remedy };
      }),
  );
  const nobody = PREVENTION_TASKS.filter((task) =>
    Object.values(parties).every(({ does }) => does[task] !== 'leads'),
  ).map((task): Fault => ({
    code: 'empty',
    path: ['tasks', task],
    message: `No party leads the task "${task}".`,
    remedy: `Give a party does: { ${task}: leads }.`,
  }));
  return [...unknown, ...nobody];
}
