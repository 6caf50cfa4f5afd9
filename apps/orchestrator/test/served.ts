// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandResult, type Case } from '@draaiboek/api';
import request from 'supertest';
import type { z } from 'zod';
import { createApp } from '../src/http/create-app.js';
import { silentLog } from '../src/log/log.js';
import { openApiDocument } from '../src/http/openapi/document.js';
import { emptyDatabase } from './database.js';
import { fixtureBase } from './fixture-playbook.js';
import { HeldToDocument } from './held-to-document.js';
import { productOn } from './product.js';

export const OPENING = { process: 'voorbeeld', subject: { kind: 'person', name: 'Testpersoon' } };

/** The product as others reach it: over HTTP, as a demo person or as nobody; every answer is held to the document. */
export type Served = Awaited<ReturnType<typeof serve>>;

/** Serves the product on an empty database; `close` lets go of everything. */
export async function serve({ log = silentLog, playbooks = fixtureBase() } = {}) {
  const web = mkdtempSync(join(tmpdir(), 'draaiboek-web-'));
  const database = await emptyDatabase();
  const product = await productOn(database, undefined, undefined, playbooks, log);
  const app = await createApp(product, web);
  product.address = 'http://127.0.0.1:3000';
  const held = new HeldToDocument(openApiDocument(app));
  const agent = () => request(app.getHttpServer());
  const anyone = () => ({
    get: (path: string) =>
      agent()
        .get(path)
        .expect((answer) => held.check('get', path, answer)),
    post: (path: string) =>
      agent()
        .post(path)
        .expect((answer) => held.check('post', path, answer)),
  });
  const as = (person: string) => {
    const authorization = `Bearer demo-${person}`;
    return {
      get: (path: string) => anyone().get(path).set('authorization', authorization),
      post: (path: string, body?: object) => anyone().post(path).set('authorization', authorization).send(body),
    };
  };
  const opened = async (): Promise<Case> =>
    CommandResult.parse((await as('regisseur').post('/v1/cases', OPENING).expect(201)).body).case;
  const close = async (): Promise<void> => {
    await app.close();
    await product.stop();
    await database.close();
    rmSync(web, { recursive: true });
  };
  return { anyone, agent, as, opened, close, product, database, web, app, held };
}

/** A body as its schema reads it; throws when it does not fit. */
export const fits = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => schema.parse(body);
