// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod';
import * as api from './index.js';

describe('the bodies of commands', () => {
  it.each([
    ['OpenCase', api.OpenCase, { process: 'a', subject: { kind: 'person' } }],
    ['SendEvent', api.SendEvent, { type: 'a.b' }],
    ['AnswerTask', api.AnswerTask, { answer: 'ja' }],
    ['Correct (a fact)', api.Correct, { fact: 'a', value: true, reason: 'verkeerd gelezen' }],
    ['Correct (an answer)', api.Correct, { task: 't1', value: 'nee', reason: 'verkeerd gelezen' }],
    [
      'Correct (an answer with facts)',
      api.Correct,
      { task: 't1', value: 'nee', facts: { a: true }, reason: 'verkeerd' },
    ],
    ['ChangeTerm', api.ChangeTerm, { reason: 'wacht op stukken' }],
    ['ExtendTerm', api.ExtendTerm, { by: 'P2W', reason: 'meer tijd nodig' }],
    ['MoveTerm', api.MoveTerm, { dueOn: '2027-03-03', reason: 'zo afgesproken' }],
    ['ChangeCalendar', api.ChangeCalendar, { days: [], reason: 'besluit' }],
    ['AdvanceClock (by)', api.AdvanceClock, { by: 'P3M' }],
    ['AdvanceClock (to)', api.AdvanceClock, { to: '2026-11-30T10:00' }],
  ])('%s takes what it names and refuses every other field', (_, schema: z.ZodType, body) => {
    expect(schema.safeParse(body).success).toBe(true);
    expect(schema.safeParse({ ...body, extra: 1 }).success).toBe(false);
  });

  it('the clock goes so far or to a moment, not both', () => {
    expect(api.AdvanceClock.safeParse({ by: 'P1D', to: '2026-11-30T10:00' }).success).toBe(false);
    expect(api.AdvanceClock.safeParse({}).success).toBe(false);
  });

  it.each(['constructor', '__proto__', 'hasOwnProperty', 'a\u0000'])('nothing is called %j', (name) => {
    expect(api.SendEvent.safeParse({ type: name }).success).toBe(false);
    expect(api.OpenCase.safeParse({ process: name, subject: { kind: 'person' } }).success).toBe(false);
    expect(api.Correct.safeParse({ fact: name, value: true, reason: 'proef' }).success).toBe(false);
  });

  it('a reason of spaces is no reason', () => {
    expect(api.SendEvent.safeParse({ type: 'a.b', reason: '   ' }).success).toBe(false);
  });

  it('every schema has a JSON Schema, so that all of it is in the published document', () => {
    const schemas = Object.values(api).filter((each) => each instanceof z.ZodType);
    expect(schemas.length).toBeGreaterThan(25);
    for (const schema of schemas) expect(() => z.toJSONSchema(schema)).not.toThrow();
  });
});
