// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** A wire to a server that remembers everything that was sent there. */
export class Recorder {
  private readonly chunks: Buffer[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Every byte that went there, as text. */
  get sent(): string {
    return Buffer.concat(this.chunks).toString('latin1');
  }

  static async to(target: string): Promise<Recorder> {
    const url = new URL(target);
    const server = createServer((near) => {
      const far = connect(Number(url.port), url.hostname);
      near.on('data', (chunk: Buffer) => recorder.chunks.push(chunk));
      for (const socket of [near, far]) {
        socket.on('error', () => undefined);
        socket.on('close', () => [near, far].forEach((each) => each.destroy()));
      }
      near.pipe(far).pipe(near);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const through = new URL(target);
    through.hostname = '127.0.0.1';
    through.port = String((server.address() as AddressInfo).port);
    const recorder: Recorder = new Recorder(server, through.href);
    return recorder;
  }

  close(): void {
    this.server.close();
  }
}
