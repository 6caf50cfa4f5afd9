// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { schemaFaults, type Fault } from '@draaiboek/definition';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { OpenDocument, RowDocument, ScenarioDocument } from '../document.js';
import scenarioSchema from '../schema/scenario.schema.json' with { type: 'json' };

/** The JSON Schema that editors use too (draft 2020-12). */
export { scenarioSchema };

const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
ajv.addSchema(scenarioSchema);

const validateScenario: ValidateFunction<ScenarioDocument> = ajv.compile<ScenarioDocument>(scenarioSchema);
const validateOpen = ajv.compile<OpenDocument>({ $ref: 'scenario.schema.json#/$defs/open' });
const validateRow = ajv.compile<RowDocument>({ $ref: 'scenario.schema.json#/$defs/row' });

/** A document as far as its form is right, so that the rest can be checked and all errors come at once. */
export interface Shape {
  readonly faults: readonly Fault[];
  /** Only when all of it is right. */
  readonly document: ScenarioDocument | undefined;
  readonly variant: string | undefined;
  readonly process: string | undefined;
  readonly open: OpenDocument | undefined;
  /** Rows by their place in the list; undefined for one whose form is wrong. */
  readonly rows: readonly (RowDocument | undefined)[];
}

export function shapeOf(value: unknown): Shape {
  const document = validateScenario(value) ? value : undefined;
  const faults = faultsOf(validateScenario.errors ?? []);
  const { variant, process, open, rows } = partsOf(value);
  return {
    faults: document === undefined ? faults : [],
    document,
    variant: typeof variant === 'string' ? variant : undefined,
    process: typeof process === 'string' ? process : undefined,
    open: validateOpen(open) ? open : undefined,
    rows: Array.isArray(rows) ? rows.map((row: unknown) => (validateRow(row) ? row : undefined)) : [],
  };
}

type Parts = Readonly<Partial<Record<'variant' | 'process' | 'open' | 'rows', unknown>>>;

function partsOf(value: unknown): Parts {
  return typeof value === 'object' && value !== null ? value : {};
}

function faultsOf(errors: readonly ErrorObject[]): readonly Fault[] {
  const several = errors.filter(({ keyword }) => keyword === 'maxProperties');
  const others = errors.filter((error) => !several.includes(error));
  return [...several.map(severalAtOnce), ...schemaFaults(others)];
}

function severalAtOnce({ instancePath }: ErrorObject): Fault {
  const path = instancePath.split('/').slice(1);
  return {
    code: 'wrong-structure',
    path,
    message: `"${path.at(-1) ?? ''}" names more than one.`,
    remedy: 'Give each a row of its own.',
  };
}
