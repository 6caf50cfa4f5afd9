// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Log } from '../log/log.js';
import type { Metrics } from './metrics.js';

/** The log, with every line counted by its event, also those that the level leaves out. */
export function countedLog(log: Log, metrics: Metrics): Log {
  return {
    info: (event, ...fields) => {
      metrics.logged('info', event);
      log.info(event, ...fields);
    },
    warn: (event, ...fields) => {
      metrics.logged('warn', event);
      log.warn(event, ...fields);
    },
    error: (event, ...fields) => {
      metrics.logged('error', event);
      log.error(event, ...fields);
    },
  };
}
