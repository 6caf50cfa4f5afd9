// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns: a playbook and its variants, from their files to what runs. */
import { readingOf, sortFindings, type Finding, type Reading } from './finding.js';
import { suggest } from './nearest.js';
import type { CompiledPlaybook } from './playbook.js';
import type { SourceFile } from './reading/source.js';
import { VariantReader, type ReadVariant } from './variants/variant-reader.js';

/** A playbook, and what every variant beside it makes of it. */
export interface LoadedPlaybooks {
  readonly base: CompiledPlaybook;
  /** By the id of the variant. */
  readonly variants: Readonly<Record<string, CompiledPlaybook>>;
}

export interface LoadOptions {
  /** The id of a variant that lies among the files; without it the base. */
  readonly variant?: string | undefined;
}

/**
 * Reads, checks and compiles the files of a playbook, or gives everything that is wrong with them. Variants that are not
 * asked for are not looked at.
 */
export function loadPlaybook(files: readonly SourceFile[], { variant }: LoadOptions = {}): Reading<CompiledPlaybook> {
  const reader = new VariantReader(files);
  if (variant === undefined) return reader.baseReading;
  const read = reader.find(variant);
  if (read === undefined) return { kind: 'faulty', findings: [unknownVariant(variant, reader)] };
  const findings = findingsUnder(reader, [read]);
  const value = reader.compile(read);
  return value === undefined ? { kind: 'faulty', findings } : readingOf(value, findings);
}

/** Loads the base and every variant; faulty as soon as one of them is. */
export function loadPlaybooks(files: readonly SourceFile[]): Reading<LoadedPlaybooks> {
  const reader = new VariantReader(files);
  const read = reader.ids.flatMap((id) => reader.find(id) ?? []);
  const findings = sortFindings([...findingsUnder(reader, read), ...reader.duplicates()]);
  if (reader.baseReading.kind === 'faulty') return { kind: 'faulty', findings };
  const compiled = read.flatMap((each) => {
    const playbook = reader.compile(each);
    return playbook === undefined ? [] : [[each.id, playbook] as const];
  });
  return readingOf({ base: reader.baseReading.value, variants: Object.fromEntries(compiled) }, findings);
}

/** What is wrong with the base, with these variants and with those that they stand on, each once. */
function findingsUnder(reader: VariantReader, variants: readonly ReadVariant[]): readonly Finding[] {
  const base = reader.baseReading.kind === 'faulty' ? reader.baseReading.findings : reader.baseReading.warnings;
  const under = new Set(variants);
  for (const { written } of under)
    for (const id of Object.keys(written.document?.base.variants ?? {})) {
      const read = reader.find(id);
      if (read) under.add(read);
    }
  return sortFindings([...base, ...[...under].flatMap(({ findings }) => findings)]);
}

function unknownVariant(variant: string, reader: VariantReader): Finding {
  return {
    code: 'unknown-reference',
    severity: 'error',
    message: `There is no variant "${variant}".`,
    remedy: suggest(variant, reader.ids, 'Name a variant of this playbook.'),
    file: reader.base.playbook.file,
    line: 1,
    at: '',
  };
}
