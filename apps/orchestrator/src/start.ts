// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Server } from 'node:http';
import type { References } from '@draaiboek/definition';
import { migrateServer } from '@draaiboek/store';
import type { Opened } from './adapters/adapters.js';
import { openEmbedded } from './adapters/embedded.js';
import { serverAdapters } from './adapters/server.js';
import type { ServeConfig } from './config/config.js';
import { Door, type Answer } from './health/door.js';
import { waitingPages, workerPages } from './health/operator-pages.js';
import { placeOf } from './health/place.js';
import type { Needed } from './health/presence.js';
import { untilItAnswers } from './health/until-it-answers.js';
import { createApp } from './http/create-app.js';
import type { Log } from './log/log.js';
import { countedLog } from './observability/counted-log.js';
import { measureProcess } from './observability/process-metrics.js';
import { Metrics } from './observability/metrics.js';
import { tracesWanted } from './observability/traces-wanted.js';
import type { Playbooks } from './playbooks/playbooks.js';
import { readPlaybooks, readReferences } from './playbooks/read-playbooks.js';
import { openProduct, type Product } from './product.js';
import { Undoing } from './undoing.js';

export interface Running {
  /** Where it listens, `http://127.0.0.1:3000`; undefined for a worker without a port. */
  readonly address: string | undefined;
  /** Lets what is under way finish, closes the database and gives the folder free. */
  stop(): Promise<void>;
}

/** Whoever starts the product: is told what happens, and may think better of it. */
export interface Starter {
  readonly log: Log;
  readonly say: (line: string) => void;
  /** Ends waiting for what is away. */
  readonly signal: AbortSignal;
}

/**
 * Starts the product: playbook, port, what it runs on, the product itself; in that order, and when one of them fails
 * nothing stays behind that was opened for it. What is away is waited for, and the port says so meanwhile.
 *
 * @throws OrchestratorError, StoreError or EngineError for whatever keeps it from starting
 */
export async function start(config: ServeConfig, starter: Starter): Promise<Running> {
  const defined = await definedBy(config);
  const metrics = new Metrics();
  measureProcess();
  const log = countedLog(starter.log, metrics);
  const undoing = new Undoing();
  try {
    let missing: Needed = 'database';
    const door =
      config.port === undefined
        ? undefined
        : await Door.at(
            config.host,
            config.port,
            waitingPages(() => missing),
          );
    if (door !== undefined) undoing.add(() => door.close());
    const waits = (what: Needed): void => {
      missing = what;
      starter.say(awayLine(what, config));
    };
    const attempt = (): Promise<Product> =>
      undoing.attempt((inner) =>
        serve(config, { ...starter, log, metrics, ...defined, address: door?.address }, inner, door),
      );
    const product = await untilItAnswers(attempt, { waits, signal: starter.signal });
    starter.say(readyLine(config, door?.address));
    tellSettings(log, config, product);
    const stop = async (): Promise<void> => {
      product.health.stop();
      await Promise.all([product.clockRun.stop(), product.calendar.stop(), door?.close()]);
      await undoing.all();
      log.info('stopped');
    };
    return { address: door?.address, stop };
  } catch (error) {
    await undoing.all();
    throw error;
  }
}

/** Everything that is read from the folder of processes; any fault in it ends the start. */
async function definedBy({ processesFolder: folder, variant }: ServeConfig): Promise<Defined> {
  return { playbooks: await readPlaybooks(folder, variant), references: await readReferences(folder) };
}

/** The settings it runs with, for whoever reads the log later; none that is secret. */
function tellSettings(log: Log, { role, mode, logLevel: level, limits }: ServeConfig, { storage }: Product): void {
  log.info('started', { role, mode, storage, level, traces: tracesWanted(process.env), ...limits });
}

/** Brings the schema of the server's database up to date, as its owner, and says what that took. */
export async function migrate(databaseUrl: string, { say, signal }: Starter): Promise<void> {
  const waits = (): void => say(`The database at ${placeOf(databaseUrl)} does not answer. Trying until it does.`);
  const ran = await untilItAnswers(() => migrateServer(databaseUrl), { waits, signal });
  say(ran.length === 0 ? 'The database is up to date.' : `The database has had: ${ran.join(', ')}.`);
}

interface Defined {
  readonly playbooks: Playbooks;
  readonly references: References;
}

interface Serving extends Starter, Defined {
  readonly metrics: Metrics;
  readonly address: string | undefined;
}

/** Opens what the product runs on and lets it go, by its role. */
async function serve(
  config: ServeConfig,
  { log, say, metrics, playbooks, references, address }: Serving,
  undoing: Undoing,
  door: Door | undefined,
): Promise<Product> {
  const { adapters, key } = await open(config, { log, say }, undoing);
  const { mode, role, startsAt } = config;
  const product = await openProduct(adapters, {
    ...{ mode, role, playbooks, references, wrappingKey: key, log, metrics },
    ...(startsAt === undefined ? {} : { startsAt }),
  }).catch(async (error: unknown) => {
    await adapters.queue.close();
    await adapters.store.close();
    throw error;
  });
  product.address = config.address ?? address ?? '';
  undoing.add(() => product.stop());
  const answer = role === 'worker' ? workerPages(product) : await appOf(product, config, undoing);
  await product.start();
  door?.open(answer);
  return product;
}

async function open(config: ServeConfig, starter: Pick<Starter, 'log' | 'say'>, undoing: Undoing): Promise<Opened> {
  const { server } = config;
  if (server === undefined) return openEmbedded(config, starter, undoing);
  return { adapters: await serverAdapters(server, starter.log), key: Buffer.from(server.key, 'base64') };
}

async function appOf(product: Product, { webFolder, limits }: ServeConfig, undoing: Undoing): Promise<Answer> {
  const app = await createApp(product, webFolder, limits);
  undoing.add(() => app.close());
  /* The door listens; the server that Nest made never does, and only hears of requests. */
  const unheard: Server = app.getHttpServer();
  return (request, response) => void unheard.emit('request', request, response);
}

function awayLine(what: Needed, { server, port }: ServeConfig): string {
  const url = what === 'database' ? server?.databaseUrl : server?.redisUrl;
  const name = what === 'database' ? 'The database' : 'Redis';
  const meanwhile = port === undefined ? '' : ' Until then /health/ready answers 503.';
  return `${name}${url === undefined ? '' : ` at ${placeOf(url)}`} does not answer. Trying until it does.${meanwhile}`;
}

function readyLine({ role, server }: ServeConfig, address: string | undefined): string {
  if (role === 'worker')
    return `Draaiboek works${address === undefined ? '' : `; its health is at ${address}/health/ready`}.`;
  const durable = server === undefined ? ' Its data survive a killed process, not a power cut.' : '';
  return `Draaiboek runs at ${address ?? ''} (demo: this computer only).${durable}`;
}
