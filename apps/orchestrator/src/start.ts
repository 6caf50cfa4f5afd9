// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import type { Config } from './config/config.js';
import { createApp } from './http/create-app.js';
import { wrappingKey } from '@draaiboek/case-file';
import type { Log } from './log/log.js';
import { Playbooks } from './playbooks/playbooks.js';
import { readPlaybook } from './playbooks/read-playbook.js';
import { OrchestratorError } from './problems/orchestrator-error.js';
import { openProduct } from './product.js';
import { holdsDatabase, lockDataFolder, openEmbeddedDatabase } from '@draaiboek/store';

export interface Running {
  /** Where it listens, `http://127.0.0.1:3000`. */
  readonly address: string;
  /** Lets what is under way finish, closes the database and gives the folder free. */
  stop(): Promise<void>;
}

/**
 * Starts the product on the embedded default: playbook, lock, key, database, HTTP; in that order, and when one of them
 * fails nothing stays behind that was opened for it. `say` prints a line for whoever started it.
 *
 * @throws OrchestratorError or EngineError for whatever keeps it from starting
 */
export async function start(config: Config, log: Log, say: (line: string) => void): Promise<Running> {
  const playbooks = new Playbooks(await readPlaybook(config.processesFolder), compileCalendar(nationalTable));
  const undo: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const each of undo.splice(0).reverse()) await each();
  };
  try {
    const lock = await lockDataFolder(config.dataFolder);
    undo.push(() => lock.release());
    const hasData = holdsDatabase(config.dataFolder);
    if (!hasData) say('First start: making the database. This takes some seconds.');
    const { key, from, file } = wrappingKey(config.dataFolder, config.key, hasData);
    if (from === 'new file')
      say(`The key of the data is in ${file}. Without it nobody can read the data: keep it apart.`);
    const database = await openEmbeddedDatabase({ folder: config.dataFolder });
    undo.push(() => database.close());
    const { mode, startsAt } = config;
    const product = await openProduct(database, {
      ...{ mode, playbooks, wrappingKey: key, log },
      ...(startsAt === undefined ? {} : { startsAt }),
    });
    undo.push(() => product.stop());
    const app = await createApp(product, config.webFolder);
    undo.push(() => app.close());
    await app.listen(config.port, config.host).catch((error: unknown) => portFailed(config.port, error));
    const address = await app.getUrl();
    product.address = address;
    await product.start();
    say(`Draaiboek runs at ${address} (demo: this computer only). Its data survive a killed process, not a power cut.`);
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @throws OrchestratorError DRB-5005 for a port that is taken or kept from this user; any other error as it is */
function portFailed(port: number, cause: unknown): never {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE') throw new OrchestratorError('DRB-5005', `Port ${port} is in use.`, { cause });
  if (code === 'EACCES') throw new OrchestratorError('DRB-5005', `Port ${port} is not for this user.`, { cause });
  throw cause;
}
