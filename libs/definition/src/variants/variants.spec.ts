// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compiledOf } from '../../test/fixture.js';
import { BASE, findingsOf, loaded, withVariants, type Sketches } from '../../test/variants.js';
import { loadPlaybook, loadPlaybooks } from '../load-playbook.js';

const task = { title: { nl: 'Vraag', en: 'Question' }, owner: 'politie', answers: { ja: {} } };

/** `code at`, of everything that is wrong with the one sketched. */
const found = (sketch: Sketches[string]): readonly string[] =>
  findingsOf({ klein: sketch }, 'klein').map(({ code, at }) => `${code} ${at}`);

describe('change', () => {
  it('gives what exists another value', () => {
    const { processes } = loaded(
      { klein: { change: { aanpak: { terms: { beoordelen: { length: 'P3W' } } } } } },
      'klein',
    );
    expect(processes['aanpak']?.terms['beoordelen']).toMatchObject({ length: 'P3W', calendar: 'policy', roll: 'next' });
  });

  it('means a state by its id, wherever it stands', () => {
    const title = { nl: 'Stil' };
    const { processes } = loaded({ klein: { change: { aanpak: { states: { rustig: { title } } } } } }, 'klein');
    expect(processes['aanpak']?.states['rustig']).toMatchObject({
      title: { nl: 'Stil', en: 'Calm' },
      parent: 'volgen',
    });
  });

  it('names only what exists, and tells the nearest name', () => {
    const [finding] = findingsOf(
      { klein: { change: { aanpak: { terms: { beoordelen: { lenght: 'P3W' } } } } } },
      'klein',
    );
    expect(finding).toMatchObject({
      code: 'unknown-reference',
      file: 'variants/klein/variant.yaml',
      at: 'change/aanpak/terms/beoordelen/lenght',
      message: 'The base has no "lenght" in aanpak/terms/beoordelen.',
      remedy: 'Did you mean "length"? Name what is there; what is new stands under "add".',
    });
  });
});

describe('add', () => {
  it('puts there what does not exist', () => {
    const { processes } = loaded(
      { klein: { add: { aanpak: { states: { vertrokken: { tasks: { vraag: task } } } } } } },
      'klein',
    );
    expect(processes['aanpak']?.tasks['vraag']).toMatchObject({ state: 'vertrokken', owners: ['politie'] });
  });

  it('is wrong over what exists, once for a whole part', () => {
    expect(found({ add: { aanpak: { states: { vertrokken: { tasks: { aangifte: task } } } } } })).toEqual([
      'already-there add/aanpak/states/vertrokken/tasks/aangifte',
    ]);
  });
});

it('remove leaves out', () => {
  const { processes } = loaded({ klein: { remove: ['aanpak/states/vertrokken/tasks/aangifte'] } }, 'klein');
  expect(Object.keys(processes['aanpak']?.tasks ?? {})).toEqual(['beoordeling', 'raad']);
});

it('a variant has a content and a meaning of its own, and says what it is', () => {
  const base = compiledOf(BASE);
  const titled = loaded(
    { klein: { change: { aanpak: { states: { gemeld: { title: { nl: 'Anders' } } } } } } },
    'klein',
  );
  expect(titled.variant).toMatchObject({
    id: 'klein',
    title: { nl: 'Variant klein' },
    why: { nl: 'Om te oefenen.' },
    on: [],
  });
  expect(titled.contentHash).not.toBe(base.contentHash);
  expect(titled.meaningHash).toBe(base.meaningHash);
});

it('a playbook is loaded with all its variants, and without any of them', () => {
  const files = withVariants({ klein: {}, groot: { remove: ['aanpak/states/vertrokken/tasks/aangifte'] } });
  const reading = loadPlaybooks(files);
  expect(reading).toMatchObject({
    kind: 'read',
    value: { base: compiledOf(BASE), variants: { klein: {}, groot: {} } },
  });
  expect(loadPlaybook(files)).toMatchObject({ kind: 'read', value: compiledOf(BASE) });
});
