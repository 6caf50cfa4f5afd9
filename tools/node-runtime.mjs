// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Which Node runs Draaiboek: the one npm brought along where there is one, else this one if it is new enough. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { inWorkspace } from './workspace.mjs';

const LOWEST = [22, 17];

function newEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LOWEST[0] || (major === LOWEST[0] && minor >= LOWEST[1]);
}

/** The path of a Node that can run the product. @throws Error with what to install, when there is none. */
export function getNode() {
  const own = inWorkspace('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  // The binary is made for glibc: on another libc it is there but does not start.
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (newEnough(process.versions.node)) return process.execPath;
  throw new Error(
    `Draaiboek runs on Node ${LOWEST.join('.')} or newer, and this is ${process.versions.node}. ` +
      `It brings its own Node on Linux (x64); on ${process.platform} (${process.arch}) install Node 24 and try again.`,
  );
}

/** PATH with the folder of `node` in front, for programs that start `node` by name. */
export function pathWith(node) {
  return [dirname(node), inWorkspace('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
}
