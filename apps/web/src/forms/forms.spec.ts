// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { FactField } from '@draaiboek/api';
import { checkFacts, checkRequired, factName, factsIfFilled, textIfFilled } from './form-values.js';
import { SubmissionKey } from './submission-key.js';

function field(fact: string, over: Partial<FactField> = {}): FactField {
  return {
    fact,
    title: { nl: 'Uitgereisd op', en: 'Departed on' },
    type: 'date',
    planned: false,
    need: 'required',
    ...over,
  };
}

describe('the key of a submission', () => {
  const numbered = () => {
    let count = 0;
    return new SubmissionKey(() => `k${++count}`);
  };

  it('stays the same while the same thing is sent again', () => {
    const key = numbered();
    expect(key.for({ a: 1 }, 3)).toBe('k1');
    expect(key.for({ a: 1 }, 3)).toBe('k1');
  });

  it('changes with the body and with the revision', () => {
    const key = numbered();
    key.for({ a: 1 }, 3);
    expect(key.for({ a: 2 }, 3)).toBe('k2');
    expect(key.for({ a: 2 }, 4)).toBe('k3');
  });

  it('changes once the server has answered', () => {
    const key = numbered();
    key.for({ a: 1 });
    key.done();
    expect(key.for({ a: 1 })).toBe('k2');
  });
});

describe('the facts of a form', () => {
  it('are sent in their own type, without what was left empty', () => {
    const fields = [field('op'), field('minderjarig', { type: 'boolean' }), field('bron', { type: 'text' })];
    const values = { [factName('op')]: '2026-11-30', [factName('minderjarig')]: 'false', [factName('bron')]: '  ' };
    expect(factsIfFilled(fields, values)).toEqual({ facts: { op: '2026-11-30', minderjarig: false } });
    expect(factsIfFilled(fields, {})).toEqual({});
  });

  it('are missed only when they must be there', () => {
    const fields = [field('op'), field('einde', { need: 'optional' })];
    expect(checkFacts(fields, {}, '2026-12-01')).toEqual([
      { field: 'fact:op', message: 'Vul de datum in bij: uitgereisd op.' },
    ]);
  });

  it('refuse a date that does not exist, and one that lies ahead unless it is a plan', () => {
    const values = { [factName('op')]: '2026-12-02' };
    expect(checkFacts([field('op')], values, '2026-12-01')[0]?.message).toContain('toekomst');
    expect(checkFacts([field('op', { planned: true })], values, '2026-12-01')).toEqual([]);
    expect(checkFacts([field('op')], { [factName('op')]: '2026-02-30' }, '2026-12-01')[0]?.message).toContain(
      'bestaat',
    );
  });

  it('cannot be mistaken for another field with the same name', () => {
    expect(factsIfFilled([field('reason', { type: 'text' })], { reason: 'x' })).toEqual({});
  });
});

describe('a text of a form', () => {
  it('is left out when it is empty, and trimmed when it is not', () => {
    expect(textIfFilled('reason', { reason: ' omdat ' })).toEqual({ reason: 'omdat' });
    expect(textIfFilled('reason', { reason: '  ' })).toEqual({});
    expect(checkRequired({ reason: ' ' }, 'reason', 'Vul een reden in.')).toHaveLength(1);
  });
});
