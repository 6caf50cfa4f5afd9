// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Holds every answer of the API to the document that the product publishes: that the operation lists the status, that the
 * headers it promises are there, and that the body is what its schema says. Tests that serve the product do it with
 * every request they send.
 */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

const Reference = z.object({ $ref: z.string() });
const Headers = z.record(z.string(), z.unknown()).default({});
const Response = z.object({ headers: Headers, content: z.record(z.string(), z.unknown()).default({}) });
const Operation = z.object({
  operationId: z.string(),
  responses: z.record(z.string(), z.union([Reference, Response])),
});
export const Document = z.object({
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({ responses: z.record(z.string(), Response) }),
});

/** An answer as supertest gives it. */
export interface GivenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly text: string;
}

const JSON_TYPES = new Set(['application/json', 'application/problem+json']);

/** Headers that come with some of the answers only. */
const NOT_ALWAYS = new Set(['idempotency-replayed', 'ratelimit', 'vary']);

export class HeldToDocument {
  /** Operations, by status, that were answered: `getCase 200`. */
  readonly seen = new Set<string>();
  private readonly document: z.output<typeof Document>;
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(given: OpenAPIObject) {
    this.document = Document.parse(given);
    formats.default(this.ajv, { mode: 'full' });
    this.ajv.addSchema({ ...given, $id: 'document' });
  }

  /** @throws Error that names what of the answer the document does not say */
  check(method: string, address: string, answer: GivenAnswer): void {
    const found = this.find(method, address.split('?')[0] ?? '');
    if (found === undefined) return;
    const { operation, pointer } = found;
    const id = `${operation.operationId} ${answer.status}`;
    const key = String(answer.status) in operation.responses ? String(answer.status) : 'default';
    const named = operation.responses[key];
    if (named === undefined || (key === 'default' && answer.status < 400)) throw new Error(`${id} is not documented`);
    const at = '$ref' in named ? named.$ref.slice(1) : `${pointer}/responses/${key}`;
    const response = '$ref' in named ? this.document.components.responses[named.$ref.split('/').at(-1) ?? ''] : named;
    if (response === undefined) throw new Error(`${id}: ${at} is not in the document`);
    this.seen.add(id);
    checkHeaders(id, response, answer);
    this.checkBody(id, at, response, answer, address.includes('fields='));
  }

  /** Every operation, by its id. */
  get operations(): readonly string[] {
    return Object.values(this.document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
  }

  private find(method: string, path: string) {
    for (const [template, operations] of Object.entries(this.document.paths)) {
      const pattern = new RegExp(`^/v1${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      const operation = operations[method];
      if (operation === undefined || !pattern.test(path)) continue;
      return { operation, pointer: `/paths/${template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}` };
    }
    return undefined;
  }

  private checkBody(
    id: string,
    pointer: string,
    { content }: z.output<typeof Response>,
    { headers, body, text }: GivenAnswer,
    sparse: boolean,
  ): void {
    const [type = ''] = (headers['content-type'] ?? '').split(';');
    if (Object.keys(content).length === 0) {
      if (text !== '') throw new Error(`${id} has a body`);
      return;
    }
    if (!(type in content)) throw new Error(`${id} is ${type}, documented as ${Object.keys(content).join(', ')}`);
    if (!JSON_TYPES.has(type)) return;
    const validate = this.validator(`document#${pointer}/content/${type.replace('/', '~1')}/schema`);
    if (validate(body)) return;
    /* A sparse answer leaves fields out, also required ones; what it has is as documented. */
    const errors = (validate.errors ?? []).filter(({ keyword }) => !sparse || keyword !== 'required');
    if (errors.length > 0) throw new Error(`${id} does not fit: ${this.ajv.errorsText(errors)}`);
  }

  private validator($ref: string): ValidateFunction {
    const known = this.validators.get($ref) ?? this.ajv.compile({ $ref: encodeURI($ref) });
    this.validators.set($ref, known);
    return known;
  }
}

function checkHeaders(id: string, response: z.output<typeof Response>, { headers }: GivenAnswer): void {
  const missing = Object.keys(response.headers).filter((name) => {
    const lower = name.toLowerCase();
    return !NOT_ALWAYS.has(lower) && headers[lower] === undefined;
  });
  if (missing.length > 0) throw new Error(`${id} is without ${missing.join(', ')}`);
}
