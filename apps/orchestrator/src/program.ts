// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The process: settings in, one line out when it is ready, signals to stop. */
import { once } from 'node:events';
import { EngineError } from '@draaiboek/engine';
import { StoreError } from '@draaiboek/store';
import { readConfig } from './config/config.js';
import { jsonLog } from './log/log.js';
import { tracesWanted } from './observability/traces-wanted.js';
import { OrchestratorError } from './problems/orchestrator-error.js';
import { migrate, start } from './start.js';

/** To whoever starts it, who is the operator. */
const UNFORESEEN =
  'This was not foreseen. docs/runbook.md says what the product needs; report it with the lines above.';

function explain(error: unknown): string {
  if (error instanceof OrchestratorError || error instanceof StoreError)
    return `${error.code} ${error.message}\n${error.remedy}`;
  if (error instanceof EngineError) return error.message;
  return `DRB-5000 The start failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${UNFORESEEN}`;
}

/** Aborted by the first signal to stop; another one changes nothing, because stopping is under way. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stopping.abort());
  return stopping.signal;
}

/** Sends traces where they are asked for; without that, nothing of their machinery is loaded. */
async function beginTraces(): Promise<() => Promise<void>> {
  if (!tracesWanted(process.env)) return () => Promise.resolve();
  const { exportTraces } = await import('./observability/trace-export.js');
  return exportTraces();
}

async function run(signal: AbortSignal): Promise<void> {
  const config = readConfig(process.env, process.cwd());
  const starter = {
    log: jsonLog(config.logLevel),
    say: (line: string) => void process.stdout.write(`${line}\n`),
    signal,
  };
  if (config.role === 'migrate') return migrate(config.databaseUrl, starter);
  const endTraces = await beginTraces();
  const running = await start(config, starter);
  if (!signal.aborted) await once(signal, 'abort');
  await running.stop();
  await endTraces();
}

const signal = stopSignal();
try {
  await run(signal);
  process.exit(0);
} catch (error) {
  /* Stopped while it waited for what is away. */
  if (signal.aborted && error === signal.reason) process.exit(0);
  process.stderr.write(`${explain(error)}\n`, () => process.exit(1));
}
