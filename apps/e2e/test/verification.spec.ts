// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What exploring finds, held against the engine itself: every trace runs there and ends in what it claims. */
import { join } from 'node:path';
import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import { formatFinding, loadPlaybook, type SourceFile } from '@draaiboek/definition';
import { readPlaybookFolder } from '@draaiboek/definition/node';
import { createEngine } from '@draaiboek/engine';
import { engineDriver, readScenario, runScenario } from '@draaiboek/scenario';
import { verifyPlaybook, type VerificationFinding } from '@draaiboek/verification';

const SHIPPED = await readPlaybookFolder(join(import.meta.dirname, '../../../processes'));
const SIGNAAL = 'signaal/process.yaml';
const calendar = compileCalendar(nationalTable);

interface Fault {
  readonly from: string;
  readonly to: string;
}

function withFaults(faults: readonly Fault[], file = SIGNAAL): readonly SourceFile[] {
  return SHIPPED.map((each) => {
    if (each.path !== file) return each;
    return { ...each, text: faults.reduce((text, fault) => seed(text, fault), each.text) };
  });
}

function seed(text: string, { from, to }: Fault): string {
  if (!text.includes(from)) throw new Error(`The shipped process must hold: ${from}`);
  return text.replace(from, () => to);
}

function playbookOf(files: readonly SourceFile[]): ReturnType<typeof createEngine>['playbook'] {
  const reading = loadPlaybook(files);
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
  return reading.value;
}

/** Differences between what the trace claims and what the engine does. */
async function differencesOf({ trace, message }: VerificationFinding, files: readonly SourceFile[]): Promise<unknown> {
  if (trace === undefined) throw new Error(`No trace: ${message}`);
  const playbook = playbookOf(files);
  const scenario = readScenario({ path: 'trace.yaml', text: JSON.stringify(trace) }, playbook);
  if (scenario.kind === 'faulty') return scenario.findings.map(formatFinding);
  const { rows } = await runScenario(scenario.value, engineDriver(createEngine(playbook), calendar), 'en');
  return rows.flatMap(({ differences }) => differences);
}

const lineOf = (files: readonly SourceFile[], text: string, file = SIGNAAL): number => {
  const written = files.find(({ path }) => path === file)?.text ?? '';
  return written.slice(0, written.indexOf(text)).split('\n').length;
};

const NO_EXIT = {
  from: '      weging.afgesloten: niet-opgenomen\n      weging.hernomen: in-weging\n\n  aanvulling',
  to: '      weging.afgesloten: { genoteerd: {} }\n\n  aanvulling',
};
const UNWEIGHED = {
  from: '      signaal.aangemeld: in-weging',
  to: '      signaal.aangemeld: samenstelling-te-bepalen',
};
const SHADOWED = { from: '        aanmelden:\n          order: 1', to: '        aanmelden:\n          order: 3' };
const NO_LADDER = {
  from: '        owner: politie\n        within: weging\n        ladder: gewoon\n',
  to: '        owner: politie\n        within: weging\n',
};

const notOfRules = (findings: readonly VerificationFinding[]): readonly VerificationFinding[] =>
  findings.filter(({ at }) => !at.startsWith('rules/'));

describe('a fault that is sown in a shipped process', () => {
  it.each([
    ['a state without a way out', NO_EXIT, 'no-way-out', '  eensluidend-negatief:\n    title'],
    ['a forgotten ladder of a task that is waited for', NO_LADDER, 'endless-wait', '      standpunt-politie:'],
    [
      'an alternative behind one without a condition',
      SHADOWED,
      'shadowed-transition',
      '        aanmelden:\n          order: 3',
    ],
  ])('%s is found at its line', (_, fault, code, text) => {
    const files = withFaults([fault]);
    const { findings } = verifyPlaybook(playbookOf(files), files, { processes: ['signaal'] });
    expect(findings.map((finding) => [finding.code, finding.line])).toContainEqual([code, lineOf(files, text)]);
  });

  it('leads there on the engine as its trace says', async () => {
    const files = withFaults([NO_EXIT, NO_LADDER]);
    const { findings } = verifyPlaybook(playbookOf(files), files, { processes: ['signaal'] });
    const led = notOfRules(findings).filter(({ way }) => way !== undefined);
    expect(led.map(({ code }) => code).sort()).toEqual(['endless-wait', 'no-way-out']);
    for (const finding of led) expect(await differencesOf(finding, files)).toEqual([]);
  });

  it('is found beside others, each once', () => {
    const files = withFaults([NO_LADDER, SHADOWED]);
    const { findings } = verifyPlaybook(playbookOf(files), files, { processes: ['signaal'] });
    expect(
      notOfRules(findings)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['endless-wait', 'shadowed-transition']);
  });
});

describe('a rule', () => {
  it('that a way breaks is found with a way that runs on the engine', async () => {
    const files = withFaults([UNWEIGHED]);
    const { findings } = verifyPlaybook(playbookOf(files), files, { processes: ['signaal'] });
    const broken = findings.find(({ at }) => at === 'rules/r01-geen-casusoverleg-zonder-weging');
    expect(broken?.code).toBe('rule-violated');
    if (broken) expect(await differencesOf(broken, files)).toEqual([]);
  });

  it('that holds on every way is not found', () => {
    const { findings } = verifyPlaybook(playbookOf(SHIPPED), SHIPPED, { processes: ['signaal'] });
    expect(findings.map(({ at }) => at)).not.toContain('rules/r01-geen-casusoverleg-zonder-weging');
    expect(findings.map(({ at }) => at)).not.toContain('rules/r02-eensluidend');
  });

  it('over a handover is decided with the process that the case is handed over to', () => {
    const { findings } = verifyPlaybook(playbookOf(SHIPPED), SHIPPED, { processes: ['signaal'] });
    expect(findings.map(({ at }) => at)).not.toContain('rules/r07-samenstelling-eerst');
  });
});

it('a shipped process is explored to its last situation, and nothing is found', () => {
  const { findings, explored } = verifyPlaybook(playbookOf(SHIPPED), SHIPPED, { processes: ['actie'] });
  expect(findings).toEqual([]);
  expect(explored['actie']?.complete).toBe(true);
});

it('an exploration that is given up is an error and never silent', () => {
  const { findings, explored } = verifyPlaybook(playbookOf(SHIPPED), SHIPPED, { processes: ['signaal'], bound: 20 });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['incomplete-exploration', 'error']]);
  expect(explored['signaal']?.complete).toBe(false);
});
