// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * A deployment in the server setting, with a database, roles and keys in Redis of its own, and as many processes of the
 * built product as a test wants.
 */
import { randomBytes } from 'node:crypto';
import { serverDatabase, serverUrl, type ServerDatabase } from '@draaiboek/store/testing';
import { ServerProcess, type Environment } from './server-process.js';

/** For hooks and tests that start several processes, each of which compiles its playbook: on a busy machine in minutes. */
export const PATIENCE_MS = 240_000;

/** Runs a suite where there are a PostgreSQL and a Redis; elsewhere it is reported as skipped, with the reason. */
export function describeServer(name: string, suite: () => void, { also = '' } = {}): void {
  const missing = [
    ...(serverUrl() === undefined ? ['DATABASE_URL'] : []),
    ...(process.env['REDIS_URL'] === undefined ? ['REDIS_URL'] : []),
    ...(also === '' ? [] : [also]),
  ];
  const there = missing.length === 0;
  (there ? describe : describe.skip)(there ? name : `${name} (needs ${missing.join(' and ')})`, suite);
}

export interface DeploymentSettings {
  /** Another Redis than the one the tests share. */
  readonly redisUrl?: string;
  /** Another way to the database. */
  readonly through?: (url: string) => Promise<string>;
  readonly migrated?: boolean;
  readonly environment?: Environment;
}

export class ServerDeployment {
  private readonly processes: ServerProcess[] = [];

  private constructor(
    readonly database: ServerDatabase,
    private readonly environment: Environment,
  ) {}

  static async open({
    redisUrl,
    through,
    migrated = true,
    environment,
  }: DeploymentSettings = {}): Promise<ServerDeployment> {
    const database = await serverDatabase({ migrated });
    return new ServerDeployment(database, {
      PORT: '0',
      DRAAIBOEK_HEALTH_PORT: '0',
      DRAAIBOEK_MODE: 'test',
      DRAAIBOEK_COMMANDS_PER_MINUTE: '1000000',
      DRAAIBOEK_DATABASE_URL: through === undefined ? database.url : await through(database.url),
      DRAAIBOEK_REDIS_URL: redisUrl ?? process.env['REDIS_URL'] ?? '',
      DRAAIBOEK_KEY: randomBytes(32).toString('base64'),
      ...environment,
    });
  }

  /** Begins a process; whether it gets anywhere is for the test to see. */
  begin(role: 'api' | 'worker' | 'migrate', environment: Environment = {}): ServerProcess {
    const begun = new ServerProcess({ ...this.environment, DRAAIBOEK_ROLE: role, ...environment });
    this.processes.push(begun);
    return begun;
  }

  /** Starts so many processes of a role, and waits until all are ready. */
  async start(role: 'api' | 'worker', howMany = 1): Promise<readonly ServerProcess[]> {
    const begun = Array.from({ length: howMany }, () => this.begin(role));
    await Promise.all(begun.map((each) => each.address()));
    return begun;
  }

  /** Stops every process and removes the database. */
  async close(): Promise<void> {
    await Promise.all(this.processes.map((each) => each.stop()));
    await this.database.drop();
  }
}
