// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION } from '../version.js';
import { componentSchemas } from './schemas.js';

/** The OpenAPI 3.1 document, made from the handlers and the schemas they validate with. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Draaiboek')
    .setDescription('The municipal approach to radicalisation as living process definitions.')
    .setVersion(API_VERSION)
    .setContact('The Draaiboek authors', 'https://draaiboek.example', 'draaiboek@draaiboek.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .addServer('/v1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, frame, { ignoreGlobalPrefix: true });
  return { ...document, components: { ...document.components, schemas: componentSchemas() } };
}
