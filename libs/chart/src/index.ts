// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

export type { Guards } from './build-structure.js';
export { createChart } from './chart.js';
export { ChartError, type ChartErrorCode } from './chart-error.js';
export { compileGuards } from './compile-guards.js';
export { exploreConfigurations, type ExploreOptions } from './explore/explore.js';
export type { EndlessFrom, Exploration, Product } from './explore/findings.js';
export type {
  Ask,
  Candidates,
  Chart,
  ChartEvent,
  ChartGuard,
  ChartSource,
  ChartState,
  ChartTask,
  ChartTransition,
  ChartWait,
  Configuration,
  Endless,
  Finder,
  Happening,
  Move,
  NamedConfiguration,
  Step,
} from './model.js';
export { WordTable } from './word-table.js';
