// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compiledOf, fixtureFiles, processOf } from '../test/fixture.js';

const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8');

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (found === undefined) throw new Error(`README.md has no block of ${language}.`);
  return found;
}

describe('README.md', () => {
  it('shows what its example compiles to', async () => {
    const example = { path: 'melding/process.yaml', text: block('yaml') };
    const { machine } = processOf(compiledOf([...(await fixtureFiles()), example]), 'melding');
    expect(machine).toEqual(JSON.parse(block('json')));
  });
});
