// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Shows that what the architecture forbids fails lint, by linting such a text in the place of a real file. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from './files.js';

interface Forbidden {
  readonly what: string;
  readonly text: string;
  readonly file: string;
  /** The rule that must speak, and a part of what it says; undefined where nothing is wrong. */
  readonly rule: string | undefined;
  readonly saying?: string;
}

const BOUNDARY = '@nx/enforce-module-boundaries';

const importing = (from: string): string => `import * as imported from '${from}';\nexport const kept = imported;\n`;

const TEXTS: readonly Forbidden[] = [
  {
    what: 'a library may import what is below it',
    text: importing('@draaiboek/calendar'),
    file: 'libs/engine/src/index.ts',
    rule: undefined,
  },
  {
    what: 'the calendar may not import the engine',
    text: importing('@draaiboek/engine'),
    file: 'libs/calendar/src/index.ts',
    rule: BOUNDARY,
  },
  {
    what: 'the diagram may not import the engine',
    text: importing('@draaiboek/engine'),
    file: 'libs/diagram/src/index.ts',
    rule: BOUNDARY,
    saying: 'scope:diagram',
  },
  {
    what: 'the diagram may not import the HTTP contract',
    text: importing('@draaiboek/api'),
    file: 'libs/diagram/src/index.ts',
    rule: BOUNDARY,
    saying: 'scope:diagram',
  },
  {
    what: 'the engine may not import scenarios',
    text: importing('@draaiboek/scenario'),
    file: 'libs/engine/src/index.ts',
    rule: BOUNDARY,
  },
  {
    what: 'the web application may import nothing but the HTTP contract',
    text: importing('@draaiboek/definition'),
    file: 'apps/web/src/main.tsx',
    rule: BOUNDARY,
    saying: 'scope:web',
  },
  {
    what: 'the server may not import scenarios',
    text: importing('@draaiboek/scenario'),
    file: 'apps/orchestrator/src/main.ts',
    rule: BOUNDARY,
    saying: 'scope:orchestrator',
  },
  {
    what: 'the command line may not import an app',
    text: importing('../../orchestrator/src/main.js'),
    file: 'apps/cli/src/main.ts',
    rule: BOUNDARY,
  },
  {
    what: 'a library may not reach into another one',
    text: importing('../../calendar/src/index.js'),
    file: 'libs/engine/src/index.ts',
    rule: BOUNDARY,
  },
  {
    what: 'a pure library may not import Node',
    text: importing('node:fs'),
    file: 'libs/engine/src/index.ts',
    rule: 'no-restricted-imports',
  },
  {
    what: 'a pure library may not import Node by its old name',
    text: importing('path'),
    file: 'libs/calendar/src/index.ts',
    rule: 'no-restricted-imports',
  },
  {
    what: 'a pure library may not import Node while it runs',
    text: "export const kept = import('node:fs');\n",
    file: 'libs/engine/src/index.ts',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'the part of the definition for Node may import Node',
    text: importing('node:path'),
    file: 'libs/definition/src/node.ts',
    rule: undefined,
  },
  {
    what: 'the engine may not read the clock',
    text: 'export const kept = Date.now();\n',
    file: 'libs/engine/src/index.ts',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'the calendar may not ask what day it is',
    text: 'export const kept = new Date();\n',
    file: 'libs/calendar/src/index.ts',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'the calendar may make a date of a moment it was given',
    text: 'export const kept = new Date(0);\n',
    file: 'libs/calendar/src/index.ts',
    rule: undefined,
  },
  {
    what: 'the engine may not throw dice',
    text: 'export const kept = Math.random();\n',
    file: 'libs/engine/src/index.ts',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'Nest may not be used outside the server',
    text: importing('@nestjs/common'),
    file: 'apps/cli/src/main.ts',
    rule: 'no-restricted-imports',
  },
  {
    what: 'Nest may not be used in a library',
    text: importing('@nestjs/common'),
    file: 'libs/api/src/index.ts',
    rule: 'no-restricted-imports',
  },
  {
    what: 'nothing may be exported without a name',
    text: 'export default 1;\n',
    file: 'libs/api/src/index.ts',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'nothing may be any',
    text: 'export const kept: any = 1;\n',
    file: 'libs/api/src/index.ts',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    what: 'a test may not be left out by hand',
    text: "it.skip('holds', () => undefined);\n",
    file: 'apps/e2e/test/workspace/boundaries.spec.ts',
    rule: 'no-restricted-syntax',
  },
  {
    what: 'a test may not sleep',
    text: 'await new Promise((resolve) => setTimeout(resolve, 5));\n',
    file: 'apps/e2e/test/workspace/boundaries.spec.ts',
    rule: 'no-restricted-syntax',
  },
];

const Messages = z.array(z.array(z.object({ ruleId: z.string().nullable(), message: z.string() })));

/** All texts in one process: reading the project graph and the types is what takes the time. */
function lint(): z.infer<typeof Messages> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'lint-texts.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(TEXTS),
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (!stdout.includes('[')) throw new Error(stderr);
  return Messages.parse(JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1)));
}

describe('lint', () => {
  const found = lint();

  it.each(TEXTS.map((text, index) => [text.what, text, found[index] ?? []] as const))(
    '%s',
    (_, { rule, saying = '' }, messages) => {
      const rules = messages.filter(({ message }) => message.includes(saying)).map(({ ruleId }) => ruleId);
      if (rule === undefined) expect(messages).toEqual([]);
      else expect(rules).toContain(rule);
    },
  );
});
