// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Places that several rules speak of. */

/** Libraries that run in the browser too and do nothing but compute. */
export const PURE_LIBRARIES =
  'libs/{api,calendar,definition,engine,scenario,diagram,chart,verification,simulation,mutation}';

/** The parts of them that read files, exported apart: `@draaiboek/definition/node`, `@draaiboek/scenario/node`. */
export const NODE_PART = ['definition', 'scenario'].flatMap((lib) => [
  `libs/${lib}/src/node.ts`,
  `libs/${lib}/src/node/**/*.ts`,
]);
