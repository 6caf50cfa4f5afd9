// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * `npm run bench`: runs every `*.bench.mjs` in a project's folder `bench` and prints one table; each exports
 * `run(): Promise<{ name, rows: { what, value, unit, note? }[] }>`. With --write the table replaces the block between
 * the markers in docs/performance.md. Benchmarks run one after another in a process of their own: they share two cores.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer, buildWeb, runModule } from './build.mjs';
import { install } from './install.mjs';
import { phase } from './phase.mjs';
import { explain } from './problem.mjs';
import { ROOT, inWorkspace, listProjects } from './workspace.mjs';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

const listBenchmarks = () =>
  listProjects().flatMap((project) => {
    const folder = inWorkspace(project, 'bench');
    if (!existsSync(folder)) return [];
    const files = readdirSync(folder).filter((file) => file.endsWith('.bench.mjs'));
    return files.sort().map((file) => inWorkspace(project, 'bench', file));
  });

async function measure(file) {
  const script = `const { run } = await import(${JSON.stringify(pathToFileURL(file).href)});
    process.stdout.write('\\n' + JSON.stringify(await run()));`;
  const output = await runModule(script, file);
  return JSON.parse(output.slice(output.lastIndexOf('\n') + 1));
}

const cell = (text) => String(text).replaceAll('|', '\\|');

function tableOf(results) {
  const rows = results.flatMap(({ name, rows: measured }) =>
    measured.map(({ what, value, unit, note = '' }) => [name, what, value.toLocaleString('en'), unit, note]),
  );
  const lines = [['of', 'what', 'value', 'unit', 'beside it'], ['---', '---', '---:', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}

/** @throws Error when the page has no place for the table. */
function writeInto(path, table) {
  const page = readFileSync(path, 'utf8');
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${path}: put ${START} and ${END} where the table goes.`);
  writeFileSync(path, `${page.slice(0, start + START.length)}\n\n${table}\n\n${page.slice(end)}`);
}

try {
  await install();
  await buildServer();
  await buildWeb();
  const results = [];
  for (const file of listBenchmarks())
    results.push(await phase(`Measuring ${relative(ROOT, file)}`, () => measure(file)));
  const table = tableOf(results);
  process.stdout.write(`${table}\n`);
  if (process.argv.includes('--write')) writeInto(inWorkspace('docs', 'performance.md'), table);
} catch (problem) {
  process.exitCode = explain(problem);
}
