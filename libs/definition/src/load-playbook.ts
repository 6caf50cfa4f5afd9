// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: a playbook and its variants, from their files to what runs. What is loaded has no error; a draft may have, as far
 * as it can be explored and tried out all the same.
 */
import type { Title } from './document.js';
import { listed, readingOf, sortFindings, type Finding, type Reading } from './finding.js';
import { suggest } from './nearest.js';
import { compareText } from './order.js';
import type { CompiledPlaybook } from './playbook.js';
import { readDocument } from './reading/read-document.js';
import { isVariantFile, type ReadPlaybook } from './reading/read-playbook.js';
import { validateVariant } from './reading/schema.js';
import type { Source, SourceFile } from './reading/source.js';
import { titleOf } from './variants/document.js';
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

/** A playbook on the workbench. */
export interface PlaybookDraft {
  /** Everything that is wrong with it. */
  readonly findings: readonly Finding[];
  /**
   * Undefined when what is wrong keeps it from being run. A rule that names what is no longer there does not, nor that a
   * variant may not do what it does, or was written on another base.
   */
  readonly playbook?: CompiledPlaybook;
  /** Of a variant: a hash of what it stands on, as it is now. */
  readonly baseHash?: string;
  /** Where the parts of a process are written. */
  readonly sourceOf: (process: string) => Source | undefined;
}

export interface PlaybookDrafts {
  readonly base: PlaybookDraft;
  /** The ids of the variants, by their folder where they cannot be read. */
  readonly variants: readonly string[];
  /** Reads it when it is asked for. */
  findVariant(id: string): PlaybookDraft | undefined;
  /** What is wrong with the base and with every variant. */
  readonly findings: readonly Finding[];
}

export function draftPlaybooks(files: readonly SourceFile[]): PlaybookDrafts {
  const reader = new VariantReader(files);
  const base = reader.baseReading.kind === 'read' ? reader.baseReading.value : undefined;
  return {
    base: { findings: listed(reader.baseReading), sourceOf: sourcesOf(reader.base), ...(base && { playbook: base }) },
    variants: reader.ids,
    findVariant(id) {
      const read = reader.find(id);
      if (read === undefined) return undefined;
      const playbook = reader.compile(read);
      const { baseHash } = read;
      return {
        findings: findingsUnder(reader, [read]),
        sourceOf: sourcesOf(read.read ?? reader.base),
        ...(playbook && { playbook }),
        ...(baseHash !== undefined && { baseHash }),
      };
    },
    get findings() {
      const all = reader.ids.flatMap((id) => reader.find(id) ?? []);
      return sortFindings([...findingsUnder(reader, all), ...reader.duplicates()]);
    },
  };
}

/** The documents of a playbook as they are written, with the variant on them that is asked for; those that can be read. */
export function listDocuments(files: readonly SourceFile[], { variant }: LoadOptions = {}): readonly Source[] {
  const reader = new VariantReader(files);
  const found = variant === undefined ? undefined : reader.find(variant);
  const { playbook, processes } = found?.read ?? reader.base;
  return [playbook, ...processes, ...(found ? [found.written] : [])].flatMap(({ source }) => source ?? []);
}

function sourcesOf({ processes }: ReadPlaybook): PlaybookDraft['sourceOf'] {
  const byId = new Map(processes.map(({ document, source }) => [document?.process, source]));
  return (process) => byId.get(process);
}

/** What can be seen of a variant before it is read against its base. */
export interface ListedVariant {
  readonly id: string;
  readonly file: string;
  readonly title: Title;
  readonly why: Title;
}

/** The variants among the files whose form is right, sorted by id. */
export function listVariants(files: readonly SourceFile[]): readonly ListedVariant[] {
  return files
    .filter(({ path }) => isVariantFile(path))
    .flatMap((file) => {
      const { document } = readDocument(file, validateVariant);
      return document === undefined
        ? []
        : [{ id: document.variant, file: file.path, title: document.title, why: titleOf(document.why) }];
    })
    .sort((a, b) => compareText(a.id, b.id));
}

/** What is wrong with the base, with these variants and with those that they stand on, each once. */
function findingsUnder(reader: VariantReader, variants: readonly ReadVariant[]): readonly Finding[] {
  const base = listed(reader.baseReading);
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
