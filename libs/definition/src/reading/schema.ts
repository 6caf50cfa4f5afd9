// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv2020, type AnySchemaObject, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { PlaybookDocument, ProcessDocument } from '../document.js';
import type { RequirementsDocument } from '../requirements/requirements.js';
import type { DirectoryDocument, DivisionDocument } from '../reference/document.js';
import type { VariantDocument } from '../variants/document.js';
import directorySchema from '../schema/directory.schema.json' with { type: 'json' };
import divisionSchema from '../schema/division-of-tasks.schema.json' with { type: 'json' };
import playbookSchema from '../schema/playbook.schema.json' with { type: 'json' };
import requirementsSchema from '../schema/requirements.schema.json' with { type: 'json' };
import variantSchema from '../schema/variant.schema.json' with { type: 'json' };
import processSchema from '../schema/process.schema.json' with { type: 'json' };

/** The JSON Schemas that editors use too (draft 2020-12). */
export { directorySchema, divisionSchema, playbookSchema, processSchema, variantSchema };

export type SchemaError = ErrorObject;

/** Whether a value has the form of a document, and if not, every error. */
export type Validation<T> =
  { readonly valid: true; readonly value: T } | { readonly valid: false; readonly errors: readonly SchemaError[] };

/**
 * Schemas are compiled when the first document is read, not when this module is loaded: compiling builds code, which
 * a browser may forbid to pages that only show what has been read elsewhere.
 */
function validator<T>(schema: AnySchemaObject): (value: unknown) => Validation<T> {
  let compiled: ValidateFunction<T> | undefined;
  return (value) => {
    compiled ??= newAjv().compile<T>(schema);
    return compiled(value) ? { valid: true, value } : { valid: false, errors: compiled.errors ?? [] };
  };
}

function newAjv(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
  ajv.addSchema(processSchema);
  return ajv;
}

export const validateProcess = validator<ProcessDocument>(processSchema);
export const validatePlaybook = validator<PlaybookDocument>(playbookSchema);
export const validateDirectory = validator<DirectoryDocument>(directorySchema);
export const validateRequirements = validator<RequirementsDocument>(requirementsSchema);
export const validateDivision = validator<DivisionDocument>(divisionSchema);
export const validateVariant = validator<VariantDocument>(variantSchema);
