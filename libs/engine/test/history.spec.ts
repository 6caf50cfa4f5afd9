// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** E1 and E3 over random histories: whatever people send, and whenever, a case is what its steps make of it. */
import fc from 'fast-check';
import { createEngine } from '../src/index.js';
import type { CaseState } from '../src/index.js';
import { fixturePlaybook } from './fixture-playbook.js';
import { Driven, calendar, engine } from './fixture.js';

type Act = (driven: Driven, moment: string) => void;

const acts: Act[] = [
  (d, m) => d.event(m, 'balie', { type: 'boek.zoekgeraakt', facts: { zoekSinds: m.slice(0, 10) }, reason: 'weg' }),
  (d, m) => d.event(m, 'balie', { type: 'pauze.begonnen' }),
  (d, m) => d.event(m, 'balie', { type: 'pauze.geeindigd' }),
  (d, m) => d.event(m, 'balie', { type: 'sluiting.begonnen' }),
  (d, m) => d.event(m, 'balie', { type: 'sluiting.geeindigd' }),
  (d, m) => d.event(m, 'directie', { type: 'escalatie.nodig' }),
  (d, m) => d.event(m, 'lezer', { type: 'boek.gevonden', facts: { plank: 'b' } }),
  (d, m) => d.event(m, 'balie', { type: 'boek.opgegeven' }),
  (d, m) => d.event(m, 'directie', { type: 'boek.gekocht' }),
  (d, m) => d.answer(m, 'lezer', 'plank-bekeken', 'ja'),
  (d, m) => d.answer(m, 'lezer', 'plank-bekeken', 'onbekend'),
  (d, m) => d.answer(m, 'balie', 'kelder-bekeken', 'nee', 'dicht'),
  (d, m) => d.answer(m, 'balie', 'brief-posten', 'ja'),
  (d, m) => d.correct(m, 'coach', 'zoekSinds', '2026-11-09', 'i1'),
  (d, m) => d.correct(m, 'coach', 'zoekSinds', '2026-11-02', 'i1'),
  (d, m) => d.correct(m, 'coach', 'duur', true, 'i1'),
  (d, m) => d.wait(m),
];

const histories = fc.array(fc.record({ act: fc.nat(acts.length - 1), hours: fc.integer({ min: 1, max: 900 }) }), {
  minLength: 1,
  maxLength: 14,
});

function live(history: readonly { act: number; hours: number }[], on = engine): Driven {
  const driven = Driven.open('2026-11-02T10:00', {}, on);
  let at = Date.parse('2026-11-09T09:00:00.000Z');
  for (const { act, hours } of history) {
    at += hours * 3_600_000;
    acts[act]!(driven, new Date(at).toISOString());
  }
  return driven;
}

const made = ({ state, steps, refusals }: Driven): string => JSON.stringify({ state, steps, refusals });

/** The states that wait while the library is closed. */
const ZOEK = ['zoek', 'lijst', 'vragen', 'gevraagd', 'ongezien', 'volgen', 'gevolgd', 'nagaan'];
const isInterrupted = ({ active }: { readonly active: readonly string[] }): boolean => active.includes('gesloten');

describe('histories', () => {
  it('E1 the same commands at the same moments give the same bytes', () => {
    fc.assert(
      fc.property(histories, (history) => expect(made(live(history))).toBe(made(live(history)))),
      { numRuns: 60 },
    );
  });

  it('E1 an engine that remembers what XState answered gives what a new one gives', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const anew = createEngine(fixturePlaybook());
        expect(made(live(history, anew))).toBe(made(live(history)));
      }),
      { numRuns: 60 },
    );
  });

  it('E3 replaying the steps gives the state, at every entry', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const driven = live(history);
        let state: CaseState | undefined;
        for (const step of driven.steps) {
          const again = engine.replay(state, step.cause, { moment: step.moment, calendar });
          expect(again.step).toEqual(step);
          state = again.state;
        }
        expect(state).toEqual(driven.state);
      }),
      { numRuns: 100 },
    );
  });

  it('E4 a state survives being written as JSON', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state } = live(history);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 40 },
    );
  });

  it('T1 T3 no armed term or open task belongs to a state that is not active, unless it is carried or interrupted', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const instance of live(history).state!.instances) {
          const carried = new Set(
            instance.tasks.filter((t) => t.status === 'open' && t.task === 'notitie-bewaard').map((t) => t.id),
          );
          for (const term of instance.terms.filter((t) => t.status === 'armed')) {
            expect(instance.active.includes(term.state) && instance.status === 'running').toBe(true);
          }
          for (const task of instance.tasks.filter((t) => t.status === 'open' && !carried.has(t.id))) {
            expect([...instance.active, ...(isInterrupted(instance) ? ZOEK : [])]).toContain(task.state);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
