// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Commands on a playbook with variants beside it. */
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, draaiboek, type Ended } from './command.js';

const RULES = `
rules:
  eerst-beoordelen:
    title: { nl: Eerst beoordelen, en: Assess first }
    source: { A1: true }
    level: law
    precedence: { first: { task: beoordeling }, then: { state: gesloten } }
  eerst-beoordelen-dan-herinneren:
    title: { nl: Herinneren komt na beoordelen, en: Reminding comes after assessing }
    level: design
    precedence: { first: { task: beoordeling }, then: { elapsed: stilstand } }
`;
const LONGER = { change: { aanpak: { terms: { beoordelen: { length: 'P3W' } } } } };
const AT_ONCE = { add: { aanpak: { states: { gemeld: { on: { 'zaak.gesloten': 'gesloten' } } } } } };
const WITHOUT_TASK = { remove: ['aanpak/states/gemeld/tasks/beoordeling'] };
const NO_REMINDER = {
  remove: ['aanpak/states/in-aanpak/after/stilstand'],
  add: {
    aanpak: {
      terms: { kort: { length: 'P1W', calendar: 'policy', title: { nl: 'Kort', en: 'Short' } } },
      states: { 'in-aanpak': { after: { kort: 'gesloten' } } },
    },
  },
};

/** The fixture with two rules and this variant, written on it by the tool. */
async function withVariant(said: object, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'draaiboek-'));
  try {
    await cp(join(APP, 'test/fixture'), folder, { recursive: true });
    await appendFile(join(folder, 'aanpak/process.yaml'), RULES);
    await mkdir(join(folder, 'variants/klein'), { recursive: true });
    const base = { playbook: 'oefenboek', version: '1.0.0' };
    const variant = { variant: 'klein', title: { nl: 'Klein', en: 'Small' }, why: 'Om te oefenen.', base, ...said };
    await writeFile(join(folder, 'variants/klein/variant.yaml'), JSON.stringify(variant, undefined, 2));
    await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const on = (folder: string, ...args: readonly string[]): Promise<Ended> => draaiboek(...args, '--playbook', folder);
const pin = (folder: string): Promise<Ended> => on(folder, 'variants', 'klein', '--pin');

describe('draaiboek variants', () => {
  test('says of each whether it fits what it stands on, and writes that with --pin', async () => {
    await withVariant(LONGER, async (folder) => {
      const before = await on(folder, 'variants', '--language', 'en');
      expect([before.code, before.stdout]).toEqual([1, expect.stringContaining('✗ klein')]);
      expect(before.stdout).toContain('base-moved');
      expect(await pin(folder)).toEqual({ code: 0, stdout: '✓ klein  Klein  written\n', stderr: '' });
      await writeFile(
        join(folder, 'playbook.yaml'),
        (await readFile(join(folder, 'playbook.yaml'), 'utf8')).replace('Oefenen.', 'Leren.'),
      );
      expect((await on(folder, 'variants')).stdout).toContain('was written on another base');
    });
  });

  test('does not write into one that is wrong in another way', async () => {
    await withVariant({ remove: ['aanpak/states/gemld'] }, async (folder) => {
      const { code, stdout } = await pin(folder);
      expect([code, stdout]).toEqual([1, expect.stringContaining('unknown-reference')]);
      expect(await readFile(join(folder, 'variants/klein/variant.yaml'), 'utf8')).not.toContain('sha256');
    });
  });

  test('an unknown one is wrong use, with the nearest name', async () => {
    await withVariant(LONGER, async (folder) => {
      for (const command of [
        ['variants', 'klien'],
        ['verify', '--variant', 'klien'],
        ['diff', 'base', 'klien'],
      ])
        expect(await on(folder, ...command)).toMatchObject({ code: 2, stderr: expect.stringContaining('"klein"') });
    });
  });
});

describe('draaiboek verify --variant', () => {
  test('accepts another length, also by the file of the variant', async () => {
    await withVariant(LONGER, async (folder) => {
      await pin(folder);
      for (const args of [['--variant', 'klein'], [join(folder, 'variants/klein/variant.yaml')]]) {
        const { code, stdout } = await on(folder, 'verify', ...args);
        expect([code, stdout]).toEqual([0, expect.stringContaining('0 errors, 0 warnings; 3 configurations')]);
      }
    });
  });

  test('V2 refuses what opens a way past a rule, with that way, which run takes', async () => {
    await withVariant(AT_ONCE, async (folder) => {
      await pin(folder);
      const traces = join(folder, 'found');
      const { code, stdout } = await on(folder, 'verify', '--variant', 'klein', '--traces', traces);
      expect([code, stdout]).toEqual([1, expect.stringContaining('rule-violated')]);
      const [trace = ''] = await readdir(traces);
      expect(await on(folder, 'run', join(traces, trace))).toMatchObject({ code: 0, stderr: '' });
    });
  });

  test('V2 refuses to leave out what a rule of law rests on', async () => {
    await withVariant(WITHOUT_TASK, async (folder) => {
      const { code, stdout } = await on(folder, 'verify', '--variant', 'klein');
      expect([code, stdout]).toEqual([1, expect.stringContaining('law-weakened')]);
      expect(stdout).toContain('rests on "beoordeling"');
      const tried = await on(folder, 'run', 'beoordeeld', '--variant', 'klein');
      expect(tried).toMatchObject({ code: 1, stderr: expect.stringContaining('"beoordeling"') });
    });
  });

  test('V2 refuses what takes from a promise of the product what it is about', async () => {
    await withVariant(NO_REMINDER, async (folder) => {
      await pin(folder);
      const { code, stdout } = await on(folder, 'verify', '--variant', 'klein');
      expect(code).toBe(1);
      expect(stdout).toContain(
        'law-weakened  With the variant "klein" the rule aanpak/rules/eerst-beoordelen-dan-herinneren of the product',
      );
      expect((await on(folder, 'verify')).stdout).toContain('0 errors, 0 warnings');
    });
  });
});

test('one that is refused can be tried out, and is said to be refused', async () => {
  await withVariant(LONGER, async (folder) => {
    const { stdout, stderr } = await on(folder, 'run', 'beoordeeld', '--variant', 'klein');
    expect(stderr).toBe('No case can be opened on "klein": see draaiboek verify --variant klein.\n');
    expect(stdout).toContain('2026-11-23');
  });
});

describe('draaiboek diff', () => {
  test('says in words what a changed term means', async () => {
    await withVariant(LONGER, async (folder) => {
      await pin(folder);
      expect((await on(folder, 'diff', 'base', 'klein')).stdout).toBe(
        'Aanpak (aanpak)\n  - De termijn “Beoordelen” was 2 weken en wordt 3 weken. Dat is 1 week later.\n',
      );
      expect((await on(folder, 'diff', 'klein', 'oefenboek', '--language', 'en')).stdout).toContain(
        'was 3 weeks and becomes 2 weeks. That is 1 week earlier.',
      );
      expect((await on(folder, 'diff', 'klein', 'klein')).stdout).toBe('Er is geen verschil.\n');
    });
  });

  test('says what a case can do that it could not, also on a variant that is refused', async () => {
    await withVariant(AT_ONCE, async (folder) => {
      const { stdout } = await on(folder, 'diff', 'base', 'klein', '--language', 'en');
      expect(stdout).toContain('New step: from “Reported” to “Closed”, on “Closed”.');
      expect(stdout).toContain('A case can now end without ever having been in “In progress”.');
      const json: unknown = JSON.parse((await on(folder, 'diff', 'base', 'klein', '--json')).stdout);
      expect(json).toMatchObject({ ways: [{ process: 'aanpak', needed: { gained: [], lost: ['in-aanpak'] } }] });
    });
  });

  test('compares with another folder', async () => {
    await withVariant(LONGER, async (folder) => {
      const { stdout } = await draaiboek('diff', 'fixture', 'base', '--playbook', folder, '--language', 'en');
      expect(stdout).toContain('New rule “Assess first”: ');
    });
  });
});

test('a scenario says on which variant it runs, and --variant tries it on another', async () => {
  await withVariant(LONGER, async (folder) => {
    await pin(folder);
    const file = join(folder, 'aanpak/scenarios/beoordeeld.yaml');
    expect(await on(folder, 'run', file, '--variant', 'klein')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('2026-11-23'),
    });
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('process:', 'variant: klein\nprocess:').replace('2026-11-16', '2026-11-23'));
    expect((await on(folder, 'run', file)).code).toBe(0);
    await writeFile(file, text.replace('process:', 'variant: klien\nprocess:'));
    expect(await on(folder, 'run', file)).toMatchObject({ code: 1, stderr: expect.stringContaining('without it') });
  });
});

test('coverage on a variant finds what it holds, and on the base not', async () => {
  const asked = ['--requirements', 'asked/docs/requirements.yaml', '--json'];
  await withVariant({ ...LONGER, source: { A2: true } }, async (folder) => {
    await pin(folder);
    const gaps = async (...args: readonly string[]): Promise<unknown> =>
      JSON.parse((await on(folder, 'coverage', ...asked, ...args)).stdout);
    expect(await gaps()).toMatchObject({ gaps: ['A2'] });
    expect(await gaps('--variant', 'klein')).toMatchObject({ gaps: [] });
  });
});
