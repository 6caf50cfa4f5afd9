// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type Agent, request } from 'node:http';
import type { Sent } from './requests.js';

export interface Answered {
  readonly status: number;
  readonly type: string;
  readonly etag: string | undefined;
  /** Headers and body: everything in which something could be told. */
  readonly everything: string;
  readonly body: string;
}

/** Sends a request as it is; rejects when the connection is cut before the answer is whole. */
export function send(port: number, agent: Agent, { method, path, headers, body }: Sent): Promise<Answered> {
  return new Promise((answered, failed) => {
    const asking = request({ host: '127.0.0.1', port, agent, method, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', failed);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        answered({
          status: response.statusCode ?? 0,
          etag: response.headers.etag,
          type: response.headers['content-type'] ?? '',
          everything: `${JSON.stringify(response.rawHeaders)}\n${text}`,
          body: text,
        });
      });
    });
    asking.on('error', failed);
    asking.end(body);
  });
}
