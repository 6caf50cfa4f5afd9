// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: which part of a variant is at fault for something that is wrong in a playbook with it on. What stands in the
 * variant is found where it stands; what stands in the base was right there, so that an edit made it wrong: the one
 * without which it is not there.
 */
import { listed, type Finding } from '../finding.js';
import { checkDocuments, type ReadPlaybook } from '../reading/read-playbook.js';
import type { Source } from '../reading/source.js';
import { overlay, type PlacedEdit } from './overlay.js';

export interface Blamed {
  /** In which nothing is wrong by itself. */
  readonly base: ReadPlaybook;
  readonly edits: readonly PlacedEdit[];
  /** The variant that has the edits. */
  readonly source: Source;
}

/**
 * What is wrong with the edits on the base and not without, each where the variant says what makes it so.
 * @param findings everything that is wrong with them on it
 */
export function blamedFindings(blamed: Blamed, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return [];
  const known = identitiesIn(blamed.base);
  const found = findings.filter((finding) => !known.has(identityOf(finding)));
  const direct = found.filter(({ file }) => file === blamed.source.file);
  const caused = found.filter(({ file }) => file !== blamed.source.file);
  return [...direct, ...gathered(causesOf(caused, blamed))];
}

interface Caused {
  readonly finding: Finding;
  readonly edit: PlacedEdit | undefined;
}

function causesOf(findings: readonly Finding[], { base, edits }: Blamed): readonly Caused[] {
  let open = findings;
  const caused: Caused[] = [];
  for (const edit of edits) {
    if (open.length === 0) break;
    const others = edits.filter((each) => each !== edit);
    const left = identitiesIn(overlay(base, others));
    caused.push(...open.filter((finding) => !left.has(identityOf(finding))).map((finding) => ({ finding, edit })));
    open = open.filter((finding) => left.has(identityOf(finding)));
  }
  return [...caused, ...open.map((finding) => ({ finding, edit: undefined }))];
}

/** The same thing at many places of the base is said once, with the first of them. */
function gathered(caused: readonly Caused[]): readonly Finding[] {
  const groups = Map.groupBy(caused, ({ finding, edit }) =>
    [finding.code, finding.message, edit?.at.join('/') ?? ''].join('\n'),
  );
  return [...groups.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [movedTo(first, more.length)]));
}

function movedTo({ finding, edit }: Caused, more: number): Finding {
  if (edit === undefined) return finding;
  const { file, line, path } = edit.source.placeOf(edit.at);
  const others = more === 0 ? '' : ` and ${more} more`;
  const place = `${finding.file}:${finding.line}${others}`;
  return { ...finding, message: `${finding.message} (${place})`, file, line, at: path.join('/') };
}

const identitiesIn = (read: ReadPlaybook): ReadonlySet<string> => new Set(listed(checkDocuments(read)).map(identityOf));

const identityOf = ({ code, file, at, message }: Finding): string => [code, file, at, message].join('\n');
