// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: reading variants over the playbook they are written on: whether what they stand on is what they were written on,
 * what they make of it, and everything that is wrong with them. The base must be right before a variant is asked what it
 * changes.
 */
import { compilePlaybook, type PlaybookDocuments } from '../compile/compile-playbook.js';
import { listed, sortFindings, type Finding, type Reading } from '../finding.js';
import { hashOf } from '../hash.js';
import { suggest } from '../nearest.js';
import { sortedKeys } from '../order.js';
import type { CompiledPlaybook, CompiledVariant } from '../playbook.js';
import { locate, readDocument, type ReadDocument } from '../reading/read-document.js';
import {
  checkDocuments,
  documentsOf,
  isVariantFile,
  readDocuments,
  type ReadPlaybook,
} from '../reading/read-playbook.js';
import type { Fault } from '../reading/schema-findings.js';
import { validateVariant } from '../reading/schema.js';
import type { SourceFile } from '../reading/source.js';
import { blamedFindings } from './blame.js';
import { checkBase, checkIdentity, hashFault } from './check-base.js';
import { titleOf, type VariantDocument } from './document.js';
import { editsOf, ownWords } from './edits.js';
import { conflictsIn, joined, layered, type Layer } from './layers.js';
import { groundOf, overlay, type PlacedEdit } from './overlay.js';
import { protectionFaults } from './protect.js';

/** A variant as far as it could be read. */
export interface ReadVariant {
  readonly id: string;
  /** Where it is written, and what it says; undefined when too much of it is wrong. */
  readonly written: ReadDocument<VariantDocument>;
  /** What is wrong with it; not what is wrong with what it stands on. */
  readonly findings: readonly Finding[];
  /** What it stands on, as a hash of the documents; undefined when that cannot be known. */
  readonly baseHash?: string;
  /** What those it stands on do, and then what it does. */
  readonly layers: readonly Layer[];
  /** The documents with all of that on them; undefined when they cannot be made. */
  readonly read?: ReadPlaybook;
  /** Whether nothing but rules keeps those documents from being what a case runs on. */
  readonly canRun: boolean;
}

export class VariantReader {
  readonly base: ReadPlaybook;
  readonly baseReading: Reading<CompiledPlaybook>;
  private readonly written: readonly ReadDocument<VariantDocument>[];
  private readonly byId = new Map<string, ReadVariant>();
  private readonly underway: string[] = [];
  private readonly grounds = new Map<string, GroundWith>();

  constructor(files: readonly SourceFile[]) {
    this.base = readDocuments(files);
    const reading = checkDocuments(this.base);
    this.baseReading = reading.kind === 'faulty' ? reading : { ...reading, value: compilePlaybook(reading.value) };
    this.written = files.filter(({ path }) => isVariantFile(path)).map((file) => readDocument(file, validateVariant));
  }

  /** Every variant by its id; of several with one id the first. */
  get ids(): readonly string[] {
    return [...new Set(this.written.map(idOf))];
  }

  find(id: string): ReadVariant | undefined {
    const written = this.written.find((each) => idOf(each) === id);
    return written && this.get(id, written);
  }

  /** What is wrong with the variants as a set. */
  duplicates(): readonly Finding[] {
    return this.written.flatMap((each, index) => {
      const earlier = this.written.slice(0, index).find((other) => idOf(other) === idOf(each));
      if (earlier === undefined || each.source === undefined) return [];
      const message = `The variant "${idOf(each)}" is also written in ${earlier.file}.`;
      return [
        locate(
          { code: 'duplicate-id', path: ['variant'], message, remedy: 'Give one of them another id.' },
          each.source,
        ),
      ];
    });
  }

  /** The compiled playbook with a variant; undefined when no case can run on it. */
  compile({ written: { document }, layers, read, canRun }: ReadVariant): CompiledPlaybook | undefined {
    const documents = canRun && read ? documentsOf(read) : undefined;
    return document && documents && compilePlaybook(documents, compiledVariant(document, layers));
  }

  private get(id: string, written: ReadDocument<VariantDocument>): ReadVariant {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    this.underway.push(id);
    const read = this.read(id, written);
    this.underway.pop();
    this.byId.set(id, read);
    return read;
  }

  private read(id: string, written: ReadDocument<VariantDocument>): ReadVariant {
    const { document, source, findings: form } = written;
    if (document === undefined || source === undefined || this.baseReading.kind === 'faulty')
      return { id, written, findings: form, layers: [], canRun: false };
    const found = (faults: readonly Fault[]): readonly Finding[] => faults.map((fault) => locate(fault, source));
    const stood = this.stand(document);
    const findings = [...form, ...found([...checkIdentity(written, this.base), ...stood.faults])];
    if (stood.ground === undefined) return { id, written, findings: sortFindings(findings), layers: [], canRun: false };
    const { ground, layers, hash } = stood;
    const { edits, faults } = editsOf(document, groundOf(ground));
    const placed = [...ownWords(document), ...edits].map((edit): PlacedEdit => ({ ...edit, variant: id, source }));
    const before = documentsOf(ground);
    const read = overlay(ground, placed);
    const reading = checkDocuments(read);
    const own = [
      ...faults,
      ...hashFault(document, this.base.playbook.document?.version ?? '', hash),
      ...(before === undefined ? [] : protectionFaults(document, edits, before)),
    ];
    return {
      id,
      written,
      findings: sortFindings([
        ...findings,
        ...found(own),
        ...blamedFindings({ base: ground, edits: placed, source }, listed(reading)),
      ]),
      baseHash: hash,
      layers: [...layers, layerOf(document, layers, placed)],
      read,
      canRun: findings.length + faults.length === 0 && isSound(reading),
    };
  }

  private stand(document: VariantDocument): Stood {
    const asked = sortedKeys(document.base.variants);
    const under = asked.map((id) => ({ id, read: this.under(id) }));
    const faults = [...checkBase(document, this.base), ...under.flatMap(({ read }) => ('code' in read ? [read] : []))];
    const stacks = under.flatMap(({ read }) => ('code' in read ? [] : [read.layers]));
    if (stacks.length < asked.length) return { faults };
    const layers = joined(stacks);
    const conflicts = conflictsIn(layers, document);
    if (conflicts.length > 0) return { faults: [...faults, ...conflicts] };
    const { ground, reading, hash } = this.groundWith(layers);
    if (reading.kind === 'faulty') return { faults: [...faults, ...doNotFit(reading.findings)] };
    return { faults, ground, layers, hash };
  }

  /** The base with these on it; most variants stand on the base alone. */
  private groundWith(layers: readonly Layer[]): GroundWith {
    const key = layers.map(({ variant }) => variant).join(' ');
    const known = this.grounds.get(key);
    if (known !== undefined) return known;
    const ground = layered(this.base, layers);
    const reading = checkDocuments(ground);
    const made = { ground, reading, hash: reading.kind === 'read' ? hashOf(reading.value) : '' };
    this.grounds.set(key, made);
    return made;
  }

  /** A variant that another one stands on, or why that cannot be. */
  private under(id: string): ReadVariant | Fault {
    const path = ['base', 'variants', id];
    const round = this.underway.indexOf(id);
    if (round >= 0) {
      const way = [...this.underway.slice(round), id].join(' → ');
      const message = `The variant stands on itself: ${way}.`;
      return { code: 'wrong-variant', path, message, remedy: 'Take one of these out of the "base" of the other.' };
    }
    const read = this.find(id);
    if (read === undefined) {
      const remedy = suggest(id, this.ids, 'Name a variant of this playbook.');
      return { code: 'unknown-reference', path, message: `There is no variant "${id}".`, remedy };
    }
    if (!read.findings.some(({ severity }) => severity === 'error')) return read;
    const message = `The variant "${id}", on which this one stands, has errors.`;
    return { code: 'wrong-variant', path, message, remedy: `Mend ${read.written.file} first.` };
  }
}

type Stood =
  | { readonly faults: readonly Fault[]; readonly ground?: undefined }
  | {
      readonly faults: readonly Fault[];
      readonly ground: ReadPlaybook;
      readonly layers: readonly Layer[];
      readonly hash: string;
    };

interface GroundWith {
  readonly ground: ReadPlaybook;
  readonly reading: Reading<PlaybookDocuments>;
  readonly hash: string;
}

/** What a variant calls itself, else its folder: others may name it before it can be read. */
function idOf({ document, file }: ReadDocument<VariantDocument>): string {
  return document?.variant ?? file.split('/').at(-2) ?? file;
}

const layerOf = (
  { variant, deviations = {} }: VariantDocument,
  under: readonly Layer[],
  edits: readonly PlacedEdit[],
): Layer => ({ variant, on: new Set(under.map((layer) => layer.variant)), edits, deviations });

/** Rules are no part of what a case runs on. */
const isSound = (reading: Reading<unknown>): boolean =>
  listed(reading).every(({ severity, at }) => severity === 'warning' || at.startsWith('rules/'));

/** Variants that are right by themselves and wrong together. */
function doNotFit(findings: readonly Finding[]): readonly Fault[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map(({ message, remedy, file, line }) => ({
      code: 'variant-conflict',
      path: ['base', 'variants'],
      message: `Together these variants are wrong: ${message} (${file}:${line})`,
      remedy,
    }));
}

function compiledVariant({ variant, title, why }: VariantDocument, layers: readonly Layer[]): CompiledVariant {
  const deviations = layers.flatMap((layer) => Object.entries(layer.deviations));
  return {
    id: variant,
    title,
    why: titleOf(why),
    on: layers.map((layer) => layer.variant).filter((id) => id !== variant),
    deviations: Object.fromEntries(deviations.map(([path, words]) => [path, titleOf(words)])),
  };
}
