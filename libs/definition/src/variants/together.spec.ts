// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import fc from 'fast-check';
import { BASE, baseHash, findingsOf, loaded, withVariants, type Sketches } from '../../test/variants.js';
import { loadPlaybook } from '../load-playbook.js';
import { compiledOf } from '../../test/fixture.js';
import { pinned } from './pin.js';
import { parseSource } from '../reading/source.js';
import { valueAt } from './tree.js';

const title = { nl: 'Vraag', en: 'Question' };
const task = { title, owner: 'politie', answers: { ja: {} } };
const length = (length: string) => ({ aanpak: { terms: { beoordelen: { length } } } });

describe('variants on variants', () => {
  it('one on another changes what that one made', () => {
    const { processes, variant } = loaded(
      {
        wet: { add: { aanpak: { states: { gemeld: { tasks: { vraag: task } } } } }, legalBasis: 'De wet.' },
        klein: {
          base: { variants: { wet: true } },
          change: { aanpak: { states: { gemeld: { tasks: { vraag: { owner: 'dossierhouder' } } } } } },
        },
      },
      'klein',
    );
    expect(processes['aanpak']?.tasks['vraag']?.owners).toEqual(['dossierhouder']);
    expect(variant).toMatchObject({ id: 'klein', on: ['wet'] });
  });

  it('several small ones are on one base together', () => {
    const { processes, legalBasis } = loaded(
      {
        een: { change: length('P3W'), legalBasis: { nl: 'Een.', en: 'One.' } },
        twee: { add: { aanpak: { states: { gemeld: { tasks: { vraag: task } } } } } },
        klein: { base: { variants: { een: true, twee: true } } },
      },
      'klein',
    );
    expect(processes['aanpak']?.terms['beoordelen']?.length).toBe('P3W');
    expect(Object.keys(processes['aanpak']?.tasks ?? {})).toContain('vraag');
    expect(legalBasis).toEqual({ nl: 'Een.', en: 'One.' });
  });

  it('two that touch the same leaf are an error that names both, two in one map are not', () => {
    const both = { klein: { base: { variants: { een: true, twee: true } } } };
    const clash: Sketches = { een: { change: length('P3W') }, twee: { change: length('P4W') }, ...both };
    expect(findingsOf(clash, 'klein')).toMatchObject([
      {
        code: 'variant-conflict',
        at: 'base/variants/twee',
        message: 'The variants "een" and "twee" both say what aanpak/terms/beoordelen/length is.',
      },
    ]);
    const apart: Sketches = {
      een: { add: { nazorg: { roles: { een: { title } } } } },
      twee: { add: { nazorg: { roles: { twee: { title } } } } },
      ...both,
    };
    expect(findingsOf(apart, 'klein')).toEqual([]);
  });

  it('one with errors takes those with it that stand on it', () => {
    const sketches = { een: { change: length('drie') }, klein: { base: { variants: { een: true } } } };
    expect(findingsOf(sketches, 'klein').map(({ code, file }) => `${code} ${file}`)).toEqual([
      'wrong-value variants/een/variant.yaml',
      'wrong-variant variants/klein/variant.yaml',
    ]);
  });

  it('the hash of what it stands on is another as soon as one under it says something else', () => {
    const sketches: Sketches = { een: { change: length('P3W') }, klein: { base: { variants: { een: true } } } };
    const files = withVariants(sketches).map((file) => ({ ...file, text: file.text.replace('P3W', 'P5W') }));
    expect(loadPlaybook(files, { variant: 'klein' })).toMatchObject({ findings: [{ code: 'base-moved' }] });
  });
});

const LENGTHS = ['P1W', 'P3W', 'P6W', '7WD'];
const TASKS = ['een', 'twee', 'drie'];
const STATES = ['gemeld', 'rustig', 'vertrokken', 'plan-maken'];

/** What a variant does, with what undoes it on a variant of that variant. */
const edits = fc.record({
  length: fc.option(fc.constantFrom(...LENGTHS), { nil: undefined }),
  tasks: fc.uniqueArray(fc.record({ id: fc.constantFrom(...TASKS), state: fc.constantFrom(...STATES) }), {
    selector: ({ id }) => id,
  }),
  removesTask: fc.boolean(),
});

describe('a variant and its inverse', () => {
  it('together give the meaning of the base, whatever it changes, adds and removes', () => {
    const base = compiledOf(BASE);
    const { value } =
      parseSource('p', BASE.find(({ path }) => path === 'aanpak/process.yaml')?.text ?? '').source ?? {};
    const aangifte = valueAt(value, ['states', 'vertrokken', 'tasks']);
    fc.assert(
      fc.property(edits, ({ length: long, tasks, removesTask }) => {
        const asked = STATES.map((state) => [state, tasks.filter((each) => each.state === state)] as const);
        const states = Object.fromEntries(
          asked
            .filter(([, own]) => own.length > 0)
            .map(([state, own]) => [state, { tasks: Object.fromEntries(own.map(({ id }) => [id, task])) }]),
        );
        const isAdding = tasks.length > 0;
        const there = {
          ...(long === undefined ? {} : { change: length(long) }),
          ...(isAdding ? { add: { aanpak: { states } } } : {}),
          ...(removesTask ? { remove: ['aanpak/states/vertrokken/tasks/aangifte'] } : {}),
        };
        const back = {
          base: { variants: { heen: true } },
          ...(long === undefined ? {} : { change: length('P2W') }),
          ...(removesTask ? { add: { aanpak: { states: { vertrokken: { tasks: aangifte } } } } } : {}),
          ...(isAdding ? { remove: tasks.map(({ id, state }) => `aanpak/states/${state}/tasks/${id}`) } : {}),
        };
        const sketches: Sketches = { heen: there, terug: back };
        expect(loaded(sketches, 'terug').meaningHash).toBe(base.meaningHash);
        const isSame = !isAdding && !removesTask && (long === undefined || long === 'P2W');
        expect(loaded(sketches, 'heen').meaningHash === base.meaningHash).toBe(isSame);
      }),
      { numRuns: 40 },
    );
  });
});

describe('writing on what a variant stands', () => {
  const hash = baseHash();
  const pin = { version: '1.0.0', hash };

  it.each([
    [
      'base: { playbook: p, version: 0.9.0 } # klein\n',
      `base: { playbook: p, version: 1.0.0, hash: ${hash} } # klein\n`,
    ],
    [
      'base:\n  playbook: p\n  version: 0.9.0\nwhy: x\n',
      `base:\n  playbook: p\n  version: 1.0.0\n  hash: ${hash}\nwhy: x\n`,
    ],
    ['base: { hash: sha256-0, version: 0.9.0 }\n', `base: { hash: ${hash}, version: 1.0.0 }\n`],
    ['why: x\n', 'why: x\n'],
  ])('%j', (before, after) => {
    expect(pinned(before, pin)).toBe(after);
  });
});
