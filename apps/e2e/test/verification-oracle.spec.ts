// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What verifying finds in random small definitions, against every case that the engine itself can bring about. */
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { formatFinding, loadPlaybook, type SourceFile } from '@draaiboek/definition';
import { createEngine, type Engine } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario } from '@draaiboek/scenario';
import { exploreSituations, verifyPlaybook, type VerificationFinding } from '@draaiboek/verification';
import fc from 'fast-check';
import { BruteForce } from './verification/brute-force.js';
import { randomDefinition } from './verification/random-definition.js';
import { hasOneTerm, missingIn } from './verification/same-situation.js';

const calendar = compileCalendar(nationalTable);
/** Cases of one definition; the few that have more are compared as far as they were looked at. */
const BOUND = 400;
const RUNS = Number(process.env['ORACLE_RUNS'] ?? 40);
/** Where drawing begins; fast-check names it where something differs. */
const SEED = Number(process.env['ORACLE_SEED'] ?? 20_782);
const counts = { whole: 0, situations: 0, traces: 0, endsNowhere: 0, endless: 0 };

async function differencesOf({ trace, code }: VerificationFinding, engine: Engine): Promise<readonly unknown[]> {
  if (trace === undefined) return [];
  counts.traces += 1;
  const scenario = readScenario({ path: 'trace.yaml', text: JSON.stringify(trace) }, engine.playbook);
  if (scenario.kind === 'faulty') return scenario.findings.map(formatFinding);
  const { rows } = await runScenario(scenario.value, engineDriver(engine, calendar), 'en');
  return rows.flatMap(({ differences }) => differences.map((difference) => ({ code, difference })));
}

/** Everything in which verifying and the engine differ. */
async function compare(files: readonly SourceFile[]): Promise<unknown> {
  const reading = loadPlaybook(files);
  if (reading.kind === 'faulty') return {};
  const playbook = reading.value;
  const drawn = playbook.processes['toeval'];
  if (!drawn) throw new Error('the process that was drawn');
  const engine = createEngine(playbook);
  const slices = exploreSituations(drawn, playbook);
  const reached = new BruteForce(engine, BOUND).explore('toeval');
  const { findings } = verifyPlaybook(playbook, files);
  const open = reached.cases.filter((state) => !reached.ending.has(state));
  const isNowhere = findings.some(({ code }) => code === 'deadlock' || code === 'no-way-out');
  counts.whole += reached.complete ? 1 : 0;
  counts.situations += slices.reduce((sum, { situations }) => sum + situations.length, 0);
  counts.endsNowhere += isNowhere ? 1 : 0;
  counts.endless += reached.isEndless ? 1 : 0;
  const led = hasOneTerm(drawn) ? findings : [];
  const traces = await Promise.all(led.map((finding) => differencesOf(finding, engine)));
  return {
    ...missingIn(drawn, slices, reached),
    ...(reached.complete &&
      hasOneTerm(drawn) &&
      isNowhere !== open.length > 0 && { nowhere: { isNowhere, cases: open.length } }),
    ...(traces.flat().length > 0 && { traces: traces.flat() }),
  };
}

describe('verifying random small definitions', () => {
  it('finds what the engine reaches, nothing that it does not reach, and ways that the engine goes', async () => {
    await fc.assert(
      fc.asyncProperty(randomDefinition, async (files) => {
        expect(await compare(files)).toEqual({});
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // Otherwise the generator has become one that shows little.
    expect(counts.whole).toBeGreaterThan(RUNS / 2);
    expect(counts.situations).toBeGreaterThan(RUNS);
    for (const kind of [counts.traces, counts.endsNowhere, counts.endless]) expect(kind).toBeGreaterThan(0);
  });
});
