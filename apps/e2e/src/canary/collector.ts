// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A collector of traces: takes what OpenTelemetry sends over HTTP, and keeps it. */
export interface Collector {
  readonly url: string;
  /** Everything that was sent, headers and bodies. */
  readonly received: string;
  close(): void;
}

export async function collector(): Promise<Collector> {
  const parts: string[] = [];
  const server = createServer((request, response) => {
    parts.push(request.url ?? '', JSON.stringify(request.headers));
    request.on('data', (chunk: Buffer) => parts.push(chunk.toString('latin1')));
    request.on('end', () => response.setHeader('content-type', 'application/json').end('{}'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get received() {
      return parts.join('\n');
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
