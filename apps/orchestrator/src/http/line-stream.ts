// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ServerResponse } from 'node:http';

/** Lines of progress come at most this often; a last one always comes. */
const LINE_EVERY_MS = 100;

/** An answer of JSON lines that grows while something runs. Somebody who hangs up misses the rest; what runs goes on. */
export class LineStream {
  private written = 0;

  constructor(private readonly response: ServerResponse) {}

  /** Tells whoever asked that it has begun, before there is a line. */
  begin(): void {
    if (this.response.headersSent) return;
    this.setType();
    this.response.flushHeaders();
  }

  /** One of many lines: left out when the one before was just written. */
  progress(line: object): void {
    if (Date.now() - this.written < LINE_EVERY_MS) return;
    this.written = Date.now();
    this.write(line);
  }

  /** The last line. */
  end(line: object): void {
    this.write(line);
    if (!this.response.writableEnded) this.response.end();
  }

  private write(line: object): void {
    const { response } = this;
    if (response.writableEnded || response.destroyed) return;
    if (!response.headersSent) this.setType();
    response.write(`${JSON.stringify(line)}\n`);
  }

  private setType(): void {
    this.response.setHeader('Content-Type', 'application/x-ndjson; charset=utf-8');
  }
}
