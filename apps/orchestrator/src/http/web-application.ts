// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Addresses that are not the web application's. */
const OURS = /^\/(?:v1|health|metrics|errors)(?:\/|$|\?)/;

/** The page is there whatever is accepted: a program that only looks whether the product answers asks for anything. */
const FRONT_DOOR = /^\/(?:$|\?)/;

const NOT_BUILT = `<!doctype html>
<html lang="nl">
  <head><meta charset="utf-8"><title>Draaiboek</title></head>
  <body>
    <h1>Draaiboek draait</h1>
    <p>De webapplicatie is nog niet gebouwd. Voer <code>npm run build</code> uit en laad deze pagina opnieuw.</p>
    <p>De API werkt wel: <a href="/v1/docs">/v1/docs</a>.</p>
  </body>
</html>
`;

/**
 * The page of the web application for every address that a browser asks for and nobody else answers: it finds its own
 * way from the address. Its files are served before this. Where it is not built, a page that says so.
 */
export function webPage(folder: string): Middleware {
  const index = join(folder, 'index.html');
  return (request, response, next) => {
    const { method, url = '', headers } = request;
    const asksForPage = FRONT_DOOR.test(url) || (headers.accept ?? '').includes('text/html');
    const page = method === 'GET' && !OURS.test(url) && asksForPage;
    if (!page) return next();
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(index)) createReadStream(index).pipe(response);
    else response.end(NOT_BUILT);
  };
}
