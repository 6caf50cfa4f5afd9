// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type Problem, REFUSALS } from '@draaiboek/api';
import { ApiProblem } from './api-problem.js';
import { problemInWords } from './problem-words.js';
import { findRefusalWords } from './refusal-words.js';

function problem(over: Partial<Problem>): ApiProblem {
  return new ApiProblem({
    type: 'about:blank',
    title: 'Refused',
    status: 409,
    detail: '',
    code: 'DRB-1',
    remedy: '',
    ...over,
  });
}

describe('a problem in words', () => {
  it('tells on a stale revision that somebody else was first, and to fetch the case again', () => {
    const words = problemInWords(problem({ status: 412, revision: 8 }));
    expect(words.heading).toBe('Iemand anders heeft deze zaak intussen gewijzigd');
    expect(words.action).toBe('reload');
  });

  it('says why the engine refused, and what could be done instead', () => {
    const words = problemInWords(
      problem({ refusal: 'case-closed', allowed: { events: ['a', 'a'], tasks: [] } }),
      () => 'Zaak heropenen',
    );
    expect(words.lines).toEqual(['De zaak is gesloten.', 'Wat u nu wel kunt doen: Zaak heropenen.']);
  });

  it('says what an event waits for, in the words of the process', () => {
    const conditions = [{ nl: 'Er geldt een privacyprotocol', en: 'A privacy protocol is in force' }];
    const words = problemInWords(problem({ status: 409, refusal: 'guard', conditions }));
    expect(words.lines).toContain('Dit kan pas als: Er geldt een privacyprotocol.');
  });

  it('names the field that a value was refused in, and lists no other actions for it', () => {
    const words = problemInWords(
      problem({
        ...{ status: 422, refusal: 'fact-in-future', allowed: { events: ['a'], tasks: [] } },
        errors: [{ at: 'facts.uitgereisdOp', message: 'x' }],
      }),
      (id) => (id === 'uitgereisdOp' ? 'Datum van vertrek' : 'Iets anders doen'),
    );
    expect(words.lines.at(-1)).toBe('Het gaat om: Datum van vertrek.');
  });

  it('says of a date that lies too far away how far it may lie', () => {
    const limits = { from: '2020-01-01', to: '2060-12-31' };
    const errors = [{ at: 'dueOn', message: 'x' }];
    expect(problemInWords(problem({ status: 422, refusal: 'term-date', limits, errors })).lines).toEqual([
      'De datum moet liggen van woensdag 1 januari 2020 tot en met vrijdag 31 december 2060. Ook een termijn die hieruit volgt, moet daarbinnen vallen.',
      'Het gaat om: Nieuwe laatste dag.',
    ]);
  });

  it.each(REFUSALS)('says why in words of its own: %s', (refusal) => {
    const { lines } = problemInWords(problem({ status: 418, refusal }));
    expect(lines.at(-1)).toMatch(/^[A-Z].+\.$/);
    const others = REFUSALS.filter((other) => other !== refusal).map((other) => findRefusalWords(other, ''));
    expect(others).not.toContain(lines.at(-1));
  });

  it.each([401, 403, 404, 409, 410, 412, 422, 428, 429, 503, 507])('has a heading of its own for a %s', (status) => {
    expect(problemInWords(problem({ status })).heading).not.toBe(problemInWords(problem({ status: 500 })).heading);
  });

  it('has words of its own for a clock that runs already', () => {
    expect(problemInWords(problem({ code: 'DRB-4091' })).lines[0]).toContain('De klok loopt al');
  });

  it('keeps the English of the server apart, for who maintains the product', () => {
    const words = problemInWords(problem({ detail: 'It is closed.', remedy: 'Open it.' }));
    expect(words.lines).toEqual([]);
    expect(words.technical).toEqual(['DRB-1', 'It is closed.', 'Open it.']);
  });

  it('finds the field, however the server writes its place', () => {
    const errors = ['/facts/uitgereisdOp', 'facts.bron', 'reason'].map((at) => ({ at, message: 'x' }));
    expect(problemInWords(problem({ status: 422, errors })).fields).toEqual(['uitgereisdOp', 'bron', 'reason']);
  });

  it('keeps the inner text of a failing server to itself', () => {
    const words = problemInWords(problem({ status: 500, detail: 'stack trace' }));
    expect(JSON.stringify(words)).not.toContain('stack');
    expect(words.action).toBe('retry');
  });

  it('has words for an error that is no problem at all', () => {
    expect(problemInWords(new RangeError('x')).heading).toBe('Er ging iets mis in Draaiboek');
  });
});
