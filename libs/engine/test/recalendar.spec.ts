// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar, nationalTable } from '@draaiboek/calendar';
import type { CalendarDay } from '@draaiboek/calendar';
import { formatFinding, loadPlaybook } from '@draaiboek/definition';
import { createEngine } from '../src/index.js';
import { changesOf, checks, deadlineOf, openCheck } from './changed-dates.js';
import { fixtureFiles } from './fixture-playbook.js';
import { Driven, calendar, engine } from './fixture.js';

const closed = (date: string): CalendarDay => ({ date, name: 'Stadhuis dicht', kind: 'own-day', source: 'Besluit' });
const closedOn = (...dates: string[]) => compileCalendar(nationalTable, dates.map(closed));

describe('a changed calendar', () => {
  it('T4 supersedes the armed terms whose date it moves, says which day moved them, and leaves the others alone', () => {
    const driven = Driven.lost();
    const before = driven.openTerms();
    driven.recalendar('2026-12-08T10:00', closedOn('2027-03-01'));
    expect(checks(driven).map((t) => [t.status, t.dueOn])).toEqual([
      ['superseded', '2027-03-01'],
      ['armed', '2027-03-02'],
    ]);
    expect(openCheck(driven).why.at(-1)).toEqual({
      rule: 'own-day',
      day: '2027-03-01',
      to: '2027-03-02',
      name: 'Stadhuis dicht',
    });
    const moved = changesOf(driven, 'term-moved');
    expect(moved).toHaveLength(3);
    expect(moved[0]).toMatchObject({ how: 'calendar', from: '2027-03-01', to: '2027-03-02' });
    const untouched = before.filter((t) => t.term !== 'controle');
    expect(driven.openTerms()).toEqual(expect.arrayContaining(untouched));
    expect(driven.steps.at(-1)?.cause).toMatchObject({ kind: 'recalendar', reason: 'besluit' });
  });

  it('that moves nothing leaves no trace', () => {
    const driven = Driven.lost();
    const before = driven.state;
    expect(driven.recalendar('2026-12-08T10:00', closedOn('2027-07-07'))).toEqual({
      kind: 'accepted',
      state: before,
      steps: [],
    });
    expect(driven.state).toBe(before);
  });

  it('needs a reason', () => {
    const driven = Driven.lost();
    driven.run('2026-12-08T10:00', { kind: 'recalendar', reason: '', actor: { id: 'demo-beheer', roles: [] } });
    expect(driven.refusals).toEqual(['reason-required']);
  });

  it('T2 that puts a date in the past lets the term elapse at once, and once', () => {
    const driven = Driven.lost();
    driven.calendar = closedOn('2026-12-28', '2026-12-29');
    driven.correct('2026-12-08T10:00', 'balie', 'zoekSinds', '2026-11-28', 'i1');
    expect(driven.term('wachten')?.dueOn).toBe('2026-12-30');
    const outcome = driven.recalendar('2026-12-30T10:00', calendar);
    expect(outcome.steps.map((s) => s.cause.kind)).toEqual(['recalendar', 'elapsed']);
    expect(driven.instance('brief').active).toEqual(['te-versturen']);
    driven.wait('2027-01-02T10:00');
    expect(
      driven.steps.filter((s) => s.cause.kind === 'elapsed' && s.cause.term === driven.term('wachten')?.id),
    ).toHaveLength(1);
  });

  it('does not move a date that was set by hand', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'move-term', dueOn: '2027-03-03' });
    const { id } = openCheck(driven);
    driven.recalendar('2026-12-09T10:00', closedOn('2027-03-01', '2027-03-03'));
    expect(openCheck(driven)).toMatchObject({ id, dueOn: '2027-03-03' });
  });

  it('counts an extended and a resumed term from where they were last counted', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'extend-term', by: 'P2W' });
    expect(openCheck(driven).dueOn).toBe('2027-03-15');
    driven.recalendar('2026-12-09T10:00', closedOn('2027-03-01', '2027-03-15'));
    expect(openCheck(driven).dueOn).toBe('2027-03-16');
    driven.change('2026-12-10T10:00', openCheck(driven).id, { kind: 'suspend-term' });
    driven.change('2026-12-20T10:00', openCheck(driven).id, { kind: 'resume-term' });
    expect(openCheck(driven).dueOn).toBe('2027-03-30');
    driven.recalendar('2026-12-21T10:00', closedOn('2027-03-30'));
    expect(openCheck(driven)).toMatchObject({ dueOn: '2027-03-31', why: [{ rule: 'resumed' }, {}, {}, {}, {}, {}] });
  });

  it('meets a suspended term when it is resumed', () => {
    const driven = Driven.lost();
    driven.change('2026-12-08T10:00', openCheck(driven).id, { kind: 'suspend-term' });
    const { id } = openCheck(driven);
    driven.recalendar('2026-12-09T10:00', closedOn('2027-03-01', '2027-03-02'));
    expect(openCheck(driven)).toMatchObject({ id, suspended: { remainder: 'P83D' } });
    driven.change('2026-12-09T11:00', id, { kind: 'resume-term' });
    expect(openCheck(driven).dueOn).toBe('2027-03-03');
  });

  it('finds every occurrence of a row again', () => {
    const driven = Driven.lost();
    driven.wait('2027-02-10T10:00');
    const before = driven.openTerms();
    driven.recalendar('2027-02-11T10:00', closedOn('2027-03-07', '2027-02-28'));
    expect(driven.openTerms().filter((t) => t.term === 'kijkmoment' || t.term === 'natellen')).toEqual(
      before.filter((t) => t.term === 'kijkmoment' || t.term === 'natellen'),
    );
  });

  it('T5 moves the reminders of a date that stays, raises no revision by that, and repeats none', () => {
    const driven = Driven.lost();
    const { revision } = driven.state!;
    const at = (rung: string) => driven.task('plank-bekeken')?.rungs.find((r) => r.rung === rung)?.at;
    expect([at('vooraf'), at('op-tijd')]).toEqual(['2026-12-17T08:00:00.000Z', '2026-12-21T08:00:00.000Z']);
    driven.recalendar('2026-12-08T10:00', closedOn('2026-12-17'));
    expect([at('vooraf'), at('op-tijd')]).toEqual(['2026-12-16T08:00:00.000Z', '2026-12-21T08:00:00.000Z']);
    expect(changesOf(driven, 'rung-moved')).toEqual([
      expect.objectContaining({ task: 'plank-bekeken', rung: 'vooraf', at: '2026-12-16T08:00:00.000Z' }),
    ]);
    expect(driven.state!.revision).toBe(revision);
    driven.wait('2026-12-16T10:00');
    driven.recalendar('2026-12-16T11:00', calendar);
    driven.wait('2026-12-18T10:00');
    expect(driven.sent().filter((s) => s.startsWith('plank-bekeken/vooraf'))).toHaveLength(1);
    expect(deadlineOf(driven, 'plank-bekeken').dueOn).toBe('2026-12-21');
  });
});

describe('a carried task of a closed case', () => {
  /** The fixture with a due date on the note that stays open when its state is left. */
  function withDueNote() {
    const files = fixtureFiles().map(({ path, text }) => ({
      path,
      text: text.replace('"notitie-bewaard":{', '"notitie-bewaard":{"within":"later","ladder":"gewoon",'),
    }));
    const reading = loadPlaybook(files);
    if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
    return createEngine(reading.value);
  }

  it('keeps a due date that may be suspended, extended and moved, and that follows the calendar', () => {
    const driven = Driven.open('2026-11-02T10:00', {}, withDueNote());
    const lost = { type: 'boek.zoekgeraakt', facts: { zoekSinds: '2026-12-07' }, reason: 'weg' };
    driven.event('2026-12-07T10:00', 'balie', lost);
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'a' } });
    driven.wait('2027-01-06T10:00');
    driven.answer('2027-01-06T10:00', 'balie', 'brief-posten', 'ja');
    expect(driven.state?.status).toBe('closed');
    const due = (): string => deadlineOf(driven, 'notitie-bewaard').dueOn;
    const change = (moment: string, asked: Parameters<Driven['change']>[2]) =>
      driven.change(moment, deadlineOf(driven, 'notitie-bewaard').id, asked);
    expect(due()).toBe('2027-01-04');
    change('2027-01-07T10:00', { kind: 'suspend-term' });
    change('2027-01-11T10:00', { kind: 'resume-term' });
    expect(due()).toBe('2027-01-08');
    change('2027-01-11T10:00', { kind: 'extend-term', by: 'P1W' });
    expect(due()).toBe('2027-01-15');
    driven.recalendar('2027-01-12T10:00', closedOn('2027-01-15'));
    expect(due()).toBe('2027-01-18');
    change('2027-01-12T11:00', { kind: 'move-term', dueOn: '2027-02-01' });
    expect(due()).toBe('2027-02-01');
    expect(driven.refusals).toEqual([]);
    expect(engine.allowed(driven.state!, { id: 'x', roles: ['coach'] }).terms).toHaveLength(1);
  });
});
