// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { TermState } from '../src/index.js';
import { changesOf, checks, lostInJuly, openCheck, passTo } from './changed-dates.js';
import { Driven, engine } from './fixture.js';

/** Suspended when the library closes on 16 August 2027: 65 days before the check. */
function closed(driven = lostInJuly()): Driven {
  driven.event('2027-08-16T10:00', 'balie', { type: 'sluiting.begonnen' });
  return driven;
}

const open = ({ type }: { type: string }) => ({ type });
const deadlines = (driven: Driven, task: string): TermState[] =>
  driven.instance().terms.filter((t) => t.task !== undefined && t.task === driven.task(task)?.id);

describe('a state that suspends another', () => {
  it('keeps what was left of its terms, and adds the days really suspended when it is entered again', () => {
    const driven = closed();
    expect(driven.instance().active).toEqual(['gesloten']);
    expect(openCheck(driven)).toMatchObject({
      status: 'suspended',
      suspended: { at: '2027-08-16T08:00:00.000Z', remainder: 'P65D', by: 'gesloten' },
    });
    driven.event('2028-05-15T10:00', 'balie', { type: 'sluiting.geeindigd' });
    expect(checks(driven).map((t) => [t.status, t.dueOn, t.suspended?.by])).toEqual([
      ['superseded', '2027-10-20', 'gesloten'],
      ['armed', '2028-07-19', undefined],
    ]);
    expect(changesOf(driven, 'term-moved')).toContainEqual(
      expect.objectContaining({ how: 'resumed', from: '2027-10-20', to: '2028-07-19', suspended: 'P273D' }),
    );
  });

  it('T2 nothing of what waits falls due', () => {
    const driven = closed();
    expect(driven.instance().terms.filter((t) => t.status === 'armed')).toEqual([]);
    passTo(driven, '2028-05-15T08:00:00.000Z');
    expect(driven.instance().active).toEqual(['gesloten']);
  });

  it('keeps open tasks with what was answered, and goes on with their dates and reminders', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'balie', 'kelder-bekeken', 'ja');
    driven.event('2026-12-14T10:00', 'balie', { type: 'sluiting.begonnen' });
    const asked = driven.task('plank-bekeken')!;
    expect([asked.status, asked.current]).toEqual(['open', false]);
    expect(deadlines(driven, 'plank-bekeken').map((t) => [t.status, t.suspended?.remainder])).toEqual([
      ['suspended', 'P7D'],
    ]);
    driven.event('2027-01-11T10:00', 'balie', { type: 'sluiting.geeindigd' });
    expect(driven.task('plank-bekeken')).toMatchObject({ id: asked.id, status: 'open', current: true });
    expect(driven.task('kelder-bekeken')).toMatchObject({ status: 'answered', current: true });
    expect(deadlines(driven, 'plank-bekeken').at(-1)).toMatchObject({ status: 'armed', dueOn: '2027-01-18' });
    passTo(driven, '2027-01-19T00:00:00.000Z');
    expect(driven.sent().filter((s) => s.startsWith('plank-bekeken'))).toEqual([
      'plank-bekeken/vooraf → lezer',
      'plank-bekeken/op-tijd → lezer',
    ]);
  });

  it('lets a task be answered while it waits', () => {
    const driven = closed(Driven.lost());
    driven.answer('2027-08-17T10:00', 'lezer', 'plank-bekeken', 'ja');
    expect(driven.task('plank-bekeken')?.status).toBe('answered');
    expect(deadlines(driven, 'plank-bekeken').map((t) => t.status)).toEqual(['cancelled']);
    driven.event('2027-09-15T10:00', 'balie', { type: 'sluiting.geeindigd' });
    expect(driven.instance().terms.filter((t) => t.status === 'suspended')).toEqual([]);
  });

  it('makes a question that comes back wait too', () => {
    const driven = Driven.lost();
    driven.event('2026-12-14T10:00', 'balie', { type: 'sluiting.begonnen' });
    driven.answer('2026-12-15T10:00', 'lezer', 'plank-bekeken', 'onbekend');
    expect(deadlines(driven, 'plank-bekeken').map((t) => t.status)).toEqual(['cancelled', 'suspended']);
    driven.event('2027-01-11T10:00', 'balie', { type: 'sluiting.geeindigd' });
    expect(deadlines(driven, 'plank-bekeken').at(-1)?.dueOn).toBe('2027-02-08');
  });

  it('T4 a corrected fact moves what waits, which goes on waiting', () => {
    const driven = closed();
    driven.correct('2027-09-01T10:00', 'balie', 'zoekSinds', '2027-07-13', 'i1');
    expect(openCheck(driven)).toMatchObject({ status: 'suspended', suspended: { remainder: 'P58D', by: 'gesloten' } });
    driven.event('2028-05-15T10:00', 'balie', { type: 'sluiting.geeindigd' });
    expect(openCheck(driven).dueOn).toBe('2028-07-12');
  });

  it('leaves to a person what a person suspended, and nobody resumes what the state suspends', () => {
    const driven = lostInJuly();
    const wait = openCheck(driven).id;
    driven.change('2027-08-02T10:00', wait, { kind: 'suspend-term' });
    closed(driven);
    const other = driven.openTerms().find((t) => t.suspended?.by === 'gesloten')!;
    driven.change('2027-09-01T10:00', other.id, { kind: 'resume-term' });
    expect(driven.refusals).toEqual(['state']);
    const may = engine.allowed(driven.state!, { id: 'c', roles: ['coach'] }).terms;
    expect(may.filter(({ id }) => id === other.id)).toEqual([]);
    driven.event('2028-05-15T10:00', 'balie', { type: 'sluiting.geeindigd' });
    expect(openCheck(driven)).toMatchObject({ id: wait, status: 'suspended' });
    driven.change('2028-05-16T10:00', wait, { kind: 'resume-term' });
    expect(openCheck(driven).status).toBe('armed');
  });

  it('that is passed in one step takes no day away and adds none', () => {
    const driven = lostInJuly();
    driven.correct('2027-07-21T10:00', 'coach', 'duur', true, 'i1');
    closed(driven);
    expect(driven.instance().active).toContain('gevolgd');
    expect(driven.term('kijkmoment')).toMatchObject({ status: 'armed', dueOn: '2027-08-20' });
  });

  it.each(['pauze.begonnen', 'boek.opgegeven'])('T3 ends what waited when it is left by %s', (type) => {
    const driven = closed();
    driven.event('2027-09-01T10:00', 'balie', open({ type }));
    const book = driven.instance();
    expect(book.terms.filter((t) => t.status === 'armed' || t.status === 'suspended')).toEqual([]);
    expect(book.tasks.filter((t) => t.status === 'open').map((t) => t.task)).toEqual(['notitie-bewaard']);
  });

  it('begun anew, goes on where the state that waited is entered and ends the rest', () => {
    const driven = lostInJuly();
    driven.event('2027-08-01T10:00', 'directie', { type: 'escalatie.nodig' });
    closed(driven);
    driven.event('2027-09-15T10:00', 'balie', { type: 'zoeken.opnieuw' });
    expect(driven.instance().active).toContain('gevolgd');
    expect(checks(driven).map((t) => [t.state, t.status])).toEqual([
      ['gevolgd', 'cancelled'],
      ['nagaan', 'cancelled'],
      ['gevolgd', 'armed'],
    ]);
  });
});
