// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION } from '../version.js';
import { getDocumentation } from './documented.js';
import { headerComponents } from './headers.js';
import type { Json } from './json.js';
import { operationOf } from './operation.js';
import { problemComponents } from './problem-responses.js';
import { componentSchemas } from './schemas.js';

const DESCRIPTION = `The municipal approach to radicalisation as living process definitions.

People decide; the API records what they decided, says what is due and refuses what a process does not allow.

- **Versions.** The major version is in the address, the full version in the header \`API-Version\`. Within a major
  version names and shapes stay; fields and parameters may be added, so a program ignores fields that it does not know.
  Whatever will go is first marked \`deprecated\` here and answers with the headers \`Deprecation\` and \`Sunset\`.
- **Lists** come in pages (\`page\`, \`pageSize\`), with the number of items in the body and the other pages in \`Link\`.
- **Sparse answers.** \`fields\` names the fields of a resource that are wanted; the others, also required ones, are left out.
- **Parameters** that an operation does not know are refused, never ignored.
- **Commands** take \`Idempotency-Key\` and, on a case that is there, \`If-Match\` with the revision that was read.
- **Problems** are RFC 9457 documents. Their \`type\` is a page that says what is wrong and what to do.`;

const TAGS: readonly (readonly [name: string, description: string])[] = [
  ['session', 'Who one is, and what the product is now'],
  ['processes', 'The definitions that cases run on. They hold no case data and may be read by anybody'],
  ['cases', 'Reading cases. Whoever may not see a case gets the answer of a case that is not there'],
  ['commands', 'Everything that changes a case'],
  ['tasks', 'Work lists'],
  ['references', 'What one looks up beside the cases: the directory and the division of tasks'],
  ['calendar', 'The calendar that dates are counted by'],
  ['accountability', 'Who answers for the data, and how the municipality accounts for them'],
  ['clock', 'The clock of the product; only in demo and test mode'],
  ['mailbox', 'What partners would receive; only in demo and test mode'],
];

/** The OpenAPI 3.1 document: the routes are those that Nest serves, the rest is what each handler is documented with. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Draaiboek')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setContact('The Draaiboek authors', 'https://draaiboek.example', 'draaiboek@draaiboek.example')
    .setLicense('EUPL-1.2', 'https://interoperable-europe.ec.europa.eu/licence/eupl-12')
    .addServer('/v1', 'This installation')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'In a demo `demo-<person>`, of `GET /session`' });
  for (const [name, description] of TAGS) frame.addTag(name, description);
  const found = SwaggerModule.createDocument(app, frame.build(), { ignoreGlobalPrefix: true });
  const document: Json = {
    ...found,
    paths: Object.fromEntries(
      Object.entries(found.paths).map(([path, methods]) => [path, documentedPath(path, methods as Methods)]),
    ),
    components: {
      ...found.components,
      schemas: componentSchemas(),
      headers: headerComponents(),
      responses: problemComponents(),
    },
  };
  /* Nest's type is that of OpenAPI 3.0; the linter and the contract test hold the document to 3.1. */
  return document as unknown as OpenAPIObject;
}

type Methods = Readonly<Record<string, { readonly operationId?: string; readonly tags?: readonly string[] }>>;

const documentedPath = (path: string, methods: Methods): Json =>
  Object.fromEntries(
    Object.entries(methods).map(([method, { operationId, tags = [] }]) => [
      method,
      operationOf(getDocumentation(operationId), path, tags),
    ]),
  );
