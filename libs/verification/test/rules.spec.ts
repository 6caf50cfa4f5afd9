// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { foundIn, type Sketch } from './process.js';

const title = { nl: 'Proef', en: 'Trial' };
const task = {
  title,
  owner: 'regie',
  within: 'week',
  ladder: { dan: { at: 'P0D', to: 'owner' } },
  answers: { ja: {}, nee: {} },
};
const rule = (written: object): object => ({ r1: { title, level: 'policy', ...written } });

/** A question, and then, whatever the answer, a case that somebody closes. */
const ASKED: Sketch = {
  terms: { week: { length: 'P1W' }, maand: { length: 'P4W', every: 'P4W' } },
  events: { 'zaak.gesloten': {} },
  states: {
    open: { tasks: { vraag: task }, tasksDone: 'besloten' },
    besloten: { after: { maand: { herinnerd: {} } }, on: { 'zaak.gesloten': 'dicht' } },
    dicht: { type: 'final' },
  },
};

const held = (written: object, sketch = ASKED): readonly string[] => foundIn({ ...sketch, rules: rule(written) });

describe('the condition of a rule', () => {
  it('is asked with the answers that were given', () => {
    expect(held({ when: 'answer("vraag") = "ja"', absence: { event: 'zaak.gesloten' } })).toEqual([
      'rule-violated rules/r1',
    ]);
    expect(
      held({ when: 'answer("vraag") = "ja" and status("vraag") = "open"', absence: { event: 'zaak.gesloten' } }),
    ).toEqual(['vacuous-rule rules/r1']);
  });

  it('is asked with the status that a task has', () => {
    expect(held({ when: 'status("vraag") = "answered"', absence: { event: 'zaak.gesloten' } })).toEqual([
      'rule-violated rules/r1',
    ]);
    expect(held({ when: 'status("vraag") = "open"', absence: { event: 'zaak.gesloten' } })).toEqual([]);
  });

  it('is asked with the states that the case is in', () => {
    expect(held({ when: 'in("besloten")', absence: { state: 'besloten' } })).toEqual(['rule-violated rules/r1']);
    expect(held({ when: 'in("open")', absence: { state: 'besloten' } })).toEqual([]);
  });

  it('tells values apart that no condition of the process does', () => {
    const soort = { type: 'choice', title, category: 'geen', because: 'Fictief.', values: { a: title, b: title } };
    const stating: Sketch = {
      ...ASKED,
      facts: { soort },
      events: { 'zaak.gesloten': { sets: { soort: 'required' } } },
    };
    for (const value of ['a', 'b'])
      expect(
        held({ when: `is known(soort) and soort = "${value}"`, absence: { event: 'zaak.gesloten' } }, stating),
      ).toEqual(['rule-violated rules/r1']);
  });
});

describe('a task in a rule', () => {
  it('is what was answered, or with asked that it is asked', () => {
    expect(held({ precedence: { first: { task: 'vraag' }, then: { state: 'besloten' } } })).toEqual([]);
    expect(held({ absence: { task: 'vraag', asked: true } })).toEqual(['rule-violated rules/r1']);
    expect(held({ precedence: { first: { task: 'vraag' }, then: { task: 'vraag', asked: true } } })).toEqual([
      'rule-violated rules/r1',
    ]);
    expect(held({ precedence: { first: { task: 'vraag', asked: true }, then: { task: 'vraag' } } })).toEqual([]);
  });
});

describe('a rule that is not decided', () => {
  it('is said to be unchecked, never held or broken', () => {
    const facts = { soort: { type: 'boolean', title, category: 'geen', because: 'Fictief.' } };
    const events = { 'zaak.gesloten': { sets: { soort: 'optional' } } };
    const absence = { event: 'zaak.gesloten', with: { soort: true } };
    expect(held({ absence }, { ...ASKED, facts, events })).toEqual(['unchecked-rule rules/r1']);
  });
});
