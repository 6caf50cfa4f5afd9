// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { verifySketches, type Sketch } from './process.js';

const end = { type: 'final' };
const reminded = { after: { maand: { herinnerd: {} } } };
const terms = { maand: { length: 'P4W', every: 'P4W' } };

/** Reports and ends, or ends without a word. */
const HELP: Sketch = {
  onParentEnd: 'end',
  entries: { start: { target: 'bezig' } },
  terms,
  events: { 'hulp.geslaagd': {}, 'hulp.gestopt': {} },
  states: {
    bezig: {
      ...reminded,
      on: {
        'hulp.geslaagd': { klaar: { target: 'klaar', actions: { meld: { report: { event: 'hulp.gegeven' } } } } },
        'hulp.gestopt': 'klaar',
      },
    },
    klaar: end,
  },
};

const start = { start: { process: 'hulp', as: 'start', case: 'same' } };

/** Starts a companion in `open`; `wacht` is left with its report, and with what `also` says. */
const host = (also: object): Sketch => ({
  terms,
  events: { 'hulp.gevraagd': {}, 'hulp.gegeven': { from: 'hulp' }, 'zaak.gesloten': {}, 'opnieuw.gevraagd': {} },
  states: {
    open: {
      ...reminded,
      on: { 'hulp.gevraagd': { ja: { target: 'wacht', actions: { hulp: start } } }, 'zaak.gesloten': 'dicht' },
    },
    wacht: { on: { 'hulp.gegeven': 'dicht' }, ...also },
    dicht: end,
  },
});

const foundWith = (also: object): readonly string[] =>
  verifySketches({ proef: host(also), hulp: HELP }).findings.map(({ code, at }) => `${code} ${at}`);

describe('a companion that can end without a word', () => {
  it('leaves a case stuck that has only its report', () => {
    expect(foundWith({})).toContain('deadlock states/wacht');
  });

  it('leaves no way out where only its report leads on, though the case is not stuck', () => {
    expect(foundWith(reminded)).toContain('no-way-out states/wacht');
  });

  it('does no harm where it can be started again', () => {
    const again = { 'opnieuw.gevraagd': { nog: { actions: { hulp: start } } } };
    expect(foundWith({ ...reminded, on: { 'hulp.gegeven': 'dicht', ...again } })).toEqual([]);
  });

  it('is told in the trace of what it leaves behind: it has ended', () => {
    const { findings } = verifySketches({ proef: host({}), hulp: HELP });
    const stuck = findings.find(({ code }) => code === 'deadlock');
    expect(stuck?.trace?.rows.map(({ event, in: place }) => [place, event])).toEqual([
      ['proef', 'hulp.gevraagd'],
      ['hulp', 'hulp.gestopt'],
    ]);
  });
});

describe('a companion that is asked after', () => {
  it('is told apart from none: a case that waits until it has ended goes on when it has', () => {
    const waits = { always: { klaar: { guard: 'not(running("hulp"))', target: 'dicht' } }, ...reminded };
    const { findings } = verifySketches({ proef: host(waits), hulp: HELP });
    expect(findings.filter(({ code }) => code === 'no-way-out' || code === 'deadlock')).toEqual([]);
  });
});
