// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Shares the mutants out over workers, says how far it is, and prints the score. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { lineOf, pageOf, sample, scoreOf } from '@draaiboek/mutation';
import { format, resolveConfig } from 'prettier';
import { inWorkspace } from '../workspace.mjs';
import { mutantsIn, readShipped } from './shipped.mjs';

/** Half of the mutants must not be seen by chance: below this share the definitions are not held by what judges them. */
const LEAST_SCORE = 0.7;
const PAGE = inWorkspace('docs', 'mutation-score.md');

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    process: { type: 'string' },
    workers: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const seed = Number(values.seed);

const { files } = await readShipped();
const all = mutantsIn(files, seed)
  .map(({ mutant: { document: _, ...mutant } }) => mutant)
  .filter((mutant) => values.process === undefined || mutant.process === values.process);
const drawn = values.full ? all : sample(all, ({ id }) => id, Number(values.sample), seed);
const results = await judgeAll(drawn, Math.max(1, Number(values.workers)));

const score = scoreOf(results);
for (const { mutant, verdict } of results)
  if (verdict.kind === 'survived') process.stdout.write(`survived  ${mutant.id}\n`);
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, undefined, 1));
process.stdout.write(`${lineOf(score)} (seed ${seed}, ${drawn.length} of ${all.length} mutants)\n`);
if (values.write) {
  if (!values.full || values.process !== undefined) throw new Error('Only the result of a full run (--full) is kept.');
  const options = await resolveConfig(PAGE);
  writeFileSync(PAGE, await format(pageOf(results, seed), { ...options, filepath: PAGE }));
}
if (score.killed < LEAST_SCORE * score.mutants) process.exitCode = 1;

/** In the order of the mutants, whoever judged them. */
async function judgeAll(mutants, count) {
  const verdicts = new Map();
  const waiting = mutants.map(({ id }) => id);
  const progress = setInterval(() => {
    process.stderr.write(`Judged ${verdicts.size} of ${mutants.length}\n`);
  }, 15_000);
  await Promise.all(Array.from({ length: count }, () => work(waiting, verdicts)));
  clearInterval(progress);
  return mutants.map((mutant) => ({ mutant, verdict: verdicts.get(mutant.id) }));
}

function work(waiting, verdicts) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: { seed } });
    worker.on('error', reject);
    worker.on('message', ({ id, verdict }) => {
      if (id !== undefined) verdicts.set(id, verdict);
      const next = waiting.shift();
      if (next !== undefined) return worker.postMessage(next);
      resolve();
      return worker.terminate();
    });
  });
}
