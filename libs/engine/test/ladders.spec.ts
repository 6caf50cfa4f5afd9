// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Driven, engine } from './fixture.js';

const passTo = (driven: Driven, moment: string): void => {
  for (let due = engine.nextDue(driven.state!); due !== undefined && due <= moment; due = engine.nextDue(driven.state!))
    driven.wait(due);
};

const about = (driven: Driven, task: string): string[] => driven.sent().filter((s) => s.startsWith(task));

describe('ladders', () => {
  it('T5 sends each rung once, in order, at nine in the morning of its day', () => {
    const driven = Driven.lost();
    passTo(driven, '2027-01-31T00:00:00.000Z');
    expect(about(driven, 'plank-bekeken')).toEqual([
      'plank-bekeken/vooraf → lezer',
      'plank-bekeken/op-tijd → lezer',
      'plank-bekeken/te-laat → lezer',
      'plank-bekeken/contact → contact:lezer',
      'plank-bekeken/hoger → directie',
    ]);
    expect(
      driven
        .task('plank-bekeken')
        ?.rungs.map((r) => [r.rung, r.decidedAt])
        .sort(),
    ).toEqual([
      ['contact', '2026-12-29T08:00:00.000Z'],
      ['hoger', '2027-01-06T08:00:00.000Z'],
      ['op-tijd', '2026-12-21T08:00:00.000Z'],
      ['te-laat', '2026-12-24T08:00:00.000Z'],
      ['vooraf', '2026-12-17T08:00:00.000Z'],
    ]);
  });

  it('a sent rung raises no revision', () => {
    const driven = Driven.lost();
    const { revision } = driven.state!;
    driven.wait('2026-12-17T09:00');
    expect(driven.sent()).toHaveLength(1);
    expect(driven.state!.revision).toBe(revision);
  });

  it('of several missed rungs to one addressee only the last is sent; every addressee hears', () => {
    const driven = Driven.lost();
    driven.wait('2026-12-29T10:00');
    expect(
      driven
        .task('plank-bekeken')
        ?.rungs.map((r) => [r.rung, r.status])
        .sort(),
    ).toEqual([
      ['contact', 'sent'],
      ['hoger', 'planned'],
      ['op-tijd', 'overtaken'],
      ['te-laat', 'sent'],
      ['vooraf', 'overtaken'],
    ]);
  });

  it('stops when the task is answered', () => {
    const driven = Driven.lost();
    driven.wait('2026-12-17T10:00');
    driven.answer('2026-12-18T10:00', 'lezer', 'plank-bekeken', 'ja');
    passTo(driven, '2027-02-01T00:00:00.000Z');
    expect(about(driven, 'plank-bekeken')).toEqual(['plank-bekeken/vooraf → lezer']);
  });

  it('E4 a sent rung is an effect with an id of its own, and performs nothing', () => {
    const driven = Driven.lost();
    driven.wait('2026-12-17T10:00');
    expect(driven.steps.at(-1)?.effects).toEqual([
      {
        id: expect.stringMatching(/^c1\/e\d+$/) as string,
        kind: 'notify',
        to: 'lezer',
        about: { instance: 'i1', task: driven.task('plank-bekeken')!.id, rung: 'vooraf', dueOn: '2026-12-21' },
      },
    ]);
  });

  it('a question that comes back starts its ladder again', () => {
    const driven = Driven.lost();
    driven.wait('2026-12-17T10:00');
    driven.answer('2026-12-18T10:00', 'lezer', 'plank-bekeken', 'onbekend');
    passTo(driven, '2027-01-21T00:00:00.000Z');
    expect(about(driven, 'plank-bekeken')).toEqual([
      'plank-bekeken/vooraf → lezer',
      'plank-bekeken/vooraf → lezer',
      'plank-bekeken/op-tijd → lezer',
      'plank-bekeken/te-laat → lezer',
    ]);
  });
});

describe('rungs of a date that moved', () => {
  const sentFor = (driven: Driven): string[] => about(driven, 'sokkel-bekeken');

  it('T4 T5 remind of the new date when it lies ahead, and are not repeated when it does not', () => {
    const driven = Driven.lost();
    passTo(driven, '2027-02-27T00:00:00.000Z');
    expect(sentFor(driven)).toEqual(['sokkel-bekeken/vooraf → balie']);
    driven.correct('2027-02-27T10:00', 'balie', 'zoekSinds', '2026-11-27', 'i1');
    passTo(driven, '2027-02-28T00:00:00.000Z');
    expect(sentFor(driven)).toHaveLength(1);
    driven.correct('2027-02-28T10:00', 'balie', 'zoekSinds', '2026-12-26', 'i1');
    passTo(driven, '2027-04-01T00:00:00.000Z');
    expect(sentFor(driven)).toEqual([
      'sokkel-bekeken/vooraf → balie',
      'sokkel-bekeken/vooraf → balie',
      'sokkel-bekeken/op-tijd → balie',
    ]);
  });
});
