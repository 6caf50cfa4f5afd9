// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the factsheet asks, held against the processes that carry the ids. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding } from '@draaiboek/definition';
import { loadPlaybookFolder } from '@draaiboek/definition/node';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');

interface Requirements {
  readonly implemented: readonly string[];
  readonly factsheet: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly law: Readonly<Record<string, string>>;
}

const { implemented, factsheet, law } = parse(
  readFileSync(join(root, 'docs/requirements.yaml'), 'utf8'),
) as Requirements;
const known = new Set([...Object.values(factsheet), law].flatMap((ids) => Object.keys(ids)));

/** Every id in a `source` list, wherever it stands in the compiled playbook. */
function sourcesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(sourcesIn);
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key !== 'source') return sourcesIn(value);
    return Array.isArray(value) ? value.map(String) : Object.keys(value as object);
  });
}

describe('requirements of the factsheet', () => {
  let named = new Set<string>();
  beforeAll(async () => {
    const reading = await loadPlaybookFolder(join(root, 'processes'));
    if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
    named = new Set(sourcesIn(reading.value.processes));
  });

  it('every id that a process names exists', () => {
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(implemented)('every id of the chapter %s stands in a process', (chapter) => {
    expect(Object.keys(factsheet[chapter] ?? {}).filter((id) => !named.has(id))).toEqual([]);
  });
});
