// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { foundIn, verifySketch, type Sketch } from './process.js';

const end = { type: 'final' };
const reminded = { after: { maand: { herinnerd: {} } } };
const terms = { maand: { length: 'P4W', every: 'P4W' }, week: { length: 'P1W' }, dag: { length: 'P1D' } };
const task = { owner: 'regie', within: 'week', ladder: { dan: { at: 'P0D', to: 'owner' } } };
const title = { nl: 'Vraag', en: 'Question' };

const GOOD: Sketch = {
  terms: { maand: terms.maand },
  events: { 'zaak.gesloten': {} },
  states: { open: { ...reminded, on: { 'zaak.gesloten': 'dicht' } }, dicht: end },
};

describe('exploring every situation', () => {
  it('finds nothing in a process in which nothing is wrong', () => {
    const { findings, explored } = verifySketch(GOOD);
    expect(findings).toEqual([]);
    expect(explored).toEqual({ proef: { configurations: 2, transitions: 2, complete: true } });
  });

  it('is an error when it meets its bound, and shows nothing else', () => {
    const { findings, explored } = verifySketch(GOOD, { bound: 1 });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['incomplete-exploration', 'error']]);
    expect(explored['proef']?.complete).toBe(false);
  });
});

describe('each thing that is wrong is found where it is', () => {
  it('a state that stops a case', () => {
    expect(
      foundIn({
        ...GOOD,
        events: { 'zaak.gesloten': {}, 'zaak.vastgezet': {} },
        states: {
          ...GOOD.states,
          open: { ...reminded, on: { 'zaak.gesloten': 'dicht', 'zaak.vastgezet': 'muur' } },
          muur: {},
        },
      }),
    ).toEqual(['deadlock states/muur']);
  });

  it('two states that only lead to each other', () => {
    expect(
      foundIn({
        ...GOOD,
        events: { 'zaak.gesloten': {}, 'ronde.gemaakt': {} },
        states: {
          open: { ...reminded, on: { 'zaak.gesloten': 'dicht', 'ronde.gemaakt': 'heen' } },
          heen: { ...reminded, on: { 'ronde.gemaakt': 'weer' } },
          weer: { ...reminded, on: { 'ronde.gemaakt': 'heen' } },
          dicht: end,
        },
      }),
    ).toContainEqual(expect.stringMatching(/^no-way-out states\/(heen|weer)$/));
  });

  it('a round of eventless transitions, which is not gone round for ever here', () => {
    expect(
      foundIn({
        ...GOOD,
        events: { 'zaak.gesloten': {}, 'ronde.gemaakt': {} },
        states: {
          open: { ...reminded, on: { 'zaak.gesloten': 'dicht', 'ronde.gemaakt': 'heen' } },
          heen: { always: 'weer' },
          weer: { always: 'heen' },
          dicht: end,
        },
      }),
    ).toContainEqual(expect.stringMatching(/^livelock states\/(heen|weer)\/always/));
  });

  it('a decision in which no alternative holds', () => {
    const found = foundIn({
      ...GOOD,
      facts: { ernst: { type: 'boolean', title, category: 'geen', because: 'Fictief.' } },
      events: { 'zaak.gesloten': {}, 'ernst.gewogen': { sets: { ernst: 'required' } } },
      states: {
        open: { ...reminded, on: { 'zaak.gesloten': 'dicht', 'ernst.gewogen': 'keuze' } },
        keuze: { always: { ernstig: { guard: 'is known(ernst) and ernst', target: 'dicht' } } },
        dicht: end,
      },
    });
    expect(found).toContain('guard-gap states/keuze/always');
  });

  it('a term that a shorter one always comes before', () => {
    expect(
      foundIn({
        terms: { week: terms.week, dag: terms.dag },
        states: { open: { after: { week: 'laat', dag: 'dicht' } }, laat: end, dicht: end },
      }),
    ).toEqual(expect.arrayContaining(['dead-term states/open/after/week', 'unreachable-state states/laat']));
  });

  it('a state that nothing leads to', () => {
    expect(foundIn({ ...GOOD, states: { ...GOOD.states, eiland: end } })).toEqual(['unreachable-state states/eiland']);
  });

  it('people who are waited for in silence, in a state and with a task', () => {
    expect(
      foundIn({ events: { 'zaak.gesloten': {} }, states: { open: { on: { 'zaak.gesloten': 'dicht' } }, dicht: end } }),
    ).toEqual(['endless-wait states/open']);
    const asking = (vraag: object): readonly string[] =>
      foundIn({
        terms: { week: terms.week },
        states: {
          open: { tasks: { vraag: { title, answers: { ja: {} }, ...vraag } }, tasksDone: 'dicht' },
          dicht: end,
        },
      });
    expect(asking(task)).toEqual([]);
    expect(asking({ owner: 'regie', within: 'week' })).toEqual(['endless-wait states/open/tasks/vraag']);
  });
});
