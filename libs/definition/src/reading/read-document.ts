// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PlaybookDocument, ProcessDocument } from '../document.js';
import type { Finding } from '../finding.js';
import { repair } from './repair.js';
import { schemaFaults, type Fault } from './schema-findings.js';
import { validatePlaybook, validateProcess, type Validation } from './schema.js';
import { parseSource, type Source, type SourceFile } from './source.js';

/** A document as far as it could be read. */
export interface ReadDocument<T> {
  readonly file: string;
  readonly source: Source | undefined;
  /** Undefined when too much of it is wrong to check the rest. Repaired where findings say so. */
  readonly document: T | undefined;
  readonly findings: readonly Finding[];
}

export function readProcessDocument(file: SourceFile): ReadDocument<ProcessDocument> {
  return readDocument(file, validateProcess);
}

export function readPlaybookDocument(file: SourceFile): ReadDocument<PlaybookDocument> {
  return readDocument(file, validatePlaybook);
}

/** Gives a fault the file and line it belongs to. */
export function locate(fault: Fault, source: Source, severity: Finding['severity'] = 'error'): Finding {
  const { code, message, remedy } = fault;
  const { file, line, path } = source.placeOf(fault.path);
  return { code, severity, message, remedy, file, line, at: path.join('/') };
}

/** Reads a document of any form; what it means is not looked at. */
export function readDocument<T>(
  { path, text }: SourceFile,
  validate: (value: unknown) => Validation<T>,
): ReadDocument<T> {
  const { source, findings } = parseSource(path, text);
  return source === undefined ? { file: path, source, document: undefined, findings } : readSource(source, validate);
}

/** The same for what has been parsed already. */
export function readSource<T>(source: Source, validate: (value: unknown) => Validation<T>): ReadDocument<T> {
  const validation = validate(source.value);
  if (validation.valid) return { file: source.file, source, document: validation.value, findings: [] };
  const repaired = repair(source.value, validation.errors);
  return {
    file: source.file,
    source,
    document: hasForm(repaired, validate) ? repaired : undefined,
    findings: schemaFaults(validation.errors).map((fault) => locate(fault, source)),
  };
}

/** Whether nothing but ids is wrong; those are reported and harm no check: whoever refers to them means them. */
function hasForm<T>(value: unknown, validate: (value: unknown) => Validation<T>): value is T {
  const validation = validate(value);
  if (validation.valid) return true;
  return validation.errors.every(
    ({ keyword, propertyName }) => keyword === 'propertyNames' || (keyword === 'pattern' && propertyName !== undefined),
  );
}
