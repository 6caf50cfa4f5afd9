// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Pool } from 'pg';
import { CONNECT_WITHIN_MS, rowsOf, type Orm } from './orm.js';

/** Asks whether a database answers. */
export interface Probe {
  /** Rejects with what the driver says when it does not. */
  ask(): Promise<void>;
  close(): Promise<void>;
}

/** Where there is one connection, by that. */
export const probeThrough = (orm: Orm): Probe => ({
  ask: async () => {
    await rowsOf(orm, 'select 1');
  },
  close: () => Promise.resolve(),
});

/** By a connection of its own: that all others are in use says how busy it is here, not how the database is. */
export function probeOf(url: string): Probe {
  const pool = new Pool({
    ...{ connectionString: url, max: 1, connectionTimeoutMillis: CONNECT_WITHIN_MS, keepAlive: true },
    application_name: 'draaiboek probe',
  });
  /* A connection that is lost while nobody asks is replaced when somebody does. */
  pool.on('error', () => undefined);
  return {
    ask: async () => {
      await pool.query('select 1');
    },
    close: () => pool.end(),
  };
}
