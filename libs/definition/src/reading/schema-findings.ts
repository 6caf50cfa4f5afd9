// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FindingCode } from '../finding.js';
import { findNearest, suggest } from '../nearest.js';
import type { SchemaError } from './schema.js';
import type { DocumentPath } from './source.js';

/** A finding before it knows its file and line. */
export interface Fault {
  readonly code: FindingCode;
  readonly path: DocumentPath;
  readonly message: string;
  readonly remedy: string;
}

/** Ajv's errors as plain sentences, each fault once: a key that is only misspelled is not missing too. */
export function schemaFaults(errors: readonly SchemaError[]): readonly Fault[] {
  const misspelled = new Set(
    errors
      .filter(({ keyword }) => keyword === 'additionalProperties')
      .map((error) => `${error.instancePath} ${meantKey(error) ?? ''}`),
  );
  const faults = errors
    .filter((error) => error.keyword !== 'required' || !misspelled.has(`${error.instancePath} ${missingKey(error)}`))
    .flatMap((error) => faultOf(error) ?? []);
  return [
    ...new Map(faults.map((fault) => [`${fault.code} ${fault.path.join('/')} ${fault.message}`, fault])).values(),
  ];
}

export function pathOf(error: SchemaError): DocumentPath {
  return error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The key that an `additionalProperties` error is about. */
export function unknownKey(error: SchemaError): string {
  return textParam(error, 'additionalProperty');
}

/** The key that an `additionalProperties` error probably means, of those that the format has there. */
export function meantKey(error: SchemaError): string | undefined {
  return findNearest(unknownKey(error), knownKeys(error));
}

/** The key that a `required` error is about. */
export function missingKey(error: SchemaError): string {
  return textParam(error, 'missingProperty');
}

function knownKeys(error: SchemaError): readonly string[] {
  return Object.keys(recordOf(recordOf(error.parentSchema)['properties']));
}

function faultOf(error: SchemaError): Fault | undefined {
  const path = pathOf(error);
  switch (error.keyword) {
    case 'additionalProperties':
      return unknown(path, error);
    case 'required':
      return missing(path, missingKey(error));
    case 'type':
      return wrongType(path, error);
    case 'enum':
    case 'const':
      return wrongValue(path, error);
    case 'pattern':
      return wrongForm(path, error);
    case 'minProperties':
    case 'minLength':
      return { code: 'empty', path, message: `"${lastOf(path)}" is empty.`, remedy: 'Fill it in or leave it out.' };
    case 'propertyNames': // its own error comes along as `pattern`, with the name
      return undefined;
    default:
      return {
        code: 'wrong-value',
        path,
        message: `"${lastOf(path)}" ${error.message ?? 'is wrong'}.`,
        remedy: 'See the format of definitions.',
      };
  }
}

function unknown(path: DocumentPath, error: SchemaError): Fault {
  const key = unknownKey(error);
  const cutOff = key.includes(' ') && recordOf(error.data)[key] === null;
  return {
    code: 'unknown-key',
    path: [...path, key],
    message: `"${key}" is no key of ${placeName(path)}.`,
    remedy: cutOff
      ? 'A comma begins a new key inside { … }: put the text before it between quotation marks.'
      : suggest(key, knownKeys(error), 'Take it out or use a key of the format.'),
  };
}

function missing(path: DocumentPath, key: string): Fault {
  const where = placeName(path);
  if (key === 'title') {
    return { code: 'missing-title', path, message: `${where} has no title.`, remedy: 'Add title: { nl: …, en: … }.' };
  }
  if (key === 'nl' || key === 'en') {
    const language = key === 'nl' ? 'Dutch' : 'English';
    return { code: 'missing-title', path, message: `${where} has no ${language} text.`, remedy: `Add "${key}".` };
  }
  if (key === 'category') {
    return {
      code: 'uncategorised-fact',
      path,
      message: `The fact "${lastOf(path)}" has no category of data.`,
      remedy: 'Add category: one of a to h, or geen with because: why it is no personal datum.',
    };
  }
  return { code: 'missing-key', path, message: `${where} has no "${key}".`, remedy: `Add "${key}".` };
}

function wrongType(path: DocumentPath, error: SchemaError): Fault {
  const wanted = [recordOf(error.params)['type']].flat().map((type) => typeName(String(type)));
  return {
    code: 'wrong-type',
    path,
    message: `${placeName(path)} is ${valueName(error.data)}, not ${wanted.join(' or ')}.`,
    remedy: `Write ${wanted.join(' or ')}.`,
  };
}

function wrongValue(path: DocumentPath, error: SchemaError): Fault {
  const parameters = recordOf(error.params);
  const listed = parameters['allowedValues'];
  const allowed = (Array.isArray(listed) ? listed : [parameters['allowedValue']]).map(String);
  const value = valueText(error.data);
  return {
    code: 'wrong-value',
    path,
    message: `${placeName(path)} cannot be ${value}.`,
    remedy: suggest(String(error.data), allowed, `Use ${allowed.map((each) => `"${each}"`).join(', ')}.`),
  };
}

function wrongForm(path: DocumentPath, error: SchemaError): Fault {
  const name = error.propertyName;
  const pattern = textParam(error, 'pattern');
  if (name !== undefined) {
    return {
      code: 'invalid-id',
      path: [...path, name],
      message: `"${name}" is no valid id here.`,
      remedy: formOf(pattern),
    };
  }
  return {
    code: 'wrong-value',
    path,
    message: `${placeName(path)} cannot be ${valueText(error.data)}.`,
    remedy: formOf(pattern),
  };
}

/** What the patterns of the schema ask for, in words. */
function formOf(pattern: string): string {
  if (pattern.includes('WD')) return 'Write ISO 8601 (P3M, P2W, PT24H, -P1M) or working days (5WD, -2WD).';
  if (pattern.includes(String.raw`\.[a-z]`))
    return 'Write onderwerp.voltooid-deelwoord: lower case, digits and hyphens, one dot.';
  if (pattern.includes('a-zA-Z')) return 'Write camelCase: a lower case letter first, then letters and digits.';
  if (pattern.startsWith('^[0-9]+')) return 'Write a semantic version: 1.0.0.';
  if (pattern.startsWith('^[A-Z]')) return 'Write the id of a requirement: Au6.';
  return 'Write lower case letters, digits and hyphens, a letter first.';
}

function placeName(path: DocumentPath): string {
  return path.length === 0 ? 'The document' : `"${path.at(-1) ?? ''}"`;
}

function lastOf(path: DocumentPath): string {
  return path.at(-1) ?? 'the document';
}

function typeName(type: string): string {
  switch (type) {
    case 'object':
      return 'a map';
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    case 'integer':
      return 'a whole number';
    default:
      return type;
  }
}

function valueName(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : valueText(value);
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
}

function textParam(error: SchemaError, name: string): string {
  return String(recordOf(error.params)[name]);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
