// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CompiledProcess } from '@draaiboek/definition';
import { diagramSvg } from '@draaiboek/diagram';
import helmet from 'helmet';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

const SELF = ["'self'"];
const NOTHING = ["'none'"];

/**
 * The headers of every answer. Scripts, styles, fonts and data come from here only, and nothing is inline but the one
 * style sheet that every drawn statechart carries, which is allowed by its hash.
 */
export async function securityHeaders(processes: readonly CompiledProcess[]): Promise<Middleware> {
  const styles = [...SELF, ...(await styleHashes(processes))];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NOTHING,
        scriptSrc: SELF,
        styleSrc: styles,
        imgSrc: SELF,
        fontSrc: SELF,
        connectSrc: SELF,
        manifestSrc: SELF,
        workerSrc: SELF,
        formAction: SELF,
        baseUri: NOTHING,
        frameAncestors: NOTHING,
        objectSrc: NOTHING,
      },
    },
    /* Loopback without TLS: a browser that remembered to insist on it would lock the user out. */
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Swagger UI puts styles into the page and draws icons from data: looser, for its own pages only. */
export const documentationHeaders: Middleware = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: NOTHING,
      scriptSrc: SELF,
      styleSrc: [...SELF, "'unsafe-inline'"],
      imgSrc: [...SELF, 'data:'],
      connectSrc: SELF,
      fontSrc: SELF,
      formAction: SELF,
      baseUri: NOTHING,
      frameAncestors: NOTHING,
    },
  },
  strictTransportSecurity: false,
});

async function styleHashes([process]: readonly CompiledProcess[]): Promise<string[]> {
  if (process === undefined) return [];
  const drawn = await diagramSvg(process, { language: 'nl' });
  return [...drawn.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, sheet = '']) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
  );
}
