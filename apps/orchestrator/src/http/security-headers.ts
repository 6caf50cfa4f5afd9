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
  return withPermissions(
    helmet({
      crossOriginEmbedderPolicy: true,
      xFrameOptions: { action: 'deny' },
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
    }),
  );
}

/** Swagger UI puts styles into the page and draws icons from data: looser, for its own pages only. */
export const documentationHeaders: Middleware = withPermissions(
  helmet({
    crossOriginEmbedderPolicy: true,
    xFrameOptions: { action: 'deny' },
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
  }),
);

/** What of the browser a page may use beside drawing itself: nothing. */
const PERMISSIONS = [
  ...['accelerometer', 'autoplay', 'camera', 'clipboard-read', 'display-capture', 'encrypted-media', 'fullscreen'],
  ...['geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking', 'browsing-topics'],
]
  .map((feature) => `${feature}=()`)
  .join(', ');

function withPermissions(headers: Middleware): Middleware {
  return (request, response, next) => {
    response.setHeader('Permissions-Policy', PERMISSIONS);
    headers(request, response, next);
  };
}

/** A file whose name holds the hash of what is in it never changes; of any other the browser asks each time. */
export function cacheAsset(response: ServerResponse, path: string): void {
  response.setHeader('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

const HASHED = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/;

async function styleHashes([process]: readonly CompiledProcess[]): Promise<string[]> {
  if (process === undefined) return [];
  const drawn = await diagramSvg(process, { language: 'nl' });
  return [...drawn.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, sheet = '']) => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`,
  );
}
