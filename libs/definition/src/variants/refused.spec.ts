// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { BASE, findingsOf, withVariants, type Sketches } from '../../test/variants.js';
import { draftPlaybooks, loadPlaybook, loadPlaybooks } from '../load-playbook.js';
import { listed } from '../finding.js';

const title = { nl: 'Iets', en: 'Something' };
const RULE = 'aanpak/rules/raad-bij-dreiging';
const WHEN = { change: { aanpak: { rules: { 'raad-bij-dreiging': { when: 'not(minderjarigenBetrokken)' } } } } };

/** `code at`, of everything that is wrong with the one sketched. */
const found = (sketch: Sketches[string], others: Sketches = {}): readonly string[] =>
  findingsOf({ ...others, klein: sketch }, 'klein').map(({ code, at }) => `${code} ${at}`);

/** The fixture with its only rule at another level. */
const withLevel = (level: string) =>
  BASE.map((file) => ({ ...file, text: file.text.replace('level: factsheet', `level: ${level}`) }));

function foundAtLevel(level: string, sketch: Sketches[string]): readonly string[] {
  const reading = loadPlaybook(withVariants({ klein: sketch }, withLevel(level)), { variant: 'klein' });
  return listed(reading).map(({ code, at }) => `${code} ${at}`);
}

describe('a variant is refused, with everything that is wrong at once', () => {
  it.each<[string, Sketches[string], readonly string[]]>([
    ['without a reason', { why: undefined }, ['missing-key ']],
    ['a key that is none', { waarom: 'x' }, ['unknown-key waarom']],
    ['a process that is none', { change: { aanpk: { terms: {} } } }, ['unknown-reference change/aanpk']],
    ['a path to nothing', { remove: ['aanpak/states/vertroken'] }, ['unknown-reference remove/0']],
    ['another playbook', { base: { playbook: 'oefenbok' } }, ['unknown-reference base/playbook']],
    ['another version', { base: { version: '2.0.0' } }, ['base-moved base/version']],
    ['another hash', { base: { hash: `sha256-${'0'.repeat(64)}` } }, ['base-moved base/hash']],
    ['no hash', { base: { hash: undefined } }, ['base-moved base']],
    ['another id for a process', { change: { aanpak: { process: 'iets' } } }, ['wrong-variant change/aanpak/process']],
    [
      'a purpose of the playbook',
      { change: { playbook: { purpose: title } } },
      ['wrong-variant change/playbook/purpose/nl', 'wrong-variant change/playbook/purpose/en'],
    ],
    [
      'two things about one place',
      {
        change: { aanpak: { terms: { beoordelen: { length: 'P3W' } } } },
        remove: ['aanpak/terms/beoordelen/length'],
      },
      ['missing-key remove/0', 'variant-conflict remove/0'],
    ],
    ['a variant that is none', { base: { variants: { gedeld: true } } }, ['unknown-reference base/variants/gedeld']],
    ['a variant of itself', { base: { variants: { klein: true } } }, ['wrong-variant base/variants/klein']],
    [
      'a wrong length',
      { change: { aanpak: { terms: { beoordelen: { length: '3 weken' } } } } },
      ['wrong-value change/aanpak/terms/beoordelen/length'],
    ],
    [
      'a misspelt key in what is new',
      {
        add: {
          aanpak: {
            states: { vertrokken: { tasks: { vraag: { titel: title, owner: 'politie', answers: { ja: {} } } } } },
          },
        },
      },
      ['unknown-key add/aanpak/states/vertrokken/tasks/vraag/titel'],
    ],
  ])('%s', (_, sketch, expected) => {
    expect(found(sketch)).toEqual(expected);
  });

  it('two faults are both found, each at its line', () => {
    const sketch = { change: { aanpak: { terms: { beoordeln: { length: 'P3W' } } } }, remove: ['nazorgg'] };
    const findings = findingsOf({ klein: sketch }, 'klein');
    expect(findings.map(({ code, remedy }) => [code, remedy.includes('Did you mean')])).toEqual([
      ['unknown-reference', true],
      ['unknown-reference', true],
    ]);
    const lines = withVariants({ klein: sketch }).at(-1)?.text.split('\n') ?? [];
    expect(findings.map(({ line }) => lines[line - 1]?.trim())).toEqual(['"beoordeln": {', '"nazorgg"']);
  });

  it('what stands under another process is said to be there', () => {
    const [finding] = findingsOf(
      { klein: { change: { nazorg: { terms: { beoordelen: { length: 'P3W' } } } } } },
      'klein',
    );
    expect(finding?.remedy).toBe('It is in aanpak/terms/beoordelen.');
  });

  it.each([
    ['a key twice', 'variant: klein\nvariant: klein\n', 'duplicate-key'],
    ['a YAML bomb', `a: &a [x]\nb: &b [${'*a,'.repeat(9)}*a]\n`, 'not-plain-yaml'],
    ['no YAML', 'variant: [', 'unreadable'],
  ])('a text with %s is refused before it is read', (_, text, code) => {
    const files = [...BASE, { path: 'variants/klein/variant.yaml', text }];
    const reading = loadPlaybooks(files);
    expect(reading).toMatchObject({ kind: 'faulty' });
    expect(listed(reading).map((each) => [each.code, each.file])).toContainEqual([code, 'variants/klein/variant.yaml']);
  });

  it('a round of variants is found and not gone round', () => {
    const files = withVariants({
      een: { base: { variants: { twee: true } } },
      twee: { base: { variants: { een: true } } },
    });
    expect(listed(loadPlaybooks(files)).map(({ message }) => message)).toContain(
      'The variant stands on itself: een → twee → een.',
    );
  });

  it('a base that is wrong is said to be, and nothing of what follows from that', () => {
    const base = BASE.map((file) => ({ ...file, text: file.text.replace('initial: gemeld', 'initial: gemld') }));
    const reading = loadPlaybook(withVariants({ klein: {} }, base), { variant: 'klein' });
    expect(listed(reading).map(({ file }) => file)).toEqual(['aanpak/process.yaml']);
  });

  it('two files that call themselves alike, and a folder of another name', () => {
    const [text] = withVariants({ klein: {} }).flatMap((file) => (file.path.startsWith('variants') ? [file.text] : []));
    const files = [...withVariants({ klein: {} }), { path: 'variants/ander/variant.yaml', text: text ?? '' }];
    expect(listed(loadPlaybooks(files)).map(({ code, file }) => `${code} ${file}`)).toContain(
      'duplicate-id variants/ander/variant.yaml',
    );
  });
});

describe('what is wrong with the playbook that a variant makes', () => {
  it('is found in the variant where it stands there', () => {
    expect(
      found({ change: { aanpak: { states: { vertrokken: { tasks: { aangifte: { owner: 'polite' } } } } } } }),
    ).toEqual(['unknown-reference change/aanpak/states/vertrokken/tasks/aangifte/owner']);
  });

  it('is found at what made it so where it stands in the base, once for all its places', () => {
    const [finding, ...others] = findingsOf({ klein: { remove: ['aanpak/events/vertrek.weerlegd'] } }, 'klein');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'unknown-reference', file: 'variants/klein/variant.yaml', at: 'remove/0' });
    expect(finding?.message).toMatch(/^There is no event "vertrek.weerlegd"\. \(aanpak\/process\.yaml:\d+\)$/);
  });
});

describe('V2 a variant and the rules of its base', () => {
  it.each(['law', 'design'])('a rule of %s is not touched, and keeps what it names', (level) => {
    expect(foundAtLevel(level, WHEN)).toEqual(['law-weakened change/aanpak/rules/raad-bij-dreiging/when']);
    expect(foundAtLevel(level, { remove: [RULE] })).toEqual(['law-weakened remove/0']);
    expect(foundAtLevel(level, { remove: ['aanpak/states/dreigend/tasks/raad'] })).toContain('law-weakened remove/0');
  });

  it('a rule of the factsheet is departed from with a reason, which the playbook then tells', () => {
    expect(found(WHEN)).toEqual(['unexplained-deviation change/aanpak/rules/raad-bij-dreiging/when']);
    const sketch = { ...WHEN, deviations: { [RULE]: 'Wij doen dit anders.' } };
    const reading = loadPlaybook(withVariants({ klein: sketch }), { variant: 'klein' });
    expect(reading).toMatchObject({ value: { variant: { deviations: { [RULE]: { nl: 'Wij doen dit anders.' } } } } });
  });

  it('a reason for a rule that is none of the factsheet is too much', () => {
    expect(found({ deviations: { 'aanpak/rules/raad-bij-dreging': 'x' } })).toEqual([
      'unknown-reference deviations/aanpak/rules/raad-bij-dreging',
    ]);
  });

  it('local policy is free', () => {
    expect(foundAtLevel('policy', WHEN)).toEqual([]);
    expect(foundAtLevel('policy', { remove: [RULE] })).toEqual([]);
  });

  it('one that is refused for a rule can be explored all the same, and one that cannot be run not', () => {
    const files = withVariants({ een: WHEN, twee: { remove: ['aanpak/events/vertrek.weerlegd'] } });
    const { findVariant } = draftPlaybooks(files);
    expect(findVariant('een')).toMatchObject({ findings: [{ code: 'unexplained-deviation' }], playbook: {} });
    expect(findVariant('twee')?.playbook).toBeUndefined();
  });
});
