// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { posix } from 'node:path';
import { exists, listFiles, readText } from './files.js';
import { readManifest } from './projects.js';

const pages = listFiles()
  .filter((path) => path.endsWith('.md') && path !== 'LICENSE.md')
  .map((path) => ({ path, text: readText(path) }));

const scripts = new Set([...Object.keys(readManifest('.').scripts), 'ci', 'install']);

/** The commands of `draaiboek`: commander's own words in the source, so that no build is needed. */
const commands = new Set(
  listFiles('apps/cli/src')
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .flatMap((path) => [...readText(path).matchAll(/\.command\(\s*'([a-z-]+)/g)].map((match) => match[1])),
);

/** What a pattern catches in every page, with the page it stands on. */
function mentioned(pattern: RegExp): [path: string, caught: string][] {
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match): [string, string] => [path, match[1] ?? '']),
  );
}

const isBuilt = (path: string): boolean => /(^|\/)(dist|node_modules|\.draaiboek)\//.test(path);
const isPattern = (path: string): boolean => /[*{<…]/.test(path);

/** A name in a page counts from the workspace, from the page's folder, or from its project's folder. */
function isThere(page: string, name: string): boolean {
  const project = page.split('/').slice(0, 2).join('/');
  return ['.', posix.dirname(page), project, posix.join(project, 'src')].some((from) => exists(posix.join(from, name)));
}

describe('docs', () => {
  it('name commands of npm that exist', () => {
    const named = [...mentioned(/\bnpm run (?:--?\S+ )*([a-z:-]+)/g), ...mentioned(/\bnpm (start|test|ci|install)\b/g)];
    expect(named.filter(([, script]) => !scripts.has(script))).toEqual([]);
  });

  it('name commands of draaiboek that exist', () => {
    const named = mentioned(/\bnpx draaiboek ([a-z-]+)/g);
    expect(commands.size).toBeGreaterThan(0);
    expect(named.filter(([, command]) => !commands.has(command))).toEqual([]);
  });

  it('name files that exist', () => {
    const named = mentioned(/`((?:[\w@.-]+\/)+[\w.-]+\.(?:ts|tsx|mjs|json|md|yaml|yml|toml|css|html|svg))`/g);
    const gone = named.filter(([page, name]) => !isBuilt(name) && !isPattern(name) && !isThere(page, name));
    expect(gone).toEqual([]);
  });

  it('link to files that exist', () => {
    const linked = mentioned(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g);
    expect(linked.filter(([page, link]) => !exists(posix.join(posix.dirname(page), link)))).toEqual([]);
  });
});
