// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `npm start`: installs and builds what is missing, then becomes the server, whose settings are in the environment. */
import { buildServer, buildWeb } from './build.mjs';
import { handOver } from './child.mjs';
import { install } from './install.mjs';
import { getNode } from './node-runtime.mjs';
import { explain } from './problem.mjs';
import { inWorkspace } from './workspace.mjs';

/* Who runs a demo looks at a terminal: a line for every request is for whoever gathers them. */
process.env.DRAAIBOEK_LOG ??= 'warn';

try {
  const [argument] = process.argv.slice(2);
  if (argument !== undefined) {
    throw new Error(
      `npm start takes no arguments, and was given ${argument}. Settings go in front of it: PORT=3001 npm start ` +
        '(docs/runbook.md lists them).',
    );
  }
  await install();
  await buildServer();
  await buildWeb();
  process.exitCode = await handOver(getNode(), [inWorkspace('apps/orchestrator/dist/main.js')]);
} catch (problem) {
  process.exitCode = explain(problem);
}
