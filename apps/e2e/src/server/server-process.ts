// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** One process of a server setting: the built product, started as an operator starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../../orchestrator/dist/main.js');
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

export type Environment = Readonly<Record<string, string>>;

export class ServerProcess {
  private heard = '';
  private readonly news = new EventEmitter();
  private readonly child: ChildProcess;

  constructor(environment: Environment) {
    const env = { ...process.env, NODE_OPTIONS: '', DATABASE_URL: '', REDIS_URL: '', ...environment };
    this.child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.heard += chunk.toString();
        this.news.emit('news');
      });
    }
    this.child.once('close', () => this.news.emit('news'));
  }

  /** Everything it printed so far. */
  get output(): string {
    return this.heard;
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Where it listens; resolves when it is ready. */
  async address(): Promise<string> {
    return (await this.says(ADDRESS))[0];
  }

  /** Resolves when it has printed something; rejects when it ends without. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(this.heard);
      if (found !== null) return found;
      if (!this.runs) throw new Error(`the process ended with ${String(this.child.exitCode)}:\n${this.heard}`);
      await once(this.news, 'news');
    }
  }

  /** Its exit code, when it ends by itself. */
  async ended(): Promise<number | null> {
    if (this.runs) await once(this.child, 'close');
    return this.child.exitCode;
  }

  /** As a machine that loses power to the process. */
  kill(): Promise<number | null> {
    return this.end('SIGKILL');
  }

  /** As an operator or an orchestrator of containers stops it. Gives its exit code. */
  stop(): Promise<number | null> {
    return this.end('SIGTERM');
  }

  signal(signal: 'SIGTERM'): void {
    this.child.kill(signal);
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.runs) {
      const ended = once(this.child, 'close');
      this.child.kill(signal);
      await ended;
    }
    return this.child.exitCode;
  }
}
