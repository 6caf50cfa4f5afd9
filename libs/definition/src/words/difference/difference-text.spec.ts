// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compiledOf } from '../../../test/fixture.js';
import { BASE, loaded, type Sketches } from '../../../test/variants.js';
import { comparePlaybooks } from '../../difference/compare-playbooks.js';
import { differenceInWords } from './difference-text.js';
import { waysInWords } from './ways-text.js';

const base = compiledOf(BASE);
const task = { title: { nl: 'Is er gebeld?', en: 'Was there a call?' }, owner: 'politie', answers: { ja: {} } };

function told(sketch: Sketches[string], language: 'nl' | 'en' = 'en'): readonly string[] {
  const difference = comparePlaybooks(base, loaded({ klein: sketch }, 'klein'));
  return differenceInWords(difference, language).flatMap(({ sentences }) => sentences);
}

const aanpak = (parts: object) => ({ aanpak: parts });
const gemeld = (parts: object) => aanpak({ states: { gemeld: parts } });
const term = (length: string) => ({ change: aanpak({ terms: { 'nagaan-vertrek': { length } } }) });

describe('a difference in words', () => {
  it.each<[Sketches[string], readonly string[]]>([
    [{}, []],
    [
      term('P4M'),
      [
        'The term “Check” was 3 months after: departed on and becomes 4 months after: departed on. That is 1 month later.',
      ],
    ],
    [
      term('P2M'),
      [
        'The term “Check” was 3 months after: departed on and becomes 2 months after: departed on. That is 1 month earlier.',
      ],
    ],
    [term('P12W'), ['The term “Check” was 3 months after: departed on and becomes 12 weeks after: departed on.']],
    [
      { add: gemeld({ tasks: { gebeld: { ...task, within: 'beoordelen', when: 'minderjarigenBetrokken' } } }) },
      [
        'New task for police in “Reported”: “Was there a call?”, within 2 weeks.',
        'The task “Was there a call?” is now there only if: minors involved.',
      ],
    ],
    [
      { remove: ['aanpak/states/vertrokken/tasks/aangifte'] },
      ['The task “Has it been reported?” in “Departed”, for police, is left out.'],
    ],
    [
      { change: aanpak({ states: { vertrokken: { tasks: { aangifte: { owner: 'dossierhouder' } } } } }) },
      ['The task “Has it been reported?” was for police and is now for case holder.'],
    ],
    [
      { add: aanpak({ events: { 'volgen.gestopt': { by: { politie: true }, reason: 'required' } } }) },
      ['“Following stopped” can now be recorded by police too.', 'With “Following stopped” a reason is now required.'],
    ],
    [
      { change: { playbook: { roles: { politie: { title: { nl: 'Agenten', en: 'Officers' } } } } } },
      ['“Police” is now called “Officers”.'],
    ],
  ])('%j', (sketch, sentences) => {
    expect(told(sketch)).toEqual(sentences);
  });

  it('says of a rule of the factsheet what it becomes, and why', () => {
    const sketch = {
      change: aanpak({ rules: { 'raad-bij-dreiging': { when: 'not(minderjarigenBetrokken)' } } }),
      deviations: { 'aanpak/rules/raad-bij-dreiging': { nl: 'Omgekeerd.', en: 'The other way round.' } },
    };
    expect(told(sketch)).toEqual([
      expect.stringMatching(/^The rule “The Board is involved” becomes another\. Before: .* Now: .*$/),
      'Why the factsheet is departed from: The other way round.',
    ]);
  });

  it('says once for all its tasks that a ladder is another', () => {
    const [sentence, ...others] = told({
      add: { playbook: { ladders: { gewoon: { nog: { at: 'P9D', to: 'politie' } } } } },
    });
    expect(others).toEqual([]);
    expect(sentence).toMatch(
      /^Reminding and escalating goes in another way with “Has the report been assessed\?”\. Now: .*9 days later to police/,
    );
  });

  it('says what a case gains and loses', () => {
    const none = { gained: [], lost: [] };
    const ways = {
      process: 'aanpak',
      states: none,
      transitions: none,
      ends: none,
      needed: { gained: [], lost: ['gemeld'] },
    };
    expect(waysInWords(ways, { was: base, is: base }, 'nl')).toEqual({
      gained: ['Een zaak kan nu eindigen zonder ooit in “Gemeld” te zijn geweest.'],
      lost: [],
    });
  });
});
