// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `npm start`: installs and builds what is missing, then becomes the server. Arguments are the server's. */
import { buildServer, buildWeb } from './build.mjs';
import { handOver } from './child.mjs';
import { install } from './install.mjs';
import { getNode } from './node-runtime.mjs';
import { explain } from './problem.mjs';
import { inWorkspace } from './workspace.mjs';

/* Who runs a demo looks at a terminal: a line for every request is for whoever gathers them. */
process.env.DRAAIBOEK_LOG ??= 'warn';

try {
  await install();
  await buildServer();
  await buildWeb();
  process.exitCode = await handOver(getNode(), [
    inWorkspace('apps/orchestrator/dist/main.js'),
    ...process.argv.slice(2),
  ]);
} catch (problem) {
  process.exitCode = explain(problem);
}
