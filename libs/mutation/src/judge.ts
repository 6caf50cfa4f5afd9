// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Owns: who sees that a mutant is wrong. Those who are asked, in this order, are the loader, the scenarios that people
 * wrote, the checks of the verifier and the rules. Tests that were made from the definition itself are not asked: they
 * would agree with whatever it says.
 *
 * Only an error counts as seen; a warning does not.
 */
import type { Calendar } from '@draaiboek/calendar';
import { loadPlaybook, type CompiledPlaybook, type Finding, type SourceFile } from '@draaiboek/definition';
import { createEngine } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario } from '@draaiboek/scenario';
import { verifyPlaybook } from '@draaiboek/verification';
import type { Mutant } from './mutant.js';

export const JUDGES = ['loader', 'scenarios', 'checks', 'rules'] as const;
export type JudgeName = (typeof JUDGES)[number];

/** `because`: the finding, or the scenario with its line. */
export type Verdict =
  { readonly kind: 'killed'; readonly by: JudgeName; readonly because: string } | { readonly kind: 'survived' };

export interface Court {
  /** The files of the playbook, each named as the loader wants it. */
  readonly files: readonly SourceFile[];
  readonly scenarios: readonly SourceFile[];
  readonly calendar: Calendar;
}

/**
 * @param file which of the files the mutant stands for
 * @throws what the engine throws for a definition on which no case can run at all
 */
export async function judge(mutant: Mutant, file: string, court: Court): Promise<Verdict> {
  const files = court.files.map((each) =>
    each.path === file ? { ...each, text: JSON.stringify(mutant.document) } : each,
  );
  const reading = loadPlaybook(files);
  if (reading.kind === 'faulty') return killed('loader', reading.findings);
  const playbook = reading.value;
  return (
    (await judgeByScenarios(playbook, court)) ??
    judgeByVerifier(playbook, files, [mutant.process]) ??
    judgeByVerifier(playbook, files, neighboursOf(mutant.process, playbook)) ?? { kind: 'survived' }
  );
}

function killed(by: JudgeName, findings: readonly Finding[]): Verdict {
  const first = findings.find(({ severity }) => severity === 'error');
  return { kind: 'killed', by, because: first === undefined ? '' : `${first.code}: ${first.message}` };
}

async function judgeByScenarios(playbook: CompiledPlaybook, court: Court): Promise<Verdict | undefined> {
  const engine = createEngine(playbook);
  for (const file of court.scenarios) {
    const reading = readScenario(file, playbook);
    if (reading.kind === 'faulty') return killed('scenarios', reading.findings);
    const because = await differenceIn(reading.value, engineDriver(engine, court.calendar));
    if (because !== undefined) return { kind: 'killed', by: 'scenarios', because: `${file.path}: ${because}` };
  }
  return undefined;
}

/** A case that the engine gives up in the middle of a scenario is a difference too. */
async function differenceIn(
  scenario: Parameters<typeof runScenario>[0],
  driver: Parameters<typeof runScenario>[1],
): Promise<string | undefined> {
  try {
    const { rows } = await runScenario(scenario, driver, 'en');
    const row = rows.find(({ ok }) => !ok);
    return row && `line ${row.line}`;
  } catch (thrown) {
    if (thrown instanceof Error) return thrown.message;
    throw thrown;
  }
}

function judgeByVerifier(
  playbook: CompiledPlaybook,
  files: readonly SourceFile[],
  processes: readonly string[],
): Verdict | undefined {
  if (processes.length === 0) return undefined;
  const errors = verifyPlaybook(playbook, files, { processes }).findings.filter(({ severity }) => severity === 'error');
  const check = errors.find(({ code }) => code !== 'rule-violated');
  if (check) return killed('checks', [check]);
  return errors.length === 0 ? undefined : killed('rules', errors);
}

/** Processes that hear from this one or start it: what is wrong here can show there. */
function neighboursOf(process: string, { processes }: CompiledPlaybook): readonly string[] {
  return Object.values(processes).flatMap(({ id, events, transitions }) => {
    const hears = Object.values(events).some(({ from }) => from === process);
    const starts = Object.values(transitions).some(({ actions }) =>
      actions.some((each) => each.kind === 'start' && each.process === process),
    );
    return id !== process && (hears || starts) ? [id] : [];
  });
}
