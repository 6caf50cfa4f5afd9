// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Driven, calendar, engine } from './fixture.js';

const before = (driven: Driven): string => JSON.stringify(driven.state);

describe('E2 a command that is not acceptable changes nothing and says what this actor could do', () => {
  const refused: [string, string, (d: Driven) => unknown][] = [
    ['another role', 'role', (d) => d.event('2026-12-08T10:00', 'directie', { type: 'boek.opgegeven' })],
    [
      'a state that does not take it',
      'state',
      (d) => d.event('2026-12-08T10:00', 'balie', { type: 'pauze.geeindigd' }),
    ],
    ['a guard that does not hold', 'guard', (d) => d.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden' })],
    ['an event nobody knows', 'unknown-event', (d) => d.event('2026-12-08T10:00', 'balie', { type: 'boek.verbrand' })],
    [
      'an instance nobody knows',
      'unknown-instance',
      (d) => d.event('2026-12-08T10:00', 'balie', { type: 'boek.opgegeven', instance: 'i99' }),
    ],
    [
      'a report sent by a person',
      'report-only',
      (d) => d.event('2026-12-08T10:00', 'balie', { type: 'brief.verstuurd' }),
    ],
    [
      'a missing reason',
      'reason-required',
      (d) => d.event('2026-12-08T10:00', 'balie', { type: 'boek.zoekgeraakt', facts: { zoekSinds: '2026-12-01' } }),
    ],
    [
      'a missing fact',
      'fact-required',
      (d) => d.event('2026-12-08T10:00', 'balie', { type: 'boek.zoekgeraakt', reason: 'weg' }),
    ],
    [
      'a fact nobody knows',
      'unknown-fact',
      (d) => d.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { kast: 'a' } }),
    ],
    [
      'a fact the event does not set',
      'fact-not-settable',
      (d) => d.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { duur: true } }),
    ],
    [
      'a value outside the domain',
      'fact-type',
      (d) => d.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'c' } }),
    ],
    ['an unknown task', 'unknown-task', (d) => d.answer('2026-12-08T10:00', 'lezer', 't999', 'ja')],
    ['an unknown answer', 'unknown-answer', (d) => d.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'misschien')],
    ['an answer of somebody else', 'role', (d) => d.answer('2026-12-08T10:00', 'directie', 'plank-bekeken', 'ja')],
    [
      'an answer without its explanation',
      'grounds-required',
      (d) => d.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'nee'),
    ],
    [
      'a correction to a date in the future',
      'fact-in-future',
      (d) => d.correct('2026-12-08T10:00', 'balie', 'zoekSinds', '2026-12-09', 'i1'),
    ],
    [
      'a correction to a date that does not exist',
      'fact-type',
      (d) => d.correct('2026-12-08T10:00', 'balie', 'zoekSinds', '2026-11-31', 'i1'),
    ],
    [
      'a correction that corrects nothing',
      'unchanged',
      (d) => d.correct('2026-12-08T10:00', 'balie', 'zoekSinds', '2026-11-30', 'i1'),
    ],
    [
      'a correction by a role that may not state it',
      'role',
      (d) => d.correct('2026-12-08T10:00', 'directie', 'zoekSinds', '2026-11-29', 'i1'),
    ],
  ];

  it.each(refused)('refuses %s with %s', (_what, code, act) => {
    const driven = Driven.lost();
    const state = before(driven);
    act(driven);
    expect(driven.refusals).toEqual([code]);
    expect(before(driven)).toBe(state);
  });

  it('names what this actor may send, answer and correct', () => {
    const driven = Driven.lost();
    const outcome = driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.opgegeven' });
    if (outcome.kind !== 'refused') throw new Error('accepted');
    const { events, tasks, corrections } = outcome.refusal.allowed;
    expect(events.map((e) => e.event)).toEqual(['boek.gevonden']);
    expect(tasks.map((t) => t.task)).toEqual(['plank-bekeken']);
    expect(corrections.map((c) => c.fact)).toEqual(['zoekSinds']);
  });

  it('offers an event whose condition reads a fact that the event itself sets', () => {
    const driven = Driven.lost();
    const { events } = engine.allowed(driven.state!, { id: 'x', roles: ['lezer'] });
    expect(events.map((e) => e.event)).toContain('boek.gevonden');
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'a' } });
    expect(driven.instance().endedIn).toBe('terecht');
  });

  it('leaves the facts of a refused event unwritten', () => {
    const driven = Driven.lost({ duur: true });
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'b' } });
    expect(driven.refusals).toEqual(['guard']);
    expect(driven.instance().facts['plank']).toBeUndefined();
  });

  it.each([
    'xstate.after.controle.gevolgd',
    'xstate.done.state.zoek',
    'drb.entry.melding',
    'drb.tasksDone.vragen',
    'taak.plank-bekeken.beantwoord',
  ])('E5 refuses %s from outside', (type) => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'balie', { type });
    expect(driven.refusals).toEqual(['reserved-event']);
  });
});

describe('opening a case', () => {
  const open = (change: object) =>
    engine.step(
      undefined,
      {
        kind: 'open',
        case: 'c1',
        process: 'boek',
        as: 'melding',
        subject: 'person',
        facts: {},
        actor: { id: 'x', roles: ['balie'] },
        ...change,
      },
      { moment: '2026-11-02T09:00:00.000Z', calendar },
    );

  it.each([
    ['unknown-process', { process: 'fiets' }],
    ['unknown-process', { process: 'brief' }],
    ['unknown-entry', { as: 'achterdeur' }],
    ['subject', { subject: 'family' }],
    ['role', { actor: { id: 'x', roles: ['lezer'] } }],
    ['role', { as: 'terug' }],
    ['fact-not-settable', { facts: { plank: 'a' } }],
  ])('refuses with %s', (code, change) => {
    const outcome = open(change);
    expect(outcome).toMatchObject({ kind: 'refused', state: undefined, steps: [], refusal: { code } });
  });

  it('lets a role act as the roles it includes', () => {
    expect(open({ actor: { id: 'x', roles: ['hoofdbalie'] } }).kind).toBe('accepted');
  });

  it('starts at revision 1 with its root process', () => {
    expect(open({}).state).toMatchObject({
      revision: 1,
      status: 'open',
      instances: [{ id: 'i1', process: 'boek', active: ['gemeld'] }],
    });
  });
});

describe('remedies', () => {
  it('a misspelt event is answered with the nearest one', () => {
    const outcome = Driven.lost().event('2026-12-08T10:00', 'lezer', { type: 'boek.gevondem' });
    expect(outcome.kind === 'refused' && outcome.refusal.remedy).toContain('boek.gevonden');
  });
});

describe('what may be corrected', () => {
  it('an answered task names the other answers, to its owner alone all of them', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    const corrections = (role: string) =>
      engine.allowed(driven.state!, { id: 'x', roles: [role] }).answerCorrections.map((t) => [t.task, t.answers]);
    expect(corrections('lezer')).toEqual([['plank-bekeken', ['nee', 'onbekend']]]);
    expect(corrections('coach')).toEqual([['plank-bekeken', ['onbekend']]]);
    expect(corrections('balie')).toEqual([]);
  });
});

describe('names that every object has', () => {
  it.each(['constructor', '__proto__', 'toString'])('%s is no event, fact, process or entry', (name) => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'balie', { type: name });
    driven.event('2026-12-08T10:00', 'lezer', {
      type: 'boek.gevonden',
      facts: JSON.parse(`{"${name}":"a"}`) as Record<string, string>,
    });
    driven.correct('2026-12-08T10:00', 'coach', name, 'a', 'i1');
    const open = {
      kind: 'open',
      case: 'c2',
      subject: 'person',
      facts: {},
      actor: { id: 'x', roles: ['balie', name] },
    } as const;
    const at = { moment: '2026-11-02T09:00:00.000Z', calendar };
    const opened = [
      { process: name, as: 'melding' },
      { process: 'boek', as: name },
    ].map((asked) => engine.step(undefined, { ...open, ...asked }, at));
    expect(driven.refusals).toEqual(['unknown-event', 'unknown-fact', 'unknown-fact']);
    expect(opened.map((o) => o.kind === 'refused' && o.refusal.code)).toEqual(['unknown-process', 'unknown-entry']);
  });
});
