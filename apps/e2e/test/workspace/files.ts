// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The workspace as files: what somebody wrote, without what was installed or built from it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../../..');

const NOT_WRITTEN = new Set([
  'node_modules',
  'dist',
  'out-tsc',
  'coverage',
  'test-results',
  '.git',
  '.nx',
  '.draaiboek',
  '.swc',
]);
/** What `tsc -p` leaves beside a tsconfig. */
const BUILD_INFO = '.tsbuildinfo';

/** Paths of all files in a folder of the workspace, relative to the workspace. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_WRITTEN.has(entry.name) || entry.name.endsWith(BUILD_INFO)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

export const readText = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const exists = (path: string): boolean => existsSync(join(ROOT, path));
