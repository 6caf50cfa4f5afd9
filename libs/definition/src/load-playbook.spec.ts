// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { createMachine } from 'xstate';
import { fixtureFiles } from '../test/fixture.js';
import { compileGuard } from './feel/guard.js';
import { guardScopeOf } from './feel/scope.js';
import { loadPlaybook } from './load-playbook.js';
import type { CompiledPlaybook } from './playbook.js';
import { parseSource, type SourceFile } from './reading/source.js';

type Place = readonly (string | number)[];

function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesIn(each, [...at, key]))];
}

/** The value with another one at a place, or without it. */
function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  return Object.fromEntries(
    Object.entries(value).flatMap(([each, inner]) => {
      if (each !== key) return [[each, inner]];
      return rest.length === 0 && by === undefined ? [] : [[each, replaced(inner, rest, by)]];
    }),
  );
}

const files = await fixtureFiles();
const documents = files.map(({ path, text }) => ({ path, value: parseSource(path, text).source?.value }));
const spot = fc.constantFrom(
  ...documents.flatMap(({ path, value }) => placesIn(value).map((place) => ({ path, place }))),
);
const other = fc.constantFrom<unknown[]>(
  undefined,
  null,
  true,
  7,
  '',
  'gemeld',
  'politie',
  [],
  ['a'],
  {},
  { a: { b: 1 } },
);

const changedFiles = (path: string, place: Place, by: unknown): readonly SourceFile[] =>
  documents.map((each) => {
    const value = each.path === path ? replaced(each.value, place, by) : each.value;
    return { path: each.path, text: value === undefined ? '' : JSON.stringify(value) };
  });

/** Building the machines and the guards of a playbook that could be loaded throws nothing. */
function canBeExecuted(playbook: CompiledPlaybook): void {
  for (const process of Object.values(playbook.processes)) {
    const scope = guardScopeOf(process, playbook);
    const guards = Object.values(process.transitions).map(({ guard }) => guard);
    const conditions = Object.values(process.tasks).map(({ when }) => when);
    for (const each of [...guards, ...conditions]) if (each !== undefined) compileGuard(each, scope);
    const config: unknown = process.machine;
    createMachine(config as Parameters<typeof createMachine>[0]);
  }
}

describe('loadPlaybook', () => {
  it('gives findings or what an engine can execute, and never throws, whatever stands anywhere in a definition', () => {
    fc.assert(
      fc.property(spot, other, ({ path, place }, by) => {
        const reading = loadPlaybook(changedFiles(path, place, by));
        const findings = reading.kind === 'faulty' ? reading.findings : reading.warnings;
        expect(reading.kind === 'read' || findings.length > 0).toBe(true);
        if (reading.kind === 'read') canBeExecuted(reading.value);
        for (const { file, line, message, remedy } of findings) {
          expect([file, line >= 1, message !== '', remedy !== '']).toEqual([expect.any(String), true, true, true]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
