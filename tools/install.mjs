// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Brings node_modules to what package-lock.json says, and does nothing when it is there already. */
import { existsSync, readFileSync } from 'node:fs';
import { run } from './child.mjs';
import { phase } from './phase.mjs';
import { inWorkspace } from './workspace.mjs';

const readPackages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;

/**
 * Whether everything in the lock file is installed in that version. npm writes node_modules/.package-lock.json as the
 * last thing of an installation, so an interrupted one has none. Optional packages are for other machines than this.
 */
export function isInstalled() {
  const installedPath = inWorkspace('node_modules', '.package-lock.json');
  if (!existsSync(installedPath)) return false;
  const installed = readPackages(installedPath);
  return Object.entries(readPackages(inWorkspace('package-lock.json'))).every(([path, wanted]) => {
    if (!path.includes('node_modules/') || wanted.optional || wanted.devOptional || wanted.peer) return true;
    const found = installed[path];
    return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** Installs with `npm ci` where needed, with the npm that started us. */
export async function install() {
  if (isInstalled()) return;
  await phase('Installing packages (once, about a minute)', async () => {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args]);
    else await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
  });
}
