// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { playbookSchema, processSchema } from './schema.js';

type Json = Readonly<Record<string, unknown>>;

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every sub-schema that describes a map, with its place. */
function mapsIn(schema: unknown, at: string): readonly (readonly [string, Json])[] {
  if (!isJson(schema)) return [];
  const inner = Object.entries(schema).flatMap(([key, value]) => mapsIn(value, `${at}/${key}`));
  const isMap = [schema['type']].flat().includes('object');
  return isMap ? [[at, schema], ...inner] : inner;
}

const maps = [...mapsIn(processSchema, 'process'), ...mapsIn(playbookSchema, 'playbook')];

describe('the schemas', () => {
  it('are closed: no map takes keys that are not declared, but for the template of a rule', () => {
    const open = maps.filter(([, schema]) => schema['additionalProperties'] === undefined).map(([at]) => at);
    expect(open).toEqual(['process/$defs/rule']);
  });

  it('name ids by a pattern in every map that is keyed by id', () => {
    const keyed = maps.filter(
      ([, schema]) => isJson(schema['additionalProperties']) && schema['properties'] === undefined,
    );
    expect(keyed.length).toBeGreaterThan(20);
    expect(keyed.filter(([, schema]) => schema['propertyNames'] === undefined)).toEqual([]);
  });

  it('describe every part, so that an editor can explain it', () => {
    const silent = maps.filter(([at, schema]) => at.includes('/') && schema['description'] === undefined);
    expect(silent.map(([at]) => at)).toEqual([]);
  });
});
