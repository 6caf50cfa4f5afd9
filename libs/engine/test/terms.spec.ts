// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Driven, engine } from './fixture.js';
import type { TermState } from '../src/index.js';

const armed = (driven: Driven, term: string): TermState[] =>
  driven.state!.instances.flatMap((i) => i.terms).filter((t) => t.term === term && t.status === 'armed');

describe('terms', () => {
  it('counts three months from the date fact and rolls to the next working day, saying why', () => {
    const term = Driven.lost().term('controle');
    expect(term).toMatchObject({
      dueOn: '2027-03-01',
      elapsesAt: '2027-03-01T23:00:00.000Z',
      anchor: { fact: 'zoekSinds', value: '2026-11-30' },
    });
    expect(term?.why.map((w) => w.rule)).toEqual(['count', 'month-end', 'sunday']);
  });

  it('T2 does not elapse a millisecond early, and does at its moment', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-01T22:59:59.999Z');
    expect(driven.instance().active).toContain('gevolgd');
    driven.wait('2027-03-01T23:00:00.000Z');
    expect(driven.instance().active).toContain('nagaan');
  });

  it('T2 elapses once, however often it is asked', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-02T08:00');
    driven.wait('2027-03-02T08:00');
    expect(
      driven.steps.filter(
        (s) => s.cause.kind === 'elapsed' && s.changes.some((c) => c.kind === 'term-ended' && c.term === 'controle'),
      ),
    ).toHaveLength(1);
  });

  it('T3 leaving a state cancels its waits, and its tasks with their deadlines and rungs', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'balie', { type: 'pauze.begonnen' });
    const own = driven.instance();
    expect(own.terms.filter((t) => t.status === 'armed')).toEqual([]);
    expect(own.tasks.filter((t) => t.status === 'open').map((t) => t.task)).toEqual(['notitie-bewaard']);
    expect(driven.task('plank-bekeken')?.rungs.every((r) => r.status === 'dropped')).toBe(true);
  });

  it('T3 ending an instance cancels what it had armed', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'a' } });
    expect(driven.instance().terms.filter((t) => t.status === 'armed')).toEqual([]);
  });

  it('T4 a correction supersedes every open term on the fact, also in a companion, and keeps the old ones', () => {
    const driven = Driven.lost();
    driven.correct('2026-12-17T10:00', 'balie', 'zoekSinds', '2026-11-16', 'i1');
    expect(armed(driven, 'controle').map((t) => [t.kind, t.dueOn])).toEqual([
      ['deadline', '2027-02-16'],
      ['deadline', '2027-02-16'],
      ['wait', '2027-02-16'],
    ]);
    expect(driven.instance('brief').facts['sinds']?.value).toBe('2026-11-16');
    const old = driven.instance().terms.filter((t) => t.status === 'superseded' && t.term === 'controle');
    expect(old.map((t) => [t.term, t.dueOn, t.supersededBy !== undefined])).toEqual([
      ['controle', '2027-03-01', true],
      ['controle', '2027-03-01', true],
      ['controle', '2027-03-01', true],
    ]);
  });

  it('T4 a term that the correction puts in the past elapses in the same outcome', () => {
    const driven = Driven.lost();
    expect(driven.instance('brief').active).toEqual(['klaar']);
    driven.correct('2026-12-17T10:00', 'balie', 'zoekSinds', '2026-11-16', 'i1');
    expect(driven.instance('brief').active).toEqual(['te-versturen']);
  });

  it('T4 the same due date for another reason is a new term, and the old one is shown', () => {
    const driven = Driven.lost();
    driven.correct('2026-12-17T10:00', 'balie', 'zoekSinds', '2026-11-27', 'i1');
    expect(
      driven
        .instance()
        .terms.filter((t) => t.term === 'controle' && t.kind === 'wait')
        .map((t) => [t.status, t.dueOn]),
    ).toEqual([
      ['superseded', '2027-03-01'],
      ['armed', '2027-03-01'],
    ]);
  });

  it('T4 after it elapsed a wait comes once more for a later date only', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-02T08:00');
    driven.correct('2027-03-03T10:00', 'balie', 'zoekSinds', '2026-11-23', 'i1');
    expect(armed(driven, 'controle').filter((t) => t.kind === 'wait')).toEqual([]);
    driven.correct('2027-03-04T10:00', 'balie', 'zoekSinds', '2026-12-26', 'i1');
    expect(driven.steps.at(-1)?.changes).toContainEqual(
      expect.objectContaining({ kind: 'already-happened', name: 'controle' }),
    );
    expect(
      armed(driven, 'controle')
        .filter((t) => t.kind === 'wait')
        .map((t) => t.dueOn),
    ).toEqual(['2027-03-30']);
  });

  it('T4 a correction lists what has already happened on the old date', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-02T08:00');
    driven.correct('2027-03-03T10:00', 'balie', 'zoekSinds', '2026-11-23', 'i1');
    expect(driven.steps.flatMap((s) => s.changes)).toContainEqual(
      expect.objectContaining({ kind: 'already-happened', what: 'term', name: 'controle', on: '2027-03-01' }),
    );
  });

  it('is not armed again on the same date once it had its turn', () => {
    const driven = Driven.lost();
    driven.wait('2027-03-02T08:00');
    driven.event('2027-03-03T10:00', 'balie', { type: 'pauze.begonnen' });
    driven.event('2027-03-04T10:00', 'balie', { type: 'pauze.geeindigd' });
    expect(armed(driven, 'controle').filter((t) => t.kind === 'wait')).toEqual([]);
  });

  it('recurs from its last due date while its state is not left', () => {
    const driven = Driven.lost();
    driven.wait('2027-02-10T10:00');
    expect(
      driven
        .instance()
        .terms.filter((t) => t.term === 'kijkmoment')
        .map((t) => [t.dueOn, t.status]),
    ).toEqual([
      ['2027-01-07', 'elapsed'],
      ['2027-02-07', 'elapsed'],
      ['2027-03-07', 'armed'],
    ]);
  });

  it('waits for a fact that is not known yet', () => {
    const driven = Driven.open();
    expect(driven.state!.instances.flatMap((i) => i.terms)).toEqual([]);
  });

  it('T7 what is due elapses before a later command, at its own moment', () => {
    const driven = Driven.lost();
    driven.event('2027-03-05T10:00', 'balie', { type: 'pauze.begonnen' });
    const moments = driven.steps.filter((s) => s.cause.kind === 'elapsed').map((s) => s.moment);
    expect(moments).toEqual(
      ['2026-12-28', '2026-12-30', '2027-01-07', '2027-01-30', '2027-02-07', '2027-02-28', '2027-03-01'].map(
        (day) => `${day}T23:00:00.000Z`,
      ),
    );
    expect(driven.steps.at(-1)?.cause.kind).toBe('event');
  });

  it('T7 the state is the same whether alarms came in time or not at all', () => {
    const punctual = Driven.lost();
    for (
      let due = engine.nextDue(punctual.state!);
      due !== undefined && due < '2027-03-05T09:00:00.000Z';
      due = engine.nextDue(punctual.state!)
    )
      punctual.wait(due);
    const late = Driven.lost();
    for (const driven of [punctual, late]) driven.event('2027-03-05T10:00', 'balie', { type: 'pauze.begonnen' });
    const shape = (driven: Driven) =>
      driven.state!.instances.map((i) => [
        i.active,
        i.terms.map((t) => [t.term, t.dueOn, t.status, t.endedAt]),
        i.tasks.map((t) => [t.task, t.status]),
      ]);
    expect(shape(late)).toEqual(shape(punctual));
  });

  it('T7 what fell due before a refused command holds', () => {
    const driven = Driven.lost();
    const outcome = driven.event('2027-03-05T10:00', 'directie', { type: 'pauze.begonnen' });
    expect(outcome.kind).toBe('refused');
    expect(driven.instance().active).toContain('nagaan');
  });

  it('T1 every term ends in exactly one way, and every armed one was armed once', () => {
    const driven = Driven.lost();
    driven.correct('2026-12-17T10:00', 'balie', 'zoekSinds', '2026-11-16', 'i1');
    driven.wait('2027-03-02T08:00');
    driven.event('2027-03-05T10:00', 'balie', { type: 'boek.opgegeven' });
    const changes = driven.steps.flatMap((s) => s.changes);
    for (const term of driven.state!.instances.flatMap((i) => i.terms)) {
      expect(changes.filter((c) => c.kind === 'term-armed' && c.id === term.id)).toHaveLength(1);
      expect(changes.filter((c) => c.kind === 'term-ended' && c.id === term.id)).toHaveLength(
        term.status === 'armed' ? 0 : 1,
      );
    }
  });
});

describe('at the edges', () => {
  it('a correction of the date that a recurring term counts from moves the next occurrence and repeats none', () => {
    const driven = Driven.lost();
    driven.wait('2027-02-10T10:00');
    const before = driven.instance().terms.filter((t) => t.term === 'natellen').length;
    driven.correct('2027-02-11T10:00', 'balie', 'zoekSinds', '2026-11-27', 'i1');
    const after = driven.instance().terms.filter((t) => t.term === 'natellen');
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ status: 'armed', dueOn: '2027-02-27' });
  });

  it('a date outside the calendar is refused, and nothing changes', () => {
    const driven = Driven.lost();
    const outcome = driven.correct('2026-12-08T10:00', 'balie', 'zoekSinds', '1990-01-01', 'i1');
    if (outcome.kind !== 'refused') throw new Error('accepted');
    const limits = { from: expect.stringMatching(/^\d{4}-01-01$/), to: expect.stringMatching(/^\d{4}-12-31$/) };
    expect(outcome.refusal).toMatchObject({ code: 'fact-type', about: 'zoekSinds', limits });
    expect(driven.instance().facts['zoekSinds']?.value).toBe('2026-11-30');
  });
});
