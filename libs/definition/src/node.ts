// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `@draaiboek/definition/node`: the only part of this lib that touches a file system. */
export { coverFolder, type CoverageFolders } from './node/coverage.js';
export {
  loadPlaybookFolder,
  loadPlaybooksFolder,
  loadReferenceFolder,
  readPlaybookFolder,
  readReferenceFolder,
} from './node/folder.js';
