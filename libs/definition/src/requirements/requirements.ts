// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readingOf, type Reading } from '../finding.js';
import { readDocument } from '../reading/read-document.js';
import { validateRequirements } from '../reading/schema.js';
import type { Source, SourceFile } from '../reading/source.js';

/** One rule of law: held by a process of a playbook that declares the Act, by the product, or by both. */
export interface Demand {
  readonly asks: string;
  readonly process?: true;
  /** File of tests → the title of the one that fails without what is asked. Empty: nothing holds it yet. */
  readonly tests?: Readonly<Record<string, string>>;
}

/** `docs/requirements.yaml`: everything that is asked, one id for each thing. */
export interface RequirementsDocument {
  readonly factsheet: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly law: Readonly<Record<string, Readonly<Record<string, Demand>>>>;
  readonly open?: Readonly<Record<string, string>>;
}

/** The requirements with the text they were read from, so that what is wrong can be given a line. */
export interface Requirements {
  readonly document: RequirementsDocument;
  readonly source: Source;
}

/** Reads what is asked. */
export function readRequirements(file: SourceFile): Reading<Requirements> {
  const { document, source, findings } = readDocument(file, validateRequirements);
  if (document === undefined || source === undefined) return { kind: 'faulty', findings };
  return readingOf({ document, source }, findings);
}

/** What each id asks, in one list. */
export function listAsked({ factsheet, law }: RequirementsDocument): ReadonlyMap<string, string> {
  const chapters = Object.values(factsheet).flatMap((ids) => Object.entries(ids));
  const acts = Object.values(law).flatMap((ids) => Object.entries(ids).map(([id, { asks }]) => [id, asks] as const));
  return new Map([...chapters, ...acts]);
}
