// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import 'reflect-metadata';
import { isUtf8 } from 'node:buffer';
import type { ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import type { Product } from '../product.js';
import { watchRequests } from '../observability/watch-requests.js';
import { addressLimit } from './address-limit.js';
import { allowedMethods } from './allowed-methods.js';
import { AnswerInterceptor } from './answer-interceptor.js';
import { AppModule } from './app.module.js';
import { openApiDocument } from './openapi/document.js';
import { loopbackOnly } from './loopback-only.js';
import type { ProductRequest } from './parameters.js';
import { ProblemFilter, problemOf, sendProblem } from './problem-filter.js';
import { RequestGuard } from './request-guard.js';
import { LIMITS } from './limits.js';
import { rateLimits } from './rate-limits.js';
import { cacheAsset, documentationHeaders, securityHeaders } from './security-headers.js';
import { API_VERSION } from './version.js';
import { webPage } from './web-application.js';

const OPTIONS = { logger: false, bodyParser: false } as const;
const BODY_LIMIT = '256kb';
const DOCUMENTATION = /^\/v1\/docs(?:\/|$|\?)/;

/** The HTTP application over a running product: the API, its documentation and the web application. Does not listen. */
export async function createApp(product: Product, webFolder: string, limits = LIMITS): Promise<NestExpressApplication> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest types plain options as a class
  const app = await NestFactory.create<NestExpressApplication>(AppModule.over(product), OPTIONS);
  const strict = await securityHeaders(Object.values(product.playbooks.default.playbook.processes));
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(watchRequests(product.metrics, product.settings.log));
  app.use((request: ProductRequest, response: ServerResponse, next: (error?: unknown) => void) => {
    request.product = product;
    const headers = DOCUMENTATION.test(request.url ?? '') ? documentationHeaders : strict;
    response.setHeader('Cache-Control', 'no-store');
    if (request.url?.startsWith('/v1')) response.setHeader('API-Version', API_VERSION);
    headers(request, response, next);
  });
  const document = openApiDocument(app);
  app.use(loopbackOnly, addressLimit, allowedMethods(document), ...rateLimits(limits));
  app.useBodyParser('json', { limit: BODY_LIMIT, strict: false, verify: refuseBroken });
  app.useStaticAssets(webFolder, { index: false, setHeaders: cacheAsset });
  app.use(webPage(webFolder));
  app.setGlobalPrefix('v1', { exclude: ['health/*path', 'metrics', 'errors', 'errors/*path'] });
  app.useGlobalGuards(new RequestGuard());
  app.useGlobalInterceptors(new AnswerInterceptor());
  app.useGlobalFilters(new ProblemFilter(product.settings.log));
  publishOpenApi(app, document);
  await app.init();
  /* The framework has a word for what is not there under /v1 only. */
  app.use(({ url }: ProductRequest, response: ServerResponse) => sendProblem(response, problemOf(nothingHere(), url)));
  return app;
}

/** Bytes that are no UTF-8 would be read as a replacement character, and kept as one. */
function refuseBroken(_: unknown, __: unknown, body: Buffer): void {
  if (!isUtf8(body)) throw new OrchestratorError('DRB-4000', 'The body is not UTF-8.');
}

const nothingHere = (): OrchestratorError => new OrchestratorError('DRB-4040', 'There is nothing at this address.');

function publishOpenApi(app: NestExpressApplication, document: OpenAPIObject): void {
  app.use('/v1/openapi.json', (_: ProductRequest, response: ServerResponse) => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end(JSON.stringify(document));
  });
  const pages = { raw: ['yaml'], yamlDocumentUrl: 'v1/openapi.yaml', customSiteTitle: 'Draaiboek API' } as const;
  SwaggerModule.setup('v1/docs', app, document, { ...pages, raw: [...pages.raw] });
}
