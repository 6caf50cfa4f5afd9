// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** One run of jest over every project that has tests; what a project needs besides stands in its own jest.config.mjs. */
import { existsSync } from 'node:fs';
import preset from '../../jest.preset.mjs';
import { ROOT, inWorkspace, listProjects } from '../workspace.mjs';

export default {
  rootDir: ROOT,
  projects: listProjects()
    .filter((project) => existsSync(inWorkspace(project, 'jest.config.mjs')))
    .map((project) => inWorkspace(project)),
  // jest takes this from the whole run's configuration only, so the preset's has to be said again.
  testTimeout: preset.testTimeout,
  globalSetup: inWorkspace('tools/jest/global-setup.mjs'),
  globalTeardown: inWorkspace('tools/jest/global-teardown.mjs'),
  reporters: [inWorkspace('tools/jest/plain-reporter.mjs')],
  // Both of two cores: by default jest leaves one to whoever watches.
  maxWorkers: 2,
  // A worker that has grown by all it loaded is slow: a new one takes its place.
  workerIdleMemoryLimit: '1500MB',
  passWithNoTests: true,
};
