// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Builds what is stale: the server and the command line with their libraries by tsc, the web application by Vite.
 * tsc knows by itself what is up to date (in a fifth of a second); for Vite a fingerprint of its sources is kept.
 */
import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { findStamp, fingerprint, writeStamp } from './fingerprint.mjs';
import { getNode, pathWith } from './node-runtime.mjs';
import { phase } from './phase.mjs';
import { inWorkspace } from './workspace.mjs';

const WEB_SOURCES = ['tsconfig.base.json', 'package-lock.json', 'libs/api', 'apps/web'];

/** Runs a program of node_modules with Draaiboek's own Node. */
export function runProgram(program, args, env = {}) {
  const node = getNode();
  return run(node, [inWorkspace('node_modules', program), ...args], { env: { PATH: pathWith(node), ...env } });
}

/** Runs a program of this folder with Draaiboek's own Node. */
export const runTool = (tool, args) => run(getNode(), [inWorkspace('tools', tool), ...args]);

/** Runs the text of an ES module with Draaiboek's own Node and resolves with what it printed. */
export const runModule = (text, what) => run(getNode(), ['--input-type=module', '--eval', text], { what });

export async function buildServer() {
  const projects = ['apps/orchestrator/tsconfig.lib.json', 'apps/cli/tsconfig.lib.json'];
  await phase('Building the server', () => runProgram('typescript/bin/tsc', ['-b', ...projects]));
}

export async function buildWeb() {
  const wanted = fingerprint(WEB_SOURCES);
  if (existsSync(inWorkspace('apps/web/dist/index.html')) && findStamp('web') === wanted) return;
  const args = ['build', 'apps/web', '--config', 'apps/web/vite.config.mts', '--logLevel', 'error'];
  await phase('Building the web application', () => runProgram('vite/bin/vite.js', args));
  writeStamp('web', wanted);
}
