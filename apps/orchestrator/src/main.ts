// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The process: settings in, one line out when it is ready, signals to stop. */
import { EngineError } from '@draaiboek/engine';
import { StoreError } from '@draaiboek/store';
import { readConfig } from './config/config.js';
import { jsonLog } from './log/log.js';
import { PROBLEMS } from './problems/codes.js';
import { OrchestratorError } from './problems/orchestrator-error.js';
import { start, type Running } from './start.js';

function explain(error: unknown): string {
  if (error instanceof OrchestratorError || error instanceof StoreError)
    return `${error.code} ${error.message}\n${error.remedy}`;
  if (error instanceof EngineError) return error.message;
  return `The start failed: ${error instanceof Error ? error.message : String(error)}\n${PROBLEMS['DRB-5000'].remedy}`;
}

function fail(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`, () => process.exit(1));
}

function stopOnSignals(running: Running): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      running.stop().then(() => process.exit(0), fail);
    });
  }
}

try {
  const config = readConfig(process.env, process.cwd());
  stopOnSignals(await start(config, jsonLog(), (line) => void process.stdout.write(`${line}\n`)));
} catch (error) {
  fail(error);
}
