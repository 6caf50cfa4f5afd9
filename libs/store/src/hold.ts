// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Client } from 'pg';
import { away } from './away.js';
import { SCHEMA } from './names.js';

/** Something that one holder has, over all processes on a database. */
export interface Hold {
  /** Whether it is still ours: it is not when the connection was lost that held it. */
  readonly held: boolean;
  release(): Promise<void>;
}

/** The port to holding something alone; a hold ends with its process, however that ends. */
export interface Holds {
  /** Undefined when somebody else has it. */
  take(what: string): Promise<Hold | undefined>;
}

/** For a database that one process alone can have open: nobody outside can hold anything. */
export function holdsInMemory(): Holds {
  const taken = new Set<string>();
  return {
    take: (what) => {
      if (taken.has(what)) return Promise.resolve(undefined);
      taken.add(what);
      let held = true;
      const release = (): Promise<void> => {
        if (held) taken.delete(what);
        held = false;
        return Promise.resolve();
      };
      return Promise.resolve({
        get held() {
          return held;
        },
        release,
      });
    },
  };
}

/** Advisory locks of PostgreSQL, each on a connection of its own: the server lets go when the connection ends. */
export function holdsOnServer(url: string): Holds {
  return {
    async take(what) {
      const client = new Client({ connectionString: url, keepAlive: true });
      let held = true;
      client.on('error', () => (held = false));
      client.on('end', () => (held = false));
      await client.connect().catch(away);
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtext($1)) as got', [
        `${SCHEMA} ${what}`,
      ]);
      if (rows[0]?.got !== true) {
        await client.end();
        return undefined;
      }
      return {
        get held() {
          return held;
        },
        release: async () => {
          if (held) await client.end();
        },
      };
    },
  };
}
