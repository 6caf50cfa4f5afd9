// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Shows that the linter of the API design rules finds what it is there for, by breaking the published document. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { readText, ROOT } from './files.js';

const DOCUMENT = 'libs/api/openapi.generated.json';
const SPECTRAL = 'node_modules/@stoplight/spectral-cli/dist/index.js';
const RULES = 'tools/openapi/nlgov-adr.yaml';

/** A rule, and the texts that are replaced to break it. */
const DEFECTS: readonly (readonly [rule: string, good: string, broken: string])[] = [
  ['nlgov:openapi3', '"openapi": "3.1.0"', '"openapi": "2.0.0"'],
  ['nlgov:semver', '"version": "1.0.0"', '"version": "1"'],
  ['nlgov:info-contact-fields-exist', '"email": "draaiboek@draaiboek.example"', '"x-email": "none"'],
  ['nlgov:include-major-version-in-uri', '"url": "/v1"', '"url": "/api"'],
  ['nlgov:paths-kebab-case', '"/cases/{case}/journal"', '"/cases/{case}/journalEntries"'],
  ['path-keys-no-trailing-slash', '"/cases/{case}/journal"', '"/cases/{case}/journal/"'],
  ['nlgov:query-keys-camel-case', '"name": "pageSize"', '"name": "page_size"'],
  ['nlgov:missing-version-header', '"API-Version": {', '"Version": {'],
  ['nlgov:use-problem-schema', '"application/problem+json": {', '"application/json": {'],
  ['nlgov:problem-invalid-input', '"400": {', '"418": {'],
  ['operation-operationId-unique', '"operationId": "listTasks"', '"operationId": "listCases"'],
  ['oas3-valid-media-example', '"answer": "nee"', '"answer": 7'],
  ['path-params', '"name": "task",', '"name": "taak",'],
];

const Findings = z.array(z.object({ code: z.string(), source: z.string() }));

/** What the linter says of the document, and of every broken copy of it; in one process, which takes the time. */
function lint(): ReadonlyMap<string, readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'draaiboek-api-rules-'));
  try {
    const good = readText(DOCUMENT);
    const texts = [
      ['good', good] as const,
      ...DEFECTS.map(([rule, from, to]) => [rule, good.replaceAll(from, to)] as const),
    ];
    const files = texts.map(([rule, text]) => {
      const file = join(folder, `${rule.replace(':', '.')}.json`);
      writeFileSync(file, text);
      return file;
    });
    const args = [SPECTRAL, 'lint', '--ruleset', RULES, '--format', 'json', '--quiet', ...files];
    const { stdout, stderr } = spawnSync(process.execPath, args, {
      ...{ cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, NODE_OPTIONS: '' } },
    });
    if (!stdout.startsWith('[')) throw new Error(stderr);
    const found = Findings.parse(JSON.parse(stdout));
    return new Map(
      files.map((file) => [
        basename(file, '.json').replace('.', ':'),
        found.filter(({ source }) => source === file).map(({ code }) => code),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the linter of the API design rules', () => {
  const found = lint();

  it('finds nothing in the published document', () => {
    expect(found.get('good')).toEqual([]);
  });

  it.each(DEFECTS.map(([rule]) => rule))('finds a document that breaks %s', (rule) => {
    expect(found.get(rule)).toContain(rule);
  });
});
