// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { changesOf, checks, lostInJuly, openCheck } from './changed-dates.js';
import { Driven, engine } from './fixture.js';

describe('an extended term', () => {
  it('ends so much later, by its own rule, and the old one is kept', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'extend-term', by: 'P2M' });
    expect(checks(driven).map((t) => [t.status, t.dueOn])).toEqual([
      ['superseded', '2027-03-01'],
      ['armed', '2027-05-03'],
    ]);
    expect(openCheck(driven).why.map((w) => w.rule)).toEqual(['extended', 'saturday', 'sunday']);
    expect(changesOf(driven, 'term-moved')).toEqual([
      expect.objectContaining({ how: 'extended', from: '2027-03-01', to: '2027-05-03' }),
    ]);
  });

  it('T4 keeps what was added, in its order, when the fact it counts from is corrected', () => {
    const driven = lostInJuly();
    driven.change('2027-07-21T10:00', openCheck(driven).id, { kind: 'extend-term', by: 'P2W' });
    driven.change('2027-08-16T10:00', openCheck(driven).id, { kind: 'suspend-term' });
    driven.change('2027-08-26T10:00', openCheck(driven).id, { kind: 'resume-term' });
    expect(openCheck(driven).dueOn).toBe('2027-11-15');
    driven.correct('2027-09-01T10:00', 'balie', 'zoekSinds', '2027-07-13', 'i1');
    expect(openCheck(driven)).toMatchObject({ dueOn: '2027-11-08', anchor: { value: '2027-07-13' } });
  });

  it('that follows from a law says that a person decided', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'balie', { type: 'boek.opgegeven' });
    driven.change('2026-12-09T10:00', 'bezwaar', { kind: 'extend-term', by: 'P1W' });
    expect(driven.term('bezwaar')).toMatchObject({ dueOn: '2027-01-26', status: 'armed' });
    expect(driven.term('bezwaar')?.why.map((w) => w.rule)).toEqual(['extended', 'law-by-hand']);
  });

  it.each(['P0D', '-P1W', 'PT4H', 'een week', ''])('by "%s" is refused', (by) => {
    const driven = Driven.lost();
    const before = driven.state;
    driven.change('2026-12-07T10:00', openCheck(driven).id, { kind: 'extend-term', by });
    expect(driven.refusals).toEqual(['term-length']);
    expect(driven.state).toEqual(before);
  });

  it('past the years of the calendar is refused', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'extend-term', by: 'P40Y' });
    expect(driven.refusals).toEqual(['term-date']);
  });
});

describe('a term moved by hand', () => {
  it('has that date, also when it is no working day, and says by whom', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'move-term', dueOn: '2027-03-06' });
    expect(openCheck(driven)).toMatchObject({
      dueOn: '2027-03-06',
      elapsesAt: '2027-03-06T23:00:00.000Z',
      why: [{ rule: 'moved', day: '2027-03-01', to: '2027-03-06', by: 'demo-coach' }],
    });
  });

  it('may end today, and then elapses tonight', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'move-term', dueOn: '2026-12-08' });
    driven.wait('2026-12-08T22:59:59.999Z');
    expect(driven.instance().active).toContain('gevolgd');
    driven.wait('2026-12-08T23:00:00.000Z');
    expect(driven.instance().active).toContain('nagaan');
  });

  it.each([
    ['2026-12-06', 'term-date'],
    ['2027-02-30', 'term-date'],
    ['morgen', 'term-date'],
    ['2061-01-01', 'term-date'],
    ['2027-03-01', 'unchanged'],
  ])('to %s is refused (%s), and nothing changes', (dueOn, code) => {
    const driven = Driven.lost();
    const before = driven.state;
    driven.change('2026-12-07T10:00', openCheck(driven).id, { kind: 'move-term', dueOn });
    expect(driven.refusals).toEqual([code]);
    expect(driven.state).toEqual(before);
  });

  it('T4 keeps its date when the fact is corrected, on the new anchor, and the step says what it would have been', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'move-term', dueOn: '2027-04-15' });
    driven.correct('2026-12-17T10:00', 'balie', 'zoekSinds', '2026-11-16', 'i1');
    expect(openCheck(driven)).toMatchObject({ dueOn: '2027-04-15', anchor: { value: '2026-11-16' } });
    expect(changesOf(driven, 'term-kept')).toEqual([
      expect.objectContaining({ term: 'controle', dueOn: '2027-04-15', counted: '2027-02-16' }),
    ]);
  });

  it('of a row moves that occurrence only, and is asked once', () => {
    const driven = Driven.lost();
    const row = (): string[] =>
      driven
        .instance()
        .terms.filter((t) => t.term === 'kijkmoment' && t.status !== 'superseded')
        .map((t) => t.dueOn);
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'suspend-term' });
    driven.change('2026-12-08T10:00', 'kijkmoment', { kind: 'move-term', dueOn: '2026-12-30' });
    driven.wait('2027-01-20T10:00');
    expect(row()).toEqual(['2026-12-30', '2027-02-07']);
    driven.change('2027-01-21T10:00', 'kijkmoment', { kind: 'move-term', dueOn: '2027-02-04' });
    driven.wait('2027-03-20T10:00');
    expect(row()).toEqual(['2026-12-30', '2027-02-04', '2027-03-07', '2027-04-07']);
    driven.change('2027-03-21T10:00', 'kijkmoment', { kind: 'extend-term', by: 'P10D' });
    driven.wait('2027-05-20T10:00');
    expect(row().slice(3)).toEqual(['2027-04-17', '2027-05-07', '2027-06-07']);
  });
});

describe('who may change a term, and when', () => {
  const asked = [
    { kind: 'suspend-term' },
    { kind: 'extend-term', by: 'P1W' },
    { kind: 'move-term', dueOn: '2027-04-01' },
  ] as const;

  it.each(asked)('$kind is for who coordinates, needs a reason and a term that runs', (change) => {
    const driven = Driven.lost();
    const { id } = openCheck(driven);
    driven.change('2026-12-08T10:00', id, change, 'balie');
    driven.change('2026-12-08T10:00', id, { ...change, reason: '' });
    driven.change('2026-12-08T10:00', 'd999', change);
    driven.change('2026-12-08T10:00', id, { kind: 'resume-term' });
    driven.change('2026-12-08T10:00', id, { kind: 'suspend-term' });
    driven.change('2026-12-08T10:00', id, change);
    driven.event('2026-12-09T10:00', 'balie', { type: 'pauze.begonnen' });
    driven.change('2026-12-09T10:00', id, change);
    expect(driven.refusals).toEqual([
      'role',
      'reason-required',
      'unknown-term',
      'term-not-suspended',
      'term-suspended',
      'term-ended',
    ]);
  });

  it('E2 says what this actor may do to which term', () => {
    const driven = Driven.lost();
    const { id } = openCheck(driven);
    driven.change('2026-12-08T10:00', id, { kind: 'suspend-term' });
    const allowed = (role: string) => engine.allowed(driven.state!, { id: 'x', roles: [role] }).terms;
    expect(allowed('balie')).toEqual([]);
    expect(allowed('coach')).toHaveLength(driven.openTerms().length);
    expect(allowed('coach')).toContainEqual({ instance: 'i1', term: 'controle', id, may: ['resume-term'] });
    expect(allowed('coach')).toContainEqual({
      instance: 'i1',
      term: 'kijkmoment',
      id: driven.term('kijkmoment')!.id,
      may: ['suspend-term', 'extend-term', 'move-term'],
    });
  });

  it('T7 what is due elapses first: a term that has passed cannot be suspended', () => {
    const driven = Driven.lost();
    const { id } = openCheck(driven);
    driven.change('2027-03-02T08:00', id, { kind: 'suspend-term' });
    expect(driven.refusals).toEqual(['term-ended']);
    expect(driven.instance().active).toContain('nagaan');
  });

  it('a term of a process that has ended is gone', () => {
    const driven = Driven.lost();
    const { id } = openCheck(driven);
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'a' } });
    driven.change('2026-12-09T10:00', id, { kind: 'suspend-term' });
    expect(driven.refusals).toEqual(['term-ended']);
  });
});
