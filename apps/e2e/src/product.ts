// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The built product as a process of its own, on a data folder of its own, in test mode. It is started as people start
 * it, and can be killed as machines do.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../../orchestrator/dist/main.js');
const READY = /http:\/\/127\.0\.0\.1:\d+/;

export interface Exit {
  readonly code: number | null;
  readonly output: string;
}

export class Product {
  address = '';
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    readonly folder: string,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** @param start where the product's clock stands, and stays until it is moved */
  static async start(start: string, environment: Readonly<Record<string, string>> = {}): Promise<Product> {
    const product = await Product.prepare({ DRAAIBOEK_START: start, ...environment });
    await product.run();
    return product;
  }

  /** A product that is not started yet. */
  static async prepare(environment: Readonly<Record<string, string>> = {}): Promise<Product> {
    const folder = await mkdtemp(join(tmpdir(), 'draaiboek-e2e-'));
    return new Product(folder, environment);
  }

  /** Starts it (again) and waits until it says where it listens. */
  async run(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = this.spawn(environment);
    await new Promise<void>((ready, failed) => {
      child.stdout?.on('data', () => {
        const found = READY.exec(this.output);
        if (found) {
          this.address = found[0];
          ready();
        }
      });
      child.once('exit', (code) => {
        failed(new Error(`the product ended with ${String(code)}:\n${this.output}`));
      });
    });
  }

  /** Runs it until it ends by itself: what a start that must be refused does. */
  async runToExit(environment: Readonly<Record<string, string>> = {}): Promise<Exit> {
    const child = this.spawn(environment);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output: this.output };
  }

  /** As a machine that loses power to the process: no warning, nothing flushed. */
  async kill(): Promise<void> {
    await this.signal('SIGKILL');
  }

  /** Everything it printed since it was last started. */
  get printed(): string {
    return this.output;
  }

  /** As an operator does; its data stay. */
  async end(): Promise<void> {
    await this.signal('SIGTERM');
  }

  async stop(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true });
  }

  private spawn(environment: Readonly<Record<string, string>> = {}): ChildProcess {
    this.output = '';
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      PORT: '0',
      DRAAIBOEK_MODE: 'test',
      DRAAIBOEK_DATA: join(this.folder, 'data'),
      /* Nobody in a test waits for a minute to pass. */
      DRAAIBOEK_COMMANDS_PER_MINUTE: '1000000',
      ...this.environment,
      ...environment,
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.child = child;
    return child;
  }

  private async signal(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child?.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}
