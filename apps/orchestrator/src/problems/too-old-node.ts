// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The first Node that has all that is used: `zstdCompressSync` of node:zlib. */
const LOWEST = [22, 17] as const;

/** Imports nothing: it is what an older Node says before anything else is loaded. */
export const TOO_OLD_NODE = {
  status: 500,
  title: 'This Node is too old',
  remedy:
    'Start it with the Node that npm brings along (node_modules/.bin/node, in the folder of the project), or with Node 24.',
} as const;

export function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < LOWEST[0] || (major === LOWEST[0] && minor < LOWEST[1]);
}
