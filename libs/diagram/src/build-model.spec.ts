// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { departure } from '../test/departure.js';
import { sketch } from '../test/sketch.js';
import { chartModel } from './build-model.js';
import type { ChartModel } from './chart-model.js';

const model = chartModel(departure, { language: 'nl' });
const node = (id: string, of: ChartModel = model) => of.nodes.find((each) => each.id === id);
const edge = (from: string, to: string, of: ChartModel = model) =>
  of.edges.find((each) => each.from === from && each.to === to);

const weighing = sketch('weging', {
  title: 'Weging',
  entries: { melding: 'gemeld' },
  states: {
    gemeld: {
      tasksDone: {
        title: 'Eensluidend',
        guard: 'answer("politie") = "past" and answer("om") = "past"',
        target: 'opgenomen',
      },
    },
    opgenomen: { always: { title: 'Klaar', target: 'gesloten' } },
    gesloten: { type: 'final' },
  },
});

describe('chartModel', () => {
  it('shows every state of the process and hides the one before an entry is chosen', () => {
    const process = sketch('klein', { title: 'Klein', entries: { begin: 'open' }, states: { open: {} } });
    const hidden = { ...process.states['open']!, id: 'drb-before-entry' };
    const small = chartModel(
      { ...process, states: { ...process.states, 'drb-before-entry': hidden } },
      { language: 'nl' },
    );
    expect(small.nodes.map(({ id }) => id)).toEqual(['start:open', 'open']);
    expect(model.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(departure.states)));
  });

  it('draws an entry as a dot whose arrow has the title of the entry', () => {
    expect(node('start:gemeld')?.kind).toBe('start');
    expect(edge('start:gemeld', 'gemeld')?.labels).toMatchObject([
      { kind: 'entry', text: 'Melding', by: ['dossierhouder'] },
    ]);
  });

  it('marks the children of a parallel state as regions, except for history', () => {
    const regions = model.nodes.filter(({ region }) => region).map(({ id }) => id);
    expect(regions.sort()).toEqual(['aanpak', 'uitreis', 'vertrek', 'volgen']);
  });

  it('makes regions of the outermost states of a parallel process', () => {
    const process = sketch('beleid', {
      title: 'Beleid',
      type: 'parallel',
      entries: {},
      states: { plan: {}, netwerk: {} },
    });
    expect(chartModel(process, { language: 'nl' })).toMatchObject({
      parallel: true,
      nodes: [{ region: true }, { region: true }],
    });
  });

  it('makes one arrow with stacked labels of two events between the same states', () => {
    expect(edge('te-evalueren', 'in-uitvoering')?.labels.map(({ text }) => text)).toEqual([
      'Plan bijgesteld',
      'Plan voortgezet',
    ]);
  });

  it.each([
    ['event', 'geen-uitreisdreiging', 'uitreisdreiging'],
    ['report', 'gemeld', 'in-casusoverleg'],
    ['after', 'gevolgd', 'te-bespreken'],
    ['tasks-done', 'tegengehouden', 'geen-uitreisdreiging'],
    ['done', 'uitgereisd', 'afgesloten'],
  ])('tells a trigger of kind %s from the others', (kind, from, to) => {
    expect(edge(from, to)?.labels).toMatchObject([{ kind }]);
  });

  it('shows a term with its title and length in words, and explains it with its id and ISO length', () => {
    expect(edge('gevolgd', 'te-bespreken')?.labels[0]).toMatchObject({
      text: 'Volgmoment',
      length: '3 maanden',
      explanation: 'volgmoment: P3M',
    });
  });

  it('puts a guard in words on the label', () => {
    expect(edge('tegengehouden', 'geen-uitreisdreiging')?.labels[0]?.guard).toBe('niet: overleden');
  });

  it('shows the title of a guarded alternative instead of its guard, which stays in the tooltip', () => {
    const drawn = (language: 'nl' | 'en') => chartModel(weighing, { language });
    expect(edge('gemeld', 'opgenomen', drawn('nl'))?.labels[0]).toMatchObject({
      guard: 'Eensluidend',
      explanation: 'alle taken klaar [answer("politie") = "past" and answer("om") = "past"]',
    });
    expect(edge('gemeld', 'opgenomen', drawn('en'))?.labels[0]?.guard).toBe('Eensluidend (en)');
  });

  it('shows no title as a condition where there is no guard', () => {
    expect(edge('opgenomen', 'gesloten', chartModel(weighing, { language: 'nl' }))?.labels[0]).not.toHaveProperty(
      'guard',
    );
  });

  it('lists a transition without a target inside its state, and draws no arrow for it', () => {
    expect(node('in-uitvoering')?.reactions).toMatchObject([{ text: 'Zaak opgeschaald', by: ['voorzitter'] }]);
    expect(model.edges.some(({ from, to }) => from === to)).toBe(false);
  });

  it('draws no arrow for the answer to a task, but keeps it with the task', () => {
    expect(node('gemeld')?.tasks[0]).toMatchObject({
      title: 'Is het casusoverleg ingericht?',
      owners: ['dossierhouder'],
      transitions: ['states/gemeld/tasks/casusoverleg-inrichten'],
    });
    expect(JSON.stringify(model.edges)).not.toContain('casusoverleg-inrichten');
  });

  it('shows every transition exactly once', () => {
    const shown = [
      ...model.edges.flatMap(({ labels }) => labels.map(({ transition }) => transition)),
      ...model.nodes.flatMap(({ reactions }) => reactions.map(({ transition }) => transition)),
      ...model.nodes.flatMap(({ tasks }) => tasks.flatMap(({ transitions }) => transitions)),
    ];
    expect(shown.sort()).toEqual(Object.keys(departure.transitions).sort());
  });

  it('lets a transition of a state into itself start from a sign inside that state', () => {
    expect(node('anywhere:volgen')).toMatchObject({ kind: 'anywhere', parent: 'volgen', title: 'vanuit elke stap' });
    expect(edge('anywhere:volgen', 'overlijden-gemeld')).toBeDefined();
  });

  it('lets an arrow to the state around it end where that state begins', () => {
    const process = sketch('rond', {
      title: 'Rond',
      entries: { begin: 'buiten' },
      events: { 'opnieuw.begonnen': { by: ['voorzitter'] } },
      states: { buiten: { initial: 'een', states: { een: {}, twee: { on: { 'opnieuw.begonnen': 'buiten' } } } } },
    });
    expect(edge('twee', 'initial:buiten', chartModel(process, { language: 'nl' }))).toBeDefined();
  });

  it('reads in the order in which one gets from state to state, whatever the order of keys', () => {
    const shuffled = {
      ...departure,
      states: Object.fromEntries(Object.entries(departure.states).reverse()),
      transitions: Object.fromEntries(Object.entries(departure.transitions).reverse()),
    };
    expect(chartModel(shuffled, { language: 'nl' })).toEqual(model);
    const order = model.nodes.map(({ id }) => id);
    expect(order.indexOf('gemeld')).toBeLessThan(order.indexOf('in-casusoverleg'));
    expect(order.indexOf('in-casusoverleg')).toBeLessThan(order.indexOf('afsluiting-in-beraad'));
  });

  it('says on a state which one it suspends, by its title', () => {
    const states = {
      vrij: { title: 'In vrijheid', on: { vast: 'onderbroken' } },
      onderbroken: { on: { vrij: 'vrij' } },
    };
    const process = sketch('traject', { title: 'Traject', entries: { begin: 'vrij' }, states });
    const interrupting = { ...process.states['onderbroken']!, suspends: 'vrij' };
    const interrupted = { ...process, states: { ...process.states, onderbroken: interrupting } };
    const { nodes } = chartModel(interrupted, { language: 'nl' });
    expect(nodes.filter((each) => each.suspends !== undefined)).toMatchObject([
      { id: 'onderbroken', suspends: 'In vrijheid' },
    ]);
  });

  it('speaks English when asked, and gives roles and processes their titles', () => {
    const titles = {
      roles: { politie: { title: { nl: 'Politie', en: 'Police' } } },
      processes: { 're-integration': { title: { nl: 'Re-integratie', en: 'Re-integration' } } },
    };
    const english = chartModel(departure, { language: 'en', titles });
    expect(node('gemeld', english)?.title).toBe('Gemeld (en)');
    expect(edge('uitreisdreiging', 'tegengehouden', english)?.labels[0]?.by).toEqual(['Police']);
    expect(node('teruggekeerd', english)?.continues).toEqual(['Re-integration']);
  });
});
