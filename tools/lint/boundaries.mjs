// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Which project may import which: the dependency direction of the architecture as Nx tags.
 * A forbidden import is shown to fail in apps/e2e/test/workspace/boundaries.spec.ts.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import nx from '@nx/eslint-plugin';

/** scope → the scopes it may import. A scope that is not named here may import nothing of the workspace. */
export const MAY_IMPORT = {
  calendar: [],
  api: [],
  definition: ['calendar'],
  diagram: ['calendar', 'definition'],
  engine: ['calendar', 'definition'],
  scenario: ['calendar', 'definition', 'engine'],
  store: [],
  'case-file': ['calendar', 'definition', 'engine', 'store'],
  chart: ['calendar', 'definition'],
  verification: ['calendar', 'definition', 'chart'],
  simulation: ['calendar', 'definition', 'chart'],
  mutation: ['calendar', 'definition', 'engine', 'scenario', 'verification'],
  cli: [
    'calendar',
    'definition',
    'engine',
    'scenario',
    'diagram',
    'chart',
    'verification',
    'simulation',
    'store',
    'case-file',
  ],
  orchestrator: [
    'api',
    'calendar',
    'definition',
    'engine',
    'diagram',
    'chart',
    'verification',
    'simulation',
    'store',
    'case-file',
  ],
  web: ['api'],
  e2e: ['*'],
};

const scopeConstraints = Object.entries(MAY_IMPORT).map(([scope, allowed]) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: allowed.includes('*')
    ? ['*']
    : [`scope:${scope}`, ...allowed.map((name) => `scope:${name}`)],
}));

/** Without a project graph the rule says nothing at all, so the graph is made here before it is asked for. */
export async function boundaries(files) {
  process.env.NX_DAEMON = 'false';
  await createProjectGraphAsync({ exitOnError: true });
  return {
    files,
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          // Nobody imports an app: `type:app` is on no list.
          depConstraints: [
            { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:lib'] },
            { sourceTag: 'type:lib', onlyDependOnLibsWithTags: ['type:lib'] },
            ...scopeConstraints,
          ],
          allowCircularSelfDependency: false,
          banTransitiveDependencies: false,
        },
      ],
    },
  };
}
