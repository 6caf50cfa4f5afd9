#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

// Starts the built command: on the project's own Node where this one is older, after one build where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OWN_MAJOR = 24;
const RESTARTED = 'DRAAIBOEK_RESTARTED';
const WRONG_USE = 2;

const app = join(dirname(fileURLToPath(import.meta.url)), '..');
const workspace = join(app, '../..');
const main = join(app, 'dist/main.js');

function restartOnOwnNode() {
  const own = join(workspace, 'node_modules/.bin/node');
  if (Number(process.versions.node.split('.')[0]) >= OWN_MAJOR || process.env[RESTARTED] || !existsSync(own)) return;
  const { status } = spawnSync(own, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, [RESTARTED]: 'yes' },
  });
  process.exit(status ?? 1);
}

function isBuilt() {
  const { dependencies } = createRequire(import.meta.url)('../package.json');
  const libs = Object.keys(dependencies).filter((name) => name.startsWith('@draaiboek/'));
  return [main, ...libs.map((name) => join(workspace, 'libs', name.slice(11), 'dist/index.js'))].every(existsSync);
}

function build() {
  process.stderr.write('draaiboek: building once, this takes a moment …\n');
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout } = spawnSync(process.execPath, [tsc, '-b', join(app, 'tsconfig.lib.json')]);
  if (status === 0) return;
  process.stderr.write(`${String(stdout)}draaiboek: the build failed. Run npm install, then npm run build.\n`);
  process.exit(WRONG_USE);
}

restartOnOwnNode();
if (!isBuilt()) build();
const { main: start } = await import(main);
process.exitCode = await start(process.argv.slice(2));
