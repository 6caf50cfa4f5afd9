// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Variants of the fixture, written by a test as what they say besides their title, their reason and their base. */
import type { Finding } from '../src/finding.js';
import { hashOf } from '../src/hash.js';
import { loadPlaybook } from '../src/load-playbook.js';
import type { CompiledPlaybook } from '../src/playbook.js';
import { readPlaybook } from '../src/reading/read-playbook.js';
import type { SourceFile } from '../src/reading/source.js';
import { VariantReader } from '../src/variants/variant-reader.js';
import { fixtureFiles } from './fixture.js';

export const BASE = await fixtureFiles();

/** By id; `base` may name variants, or another hash. */
export type Sketches = Readonly<
  Record<string, Readonly<Record<string, unknown>> & { readonly base?: Readonly<Record<string, unknown>> }>
>;

/** The files of the fixture with these variants, each written on its base as it is, in YAML that a person might write. */
export function withVariants(sketches: Sketches, base: readonly SourceFile[] = BASE): readonly SourceFile[] {
  const files = (hashes: ReadonlyMap<string, string | undefined>): readonly SourceFile[] => [
    ...base,
    ...Object.entries(sketches).map(([id, sketch]) => ({
      path: `variants/${id}/variant.yaml`,
      text: textOf(id, sketch, hashes.get(id)),
    })),
  ];
  let hashes = new Map<string, string | undefined>();
  // What one stands on is known when those under it are right.
  Object.keys(sketches).forEach(() => {
    const reader = new VariantReader(files(hashes));
    hashes = new Map(reader.ids.map((id) => [id, reader.find(id)?.baseHash]));
  });
  return files(hashes);
}

function textOf(id: string, { base, ...said }: Sketches[string], hash: string | undefined): string {
  const written = {
    variant: id,
    title: { nl: `Variant ${id}`, en: `Variant ${id}` },
    why: 'Om te oefenen.',
    base: { playbook: 'oefenboek', version: '1.0.0', hash, ...base },
    ...said,
  };
  return JSON.stringify(written, undefined, 2);
}

export function loaded(sketches: Sketches, variant: string): CompiledPlaybook {
  const reading = loadPlaybook(withVariants(sketches), { variant });
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.findings, undefined, 2));
  return reading.value;
}

/** What is wrong with one of them. */
export function findingsOf(sketches: Sketches, variant: string): readonly Finding[] {
  const reading = loadPlaybook(withVariants(sketches), { variant });
  return reading.kind === 'faulty' ? reading.findings : reading.warnings;
}

/** The base of the fixture as a variant is written on it. */
export function baseHash(files: readonly SourceFile[] = BASE): string {
  const reading = readPlaybook(files);
  if (reading.kind === 'faulty') throw new Error('The fixture is wrong.');
  return hashOf(reading.value);
}
