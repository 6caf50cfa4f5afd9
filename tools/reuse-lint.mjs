// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run reuse`: `reuse lint` over what git tracks. REUSE.toml needs reuse 4; Debian 12 has 1.1, which knows only
 * .reuse/dep5, so for such a one a copy of the tree is made with that file written from REUSE.toml.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'smol-toml';
import { run } from './child.mjs';
import { explain } from './problem.mjs';
import { ROOT, inWorkspace } from './workspace.mjs';

const KNOWS_REUSE_TOML = 4;

/** In dep5 a star crosses slashes, so `**\/` falls away. */
const asDep5 = (glob) => glob.replaceAll('**/', '').replaceAll('**', '*');

function dep5From(toml) {
  const paragraphs = toml.annotations.map(
    (annotation) =>
      `Files: ${annotation.path.map(asDep5).join(' ')}\n` +
      `Copyright: ${annotation['SPDX-FileCopyrightText']}\nLicense: ${annotation['SPDX-License-Identifier']}\n`,
  );
  const head = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n';
  return [head, ...paragraphs].join('\n');
}

async function lintCopy() {
  const copy = mkdtempSync(join(tmpdir(), 'draaiboek-reuse-'));
  try {
    const files = (await run('git', ['ls-files', '-z']))
      .split('\0')
      .filter((file) => file !== '' && file !== 'REUSE.toml');
    for (const file of files) cpSync(inWorkspace(file), join(copy, file));
    const dep5 = join(copy, '.reuse', 'dep5');
    mkdirSync(dirname(dep5));
    writeFileSync(dep5, dep5From(parse(readFileSync(inWorkspace('REUSE.toml'), 'utf8'))));
    await run('reuse', ['--root', copy, 'lint'], { cwd: copy });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

try {
  const version = /(\d+)\./.exec(await run('reuse', ['--version']))?.[1];
  if (Number(version) >= KNOWS_REUSE_TOML) await run('reuse', ['--root', ROOT, 'lint']);
  else await lintCopy();
} catch (problem) {
  process.exitCode = explain(problem);
}
