// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Driven, engine } from './fixture.js';

describe('tasks', () => {
  it('opens the tasks of a state when it is entered, each with its own due date', () => {
    const driven = Driven.lost();
    const open = driven.instance().tasks.map((t) => [t.task, t.status]);
    expect(open).toEqual([
      ['kelder-bekeken', 'open'],
      ['notitie-bewaard', 'open'],
      ['plank-bekeken', 'open'],
      ['sokkel-bekeken', 'open'],
    ]);
    expect(driven.term('zoeken')?.dueOn).toBe('2026-12-21');
  });

  it('takes tasksDone when every required task is answered, choosing by the answers', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    expect(driven.instance().active).toContain('vragen');
    driven.answer('2026-12-08T11:00', 'balie', 'kelder-bekeken', 'nee', 'op slot');
    expect(driven.instance().active).toContain('gevraagd');
  });

  it('takes the next alternative when the first does not hold', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'nee', 'leeg');
    driven.answer('2026-12-08T11:00', 'balie', 'kelder-bekeken', 'ja');
    expect(driven.instance().active).toContain('ongezien');
  });

  it('an answer ends the deadline of its task as cancelled and drops its rungs (T1, T5)', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    expect(driven.term('zoeken')?.status).toBe('cancelled');
    expect(driven.task('plank-bekeken')?.rungs.every((r) => r.status === 'dropped')).toBe(true);
  });

  it('either of two owners answers for both', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T11:00', 'directie', 'kelder-bekeken', 'ja');
    expect(driven.task('kelder-bekeken')?.status).toBe('answered');
  });

  it('refuses a second answer', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T11:00', 'directie', 'kelder-bekeken', 'ja');
    driven.answer('2026-12-08T12:00', 'balie', 'kelder-bekeken', 'ja');
    expect(driven.refusals).toEqual(['task-closed']);
  });

  it('an answer that does not close is recorded, and the question comes back at its term', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'onbekend');
    expect(driven.task('plank-bekeken')).toMatchObject({
      status: 'open',
      answers: [{ answer: 'onbekend', closes: false }],
    });
    expect(
      driven
        .state!.instances[0]!.terms.filter((t) => t.task === driven.task('plank-bekeken')!.id)
        .map((t) => [t.term, t.status, t.dueOn]),
    ).toEqual([
      ['zoeken', 'cancelled', '2026-12-21'],
      ['later', 'armed', '2027-01-05'],
    ]);
  });

  it('somebody who coordinates may record that it is not known, and nothing else, in the place of the owner', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'coach', 'plank-bekeken', 'ja');
    driven.answer('2026-12-08T10:00', 'coach', 'plank-bekeken', 'onbekend');
    expect(driven.refusals).toEqual(['role']);
    expect(driven.task('plank-bekeken')?.answers.map((a) => [a.answer, a.by])).toEqual([['onbekend', 'demo-coach']]);
  });

  it('a condition opens a task when it becomes true and withdraws it when it becomes false', () => {
    const driven = Driven.lost();
    expect(driven.task('verzekering-gebeld')).toBeUndefined();
    driven.run('2026-12-08T10:00', {
      kind: 'correct-fact',
      instance: 'i1',
      fact: 'duur',
      value: true,
      reason: 'duur boek',
      actor: { id: 'x', roles: ['coach'] },
    });
    expect(driven.task('verzekering-gebeld')?.status).toBe('open');
    driven.run('2026-12-09T10:00', {
      kind: 'correct-fact',
      instance: 'i1',
      fact: 'duur',
      value: false,
      reason: 'toch niet',
      actor: { id: 'x', roles: ['coach'] },
    });
    expect(driven.task('verzekering-gebeld')?.status).toBe('withdrawn');
  });

  it('a state whose open tasks were withdrawn and none answered is not done', () => {
    const driven = Driven.lost({ duur: true });
    const answered = driven.instance().tasks.some((t) => t.status === 'answered');
    expect(answered).toBe(false);
    expect(driven.instance().active).toContain('vragen');
  });

  it('a state resumed through its history keeps what was answered and asks the rest anew', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    driven.event('2026-12-09T10:00', 'balie', { type: 'pauze.begonnen' });
    driven.event('2026-12-10T10:00', 'balie', { type: 'pauze.geeindigd' });
    expect(driven.instance().tasks.map((t) => [t.task, t.status, t.current])).toEqual([
      ['kelder-bekeken', 'cancelled', false],
      ['notitie-bewaard', 'open', true],
      ['plank-bekeken', 'answered', true],
      ['sokkel-bekeken', 'cancelled', false],
      ['kelder-bekeken', 'open', true],
      ['sokkel-bekeken', 'open', true],
    ]);
    driven.answer('2026-12-11T10:00', 'balie', 'kelder-bekeken', 'ja');
    expect(driven.instance().active).toContain('gevraagd');
  });

  it('a carried task stays open after its state, and can be answered after its process ended', () => {
    const driven = Driven.lost();
    driven.event('2026-12-08T10:00', 'lezer', { type: 'boek.gevonden', facts: { plank: 'a' } });
    expect(driven.task('notitie-bewaard')?.status).toBe('open');
    driven.answer('2026-12-09T10:00', 'balie', 'notitie-bewaard', 'ja');
    expect(driven.task('notitie-bewaard')?.status).toBe('answered');
  });

  it('an answer remembers the date that the process counts from', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    driven.correct('2026-12-09T10:00', 'balie', 'zoekSinds', '2026-11-27', 'i1');
    expect(driven.task('plank-bekeken')?.answers[0]?.basis).toEqual({ zoekSinds: '2026-11-30' });
    expect(driven.steps.at(-1)?.changes).toContainEqual(
      expect.objectContaining({ kind: 'already-happened', what: 'task', name: 'plank-bekeken', on: '2026-12-08' }),
    );
  });

  it('a corrected answer keeps the old one, marked', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    const task = driven.task('plank-bekeken')!.id;
    driven.run('2026-12-09T10:00', {
      kind: 'correct-answer',
      task,
      answer: 'nee',
      grounds: 'leeg',
      reason: 'verkeerd geklikt',
      actor: { id: 'demo-lezer', roles: ['lezer'] },
    });
    expect(driven.task('plank-bekeken')?.answers).toMatchObject([
      { answer: 'ja', corrected: { reason: 'verkeerd geklikt' } },
      { answer: 'nee', grounds: 'leeg' },
    ]);
    expect(driven.task('plank-bekeken')?.status).toBe('answered');
  });

  it('an answer corrected into one that does not close opens the task again, with a new deadline', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    const task = driven.task('plank-bekeken')!.id;
    driven.run('2026-12-09T10:00', {
      kind: 'correct-answer',
      task,
      answer: 'onbekend',
      reason: 'toch niet zeker',
      actor: { id: 'demo-lezer', roles: ['lezer'] },
    });
    expect(driven.task('plank-bekeken')?.status).toBe('open');
    expect(engine.nextDue(driven.state!)).toBeDefined();
    expect(driven.instance().terms.filter((t) => t.task === task && t.status === 'armed')).toHaveLength(1);
  });
});

describe('correcting an answer', () => {
  const correct = (driven: Driven, moment: string, role: string, task: string, answer: string, facts = {}) =>
    driven.run(moment, {
      kind: 'correct-answer',
      task: driven.task(task)!.id,
      answer,
      facts,
      reason: 'vergissing',
      grounds: 'nagekeken',
      actor: { id: `demo-${role}`, roles: [role] },
    });

  it('asks for the facts that the new answer needs', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'balie', 'sokkel-bekeken', 'onbekend');
    correct(driven, '2026-12-09T10:00', 'balie', 'sokkel-bekeken', 'ja');
    expect(driven.refusals).toEqual(['fact-required']);
    correct(driven, '2026-12-09T10:00', 'balie', 'sokkel-bekeken', 'ja', { gezienOp: '2026-12-08' });
    expect(driven.task('sokkel-bekeken')?.status).toBe('answered');
    expect(driven.instance().facts['gezienOp']?.value).toBe('2026-12-08');
  });

  it('into one that does not close asks again when that answer says', () => {
    const driven = Driven.lost();
    driven.answer('2026-12-08T10:00', 'lezer', 'plank-bekeken', 'ja');
    correct(driven, '2026-12-09T10:00', 'lezer', 'plank-bekeken', 'onbekend');
    expect(driven.term('later')?.dueOn).toBe('2027-01-06');
  });
});
