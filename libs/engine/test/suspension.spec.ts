// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { changesOf, checks, deadlineOf, lostInJuly, openCheck, passTo } from './changed-dates.js';
import { Driven, engine } from './fixture.js';

describe('a suspended term', () => {
  it('keeps what was left, and the days really suspended are added, a leap day included', () => {
    const driven = lostInJuly();
    const { id } = openCheck(driven);
    driven.change('2027-08-16T10:00', id, { kind: 'suspend-term' });
    expect(openCheck(driven)).toMatchObject({ id, status: 'suspended', suspended: { remainder: 'P65D' } });
    driven.change('2028-05-15T10:00', id, { kind: 'resume-term', reason: 'straf uitgezeten' });
    expect(checks(driven).map((t) => [t.status, t.dueOn])).toEqual([
      ['superseded', '2027-10-20'],
      ['armed', '2028-07-19'],
    ]);
    expect(openCheck(driven).why).toEqual([
      { rule: 'resumed', suspended: 'P273D', day: '2028-07-19', from: '2028-05-15', length: 'P65D' },
    ]);
    expect(changesOf(driven, 'term-moved')).toEqual([
      {
        kind: 'term-moved',
        instance: 'i1',
        id: openCheck(driven).id,
        replaces: id,
        term: 'controle',
        how: 'resumed',
        from: '2027-10-20',
        to: '2028-07-19',
        suspended: 'P273D',
      },
    ]);
    expect(driven.steps.at(-1)?.cause).toMatchObject({ kind: 'resume-term', reason: 'straf uitgezeten' });
  });

  it('T2 does not elapse while it is suspended, and does on its new date', () => {
    const driven = lostInJuly();
    const { id } = openCheck(driven);
    driven.change('2027-08-16T10:00', id, { kind: 'suspend-term' });
    driven.wait('2028-05-15T10:00');
    expect(driven.instance().active).toContain('gevolgd');
    driven.change('2028-05-15T10:00', id, { kind: 'resume-term' });
    driven.wait('2028-07-19T21:59:59.999Z');
    expect(driven.instance().active).toContain('gevolgd');
    driven.wait('2028-07-19T22:00:00.000Z');
    expect(driven.instance().active).toContain('nagaan');
  });

  it('moves by its own rule when it is resumed, which the explanation names', () => {
    const driven = Driven.lost();
    const { id } = openCheck(driven);
    driven.change('2027-02-26T10:00', id, { kind: 'suspend-term' });
    driven.change('2027-05-02T10:00', id, { kind: 'resume-term' });
    expect(openCheck(driven).dueOn).toBe('2027-05-10');
    expect(openCheck(driven).why.map((w) => w.rule)).toEqual([
      'resumed',
      'holiday',
      'holiday',
      'decree',
      'saturday',
      'sunday',
    ]);
  });

  it('is none of what falls due next', () => {
    const driven = Driven.open();
    driven.event('2026-12-07T10:00', 'balie', {
      type: 'boek.zoekgeraakt',
      facts: { zoekSinds: '2026-12-07' },
      reason: 'weg',
    });
    for (const { id } of driven.openTerms()) driven.change('2026-12-08T10:00', id, { kind: 'suspend-term' });
    expect(driven.openTerms().every((t) => t.status === 'suspended')).toBe(true);
    expect(engine.nextDue(driven.state!)).toBeUndefined();
  });

  it('T3 is cancelled when its state is left, and when its task is answered', () => {
    const driven = Driven.lost();
    const wait = openCheck(driven).id;
    const deadline = deadlineOf(driven, 'plank-bekeken').id;
    driven.change('2026-12-08T10:00', wait, { kind: 'suspend-term' });
    driven.change('2026-12-08T10:00', deadline, { kind: 'suspend-term' });
    driven.answer('2026-12-08T11:00', 'lezer', 'plank-bekeken', 'ja');
    const statusOf = (id: string) => driven.instance().terms.find((t) => t.id === id)?.status;
    expect(statusOf(deadline)).toBe('cancelled');
    driven.event('2026-12-09T10:00', 'balie', { type: 'pauze.begonnen' });
    expect(statusOf(wait)).toBe('cancelled');
    driven.change('2026-12-10T10:00', wait, { kind: 'resume-term' });
    expect(driven.refusals).toEqual(['term-ended']);
  });

  it('T5 reminds of nothing; resumed, its rungs come from the new date and what was sent only where that lies ahead', () => {
    const driven = Driven.lost();
    passTo(driven, '2026-12-18T00:00:00.000Z');
    const of = (): string[] => driven.sent().filter((s) => s.startsWith('plank-bekeken'));
    expect(of()).toEqual(['plank-bekeken/vooraf → lezer']);
    const { id } = deadlineOf(driven, 'plank-bekeken');
    driven.change('2026-12-18T10:00', id, { kind: 'suspend-term' });
    passTo(driven, '2027-01-18T00:00:00.000Z');
    expect(of()).toHaveLength(1);
    driven.change('2027-01-18T10:00', id, { kind: 'resume-term' });
    expect(deadlineOf(driven, 'plank-bekeken').dueOn).toBe('2027-01-21');
    passTo(driven, '2027-01-22T00:00:00.000Z');
    expect(of().slice(1)).toEqual(['plank-bekeken/vooraf → lezer', 'plank-bekeken/op-tijd → lezer']);
    driven.change('2027-01-22T10:00', deadlineOf(driven, 'plank-bekeken').id, { kind: 'suspend-term' });
    driven.change('2027-01-22T11:00', deadlineOf(driven, 'plank-bekeken').id, { kind: 'resume-term' });
    passTo(driven, '2027-01-25T00:00:00.000Z');
    expect(of()).toHaveLength(3);
  });

  it('T6 that was late stays as late as it was', () => {
    const driven = Driven.lost();
    const { id, dueOn } = deadlineOf(driven, 'plank-bekeken');
    expect(dueOn).toBe('2026-12-21');
    driven.change('2026-12-24T10:00', id, { kind: 'suspend-term' });
    expect(deadlineOf(driven, 'plank-bekeken').suspended?.remainder).toBe('-P3D');
    driven.change('2027-03-11T10:00', id, { kind: 'resume-term' });
    expect(deadlineOf(driven, 'plank-bekeken').dueOn).toBe('2027-03-08');
  });

  it('of hours keeps hours and minutes, over the change of the clock', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'nee', 'dicht');
    driven.answer('2026-12-08T10:00', 'balie', 'kelder-bekeken', 'ja');
    driven.change('2026-12-08T16:30', 'spoed', { kind: 'suspend-term' });
    expect(driven.term('spoed')?.suspended?.remainder).toBe('PT17H30M');
    driven.change('2027-03-27T20:00', 'spoed', { kind: 'resume-term' });
    expect(driven.term('spoed')?.elapsesAt).toBe('2027-03-28T12:30:00.000Z');
    driven.wait('2027-03-28T12:29:59.999Z');
    expect(driven.instance().active).toContain('ongezien');
    driven.wait('2027-03-28T12:30:00.000Z');
    expect(driven.instance().active).toContain('gevraagd');
  });

  it('T4 stays suspended when its date is corrected, with what would have been left', () => {
    const driven = lostInJuly();
    driven.change('2027-08-16T10:00', openCheck(driven).id, { kind: 'suspend-term' });
    driven.correct('2027-09-01T10:00', 'balie', 'zoekSinds', '2027-07-13', 'i1');
    expect(openCheck(driven)).toMatchObject({
      status: 'suspended',
      dueOn: '2027-10-13',
      anchor: { value: '2027-07-13' },
      suspended: { at: '2027-08-16T08:00:00.000Z', remainder: 'P58D' },
    });
    driven.change('2028-05-15T10:00', openCheck(driven).id, { kind: 'resume-term' });
    expect(openCheck(driven).dueOn).toBe('2028-07-12');
  });
});
