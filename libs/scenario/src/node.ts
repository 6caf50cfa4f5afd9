// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** `@draaiboek/scenario/node`: the only part of this lib that touches a file system. */
export { findScenarioFiles, readScenarioFile } from './node/files.js';
