// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

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
