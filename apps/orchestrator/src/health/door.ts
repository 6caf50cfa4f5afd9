// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns the socket: it listens before there is anything to serve, so that whoever watches the process is answered while it
 * waits for its database, and stops listening first, so that nothing new begins while it stops.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONNECTION_LIMITS, limitConnections } from '../http/connection-limits.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** How long requests under way may take when the process is asked to stop. */
const FINISH_WITHIN_MS = 10_000;

export class Door {
  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  /** Listens, and answers as `waiting` does until it is opened. @throws OrchestratorError DRB-5005 for a port it cannot have */
  static async at(host: string, port: number, waiting: Answer): Promise<Door> {
    const server = createServer(CONNECTION_LIMITS);
    limitConnections(server);
    const listening = once(server, 'listening');
    server.listen(port, host);
    await listening.catch((error: unknown) => portFailed(port, error));
    const { port: taken } = server.address() as AddressInfo;
    const door = new Door(server, `http://${host}:${taken}`);
    door.open(waiting);
    return door;
  }

  /** From now on requests are answered like this. */
  open(answer: Answer): void {
    this.server.removeAllListeners('request');
    this.server.on('request', answer);
  }

  /** Takes no more requests; resolves when those under way are answered, or cut off because they take too long. */
  async close(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.server.closeIdleConnections();
    const late = setTimeout(() => this.server.closeAllConnections(), FINISH_WITHIN_MS);
    await closed;
    clearTimeout(late);
  }
}

/** @throws OrchestratorError DRB-5005 for a port that is taken or kept from this user; any other error as it is */
function portFailed(port: number, cause: unknown): never {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') throw new OrchestratorError('DRB-5005', `Port ${port} is in use.`, { cause });
  if (code === 'EACCES') throw new OrchestratorError('DRB-5005', `Port ${port} is not for this user.`, { cause });
  throw cause;
}
