// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * T1–T4, T7, E1 and E3 over random histories in which people keep changing dates, and the calendar changes too. They
 * begin around both clock changes, before a leap day, at a month's end and at New Year.
 */
import { compileCalendar, endOfDay, lengthBetween, localDateOf, nationalTable } from '@draaiboek/calendar';
import fc from 'fast-check';
import { createEngine } from '../src/index.js';
import type { CaseState, Change, TermState } from '../src/index.js';
import { passTo } from './changed-dates.js';
import { fixturePlaybook } from './fixture-playbook.js';
import { Driven, calendar, engine } from './fixture.js';
import type { Changing } from './fixture.js';

type Act = (driven: Driven, moment: string, pick: number) => void;

const BEGINS = ['2026-11-02', '2027-03-22', '2027-10-25', '2027-12-30', '2028-02-21', '2027-01-29'];
const ownDays = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => ({
  date: `2027-${String(month).padStart(2, '0')}-15`,
  name: 'Dicht',
  kind: 'own-day' as const,
  source: 'Besluit',
}));
const ours = compileCalendar(nationalTable, ownDays);

const later = (moment: string, days: number): string =>
  localDateOf(new Date(Date.parse(moment) + days * 86_400_000).toISOString());

/** Picks from the terms that are open once what is due has elapsed, mostly one for which what is asked makes sense. */
const changing =
  (asked: (moment: string, pick: number) => Changing): Act =>
  (driven, moment, pick) => {
    const { state } = engine.step(driven.state, { kind: 'settle' }, { moment, calendar: driven.calendar });
    const change = asked(moment, pick);
    const wanted = change.kind === 'resume-term' ? 'suspended' : 'armed';
    const all = state!.instances.flatMap((i) => i.terms);
    const fitting = all.filter((t) => t.status === wanted);
    const chosen = pick % 10 === 0 || fitting.length === 0 ? all : fitting;
    driven.change(moment, chosen[pick % chosen.length]!.id, change);
  };

const acts: Act[] = [
  changing(() => ({ kind: 'suspend-term' })),
  changing(() => ({ kind: 'suspend-term' })),
  changing(() => ({ kind: 'resume-term' })),
  changing(() => ({ kind: 'resume-term' })),
  changing((_moment, pick) => ({ kind: 'extend-term', by: ['P2W', 'P1M', '5WD', 'PT12H'][pick % 4]! })),
  changing((moment, pick) => ({ kind: 'move-term', dueOn: later(moment, (pick % 60) - 2) })),
  (d, m, pick) => d.correct(m, 'coach', 'zoekSinds', later(m, -(pick % 90)), 'i1'),
  (d, m) => d.event(m, 'balie', { type: 'boek.zoekgeraakt', facts: { zoekSinds: later(m, -3) }, reason: 'weg' }),
  (d, m) => d.event(m, 'balie', { type: 'pauze.begonnen' }),
  (d, m) => d.event(m, 'balie', { type: 'pauze.geeindigd' }),
  (d, m) => d.event(m, 'balie', { type: 'sluiting.begonnen' }),
  (d, m) => d.event(m, 'balie', { type: 'sluiting.geeindigd' }),
  (d, m) => d.event(m, 'balie', { type: 'zoeken.opnieuw' }),
  (d, m) => d.event(m, 'balie', { type: 'boek.opgegeven' }),
  (d, m) => d.answer(m, 'lezer', 'plank-bekeken', 'onbekend'),
  (d, m) => d.answer(m, 'lezer', 'plank-bekeken', 'nee', 'dicht'),
  (d, m) => d.answer(m, 'balie', 'kelder-bekeken', 'ja'),
  (d, m, pick) => d.recalendar(m, pick % 2 === 0 ? ours : calendar),
  (d, m, pick) => d.recalendar(m, pick % 2 === 0 ? ours : calendar),
  (d, m) => d.wait(m),
];

const histories = fc.record({
  begin: fc.constantFrom(...BEGINS),
  rows: fc.array(
    fc.record({ act: fc.nat(acts.length - 1), hours: fc.integer({ min: 1, max: 600 }), pick: fc.nat(1000) }),
    { minLength: 4, maxLength: 16 },
  ),
});
type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

/** `punctual`: every alarm came in time. */
function live({ begin, rows }: History, { on = engine, punctual = false } = {}): Driven {
  const driven = Driven.open(`${begin}T10:00`, {}, on);
  const lost = { type: 'boek.zoekgeraakt', facts: { zoekSinds: begin }, reason: 'weg' };
  driven.event(`${begin}T11:00`, 'balie', lost);
  let at = Date.parse(`${begin}T12:00:00.000Z`);
  for (const { act, hours, pick } of rows) {
    at += hours * 3_600_000 + pick;
    const moment = new Date(at).toISOString();
    if (punctual) passTo(driven, moment);
    acts[act]!(driven, moment, pick);
  }
  return driven;
}

const holds = (property: (history: History) => void, numRuns = 120): void =>
  fc.assert(fc.property(histories, property), { numRuns, seed: 1995 });
const terms = ({ state }: Driven): TermState[] => state!.instances.flatMap((i) => i.terms);
const changes = ({ steps }: Driven): Change[] => steps.flatMap((s) => s.changes);

describe('histories in which dates are changed', () => {
  it('reach every change of a date, so that what holds below is not empty', () => {
    const seen = new Set<string>();
    holds((history) => {
      const driven = live(history);
      for (const c of changes(driven)) seen.add(c.kind === 'term-moved' ? c.how : c.kind);
    }, 240);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'resumed',
        'extended',
        'by-hand',
        'calendar',
        'term-suspended',
        'term-kept',
        'rung-moved',
      ]),
    );
  });

  it('T1 every term is armed once and ends in at most one way; suspended is no end', () => {
    holds((history) => {
      const driven = live(history);
      const armed = new Map<string, number>();
      const ended = new Map<string, string[]>();
      for (const c of changes(driven)) {
        if (c.kind === 'term-armed') armed.set(c.id, (armed.get(c.id) ?? 0) + 1);
        if (c.kind === 'term-ended') ended.set(c.id, [...(ended.get(c.id) ?? []), c.how]);
      }
      for (const term of terms(driven)) {
        const isOpen = term.status === 'armed' || term.status === 'suspended';
        expect(armed.get(term.id)).toBe(1);
        expect(ended.get(term.id) ?? []).toEqual(isOpen ? [] : [term.status]);
        expect(term.status === 'superseded').toBe(term.supersededBy !== undefined);
      }
    });
  });

  it('T2 nothing elapses early or while suspended, and nothing that is due is lost', () => {
    holds((history) => {
      const driven = live(history);
      const last = driven.state!.lastMoment;
      const elapsed = driven.steps.flatMap(({ cause, moment }) =>
        cause.kind === 'elapsed' ? [{ id: cause.term, moment }] : [],
      );
      expect(new Set(elapsed.map(({ id }) => id)).size).toBe(elapsed.length);
      for (const { id, moment } of elapsed) {
        const term = terms(driven).find((t) => t.id === id)!;
        expect(term.elapsesAt <= moment).toBe(true);
        expect([term.status, term.suspended]).toEqual(['elapsed', undefined]);
      }
      driven.wait(last);
      expect(terms(driven).filter((t) => t.kind === 'wait' && t.status === 'armed' && t.elapsesAt <= last)).toEqual([]);
    });
  });

  it('T3 no open term belongs to a state that is not active, and only suspended ones to one that is interrupted', () => {
    let interrupted = 0;
    holds((history) => {
      for (const instance of live(history).state!.instances) {
        for (const term of instance.terms.filter((t) => t.status === 'armed' || t.status === 'suspended')) {
          expect(instance.status).toBe('running');
          if (instance.active.includes(term.state)) {
            expect(term.suspended?.by).toBeUndefined();
          } else {
            expect([instance.active, term.status]).toEqual([['gesloten'], 'suspended']);
            interrupted += 1;
          }
        }
      }
    });
    expect(interrupted).toBeGreaterThan(20);
  });

  it('T4 one open term at most in each place, and it counts from the fact as it is', () => {
    holds((history) => {
      for (const { terms: all, facts } of live(history).state!.instances) {
        const open = all.filter((t) => t.status === 'armed' || t.status === 'suspended');
        const places = open.map((t) => t.task ?? `${t.term}/${t.state}`);
        expect(new Set(places).size).toBe(places.length);
        for (const { anchor } of open)
          if (anchor.fact !== undefined) expect(anchor.value).toBe(facts[anchor.fact]?.value);
      }
    });
  });

  it('the days really suspended come on top of the date there was, to the day and for hours to the minute', () => {
    let resumed = 0;
    holds((history) => {
      const driven = live(history);
      for (const change of changes(driven)) {
        if (change.kind !== 'term-moved' || change.how !== 'resumed') continue;
        resumed += 1;
        const [old, term] = [change.replaces, change.id].map((id) => terms(driven).find((t) => t.id === id)!);
        const { day, from, length } = term!.why[0]!;
        expect(length).toBe(old!.suspended?.remainder);
        if (term!.term === 'spoed') {
          expect(from).toBe(term!.armedAt);
          expect(lengthBetween(old!.suspended!.at, old!.elapsesAt)).toBe(length);
        } else {
          expect(lengthBetween(old!.dueOn, day)).toBe(change.suspended);
          expect(term!.elapsesAt).toBe(endOfDay(term!.dueOn));
        }
      }
    });
    expect(resumed).toBeGreaterThan(20);
  });

  it('T5 no rung of a deadline goes out twice, and none while it is suspended', () => {
    holds((history) => {
      for (const { tasks, terms: all } of live(history, { punctual: true }).state!.instances) {
        const suspended = new Set(all.filter((t) => t.status === 'suspended').map((t) => t.id));
        for (const { rungs } of tasks) {
          const sent = rungs.filter((r) => r.status === 'sent').map((r) => `${r.deadline} ${r.rung} ${r.to}`);
          expect(new Set(sent).size).toBe(sent.length);
          expect(rungs.filter((r) => r.status === 'planned' && suspended.has(r.deadline))).toEqual([]);
        }
      }
    });
  });

  it('T7 dates, states and tasks are the same whether alarms came in time or not at all', () => {
    const shape = ({ state, refusals }: Driven) => [
      refusals,
      state!.instances.map((i) => [
        i.active,
        i.terms.map((t) => [t.term, t.dueOn, t.status, t.endedAt, t.why, t.suspended]),
        i.tasks.map((t) => [t.task, t.status]),
      ]),
    ];
    holds((history) => expect(shape(live(history))).toEqual(shape(live(history, { punctual: true }))), 80);
  });

  it('E1 the same commands with the same calendars give the same bytes, also on a new engine', () => {
    const made = ({ state, steps, refusals }: Driven): string => JSON.stringify({ state, steps, refusals });
    holds((history) => {
      const anew = createEngine(fixturePlaybook());
      expect(made(live(history, { on: anew }))).toBe(made(live(history)));
    }, 40);
  });

  it('E3 E4 replaying the steps gives the state at every entry, also from JSON', () => {
    holds((history) => {
      const driven = live(history);
      let state: CaseState | undefined;
      driven.steps.forEach((step, index) => {
        const at = { moment: step.moment, calendar: driven.calendars[index]! };
        const again = engine.replay(state, JSON.parse(JSON.stringify(step.cause)) as typeof step.cause, at);
        expect(again.step).toEqual(step);
        state = JSON.parse(JSON.stringify(again.state)) as CaseState;
      });
      expect(state).toEqual(driven.state);
    }, 100);
  });
});
