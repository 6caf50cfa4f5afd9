// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Owns how much one connection may take of the process, before any of its requests is understood. */
import { type Server, type ServerOptions, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEMS, type ProblemCode } from '../problems/codes.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { problemOf } from './problem-filter.js';

/** Milliseconds and bytes. A request that trickles in is cut off; an answer may take as long as it takes. */
export const CONNECTION_LIMITS: ServerOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  maxHeaderSize: 16_384,
};
const CONNECTIONS = 1_000;
const HEADERS = 100;

/** What Node's parser could not read, in our own codes. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'DRB-4310',
  ERR_HTTP_REQUEST_TIMEOUT: 'DRB-4080',
};

/** Limits a server, and answers what is no request at all with a problem too, before it hangs up. */
export function limitConnections(server: Server): void {
  server.maxConnections = CONNECTIONS;
  server.maxHeadersCount = HEADERS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    socket.end(lastAnswer(CODES[error.code ?? ''] ?? 'DRB-4000'));
  });
}

function lastAnswer(code: ProblemCode): string {
  const { status } = PROBLEMS[code];
  const body = JSON.stringify(problemOf(new OrchestratorError(code, `${PROBLEMS[code].title}.`)));
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json; charset=utf-8',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
