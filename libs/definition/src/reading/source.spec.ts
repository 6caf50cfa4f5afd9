// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { parseSource, SIZE_BOUND } from './source.js';

const faultsOf = (text: string): readonly (readonly [string, number])[] =>
  parseSource('f.yaml', text).findings.map(({ code, line }) => [code, line] as const);

describe('parseSource', () => {
  it('reads YAML 1.2 as plain data and knows its lines', () => {
    const { source, findings } = parseSource('f.yaml', 'a:\n  on: no\n  b: 2027-02-28\n  c:\n    - x: 1\n    - y\n');
    expect(findings).toEqual([]);
    expect(source?.value).toEqual({ a: { on: 'no', b: '2027-02-28', c: [{ x: 1 }, 'y'] } });
    expect([[], ['a'], ['a', 'b'], ['a', 'c', '1'], ['a', 'absent']].map((path) => source?.placeOf(path).line)).toEqual(
      [1, 1, 3, 6, 1],
    );
  });

  it.each([
    [
      'an anchor and its alias',
      'a: &x [1]\nb: *x\n',
      [
        ['not-plain-yaml', 1],
        ['not-plain-yaml', 2],
      ],
    ],
    ['a merge key', 'a: 1\nb:\n  <<: { c: 1 }\n', [['not-plain-yaml', 3]]],
    [
      'a tag',
      'a: !!set { b }\nc: !d e\n',
      [
        ['not-plain-yaml', 1],
        ['not-plain-yaml', 2],
      ],
    ],
    ['a key that is no text', 'true: 1\n', [['not-plain-yaml', 1]]],
    ['a key that is a map', 'a: 1\n? { b: 1 }\n: 2\n', [['not-plain-yaml', 2]]],
    ['a key given twice', 'a: 1\nb: 1\na: 2\n', [['duplicate-key', 3]]],
    ['two documents', 'a: 1\n---\nb: 2\n', [['unreadable', 2]]],
    ['a tab', 'a:\n\tb: 1\n', [['unreadable', 2]]],
    ['an open quotation mark', 'a: "b\n', [['unreadable', 2]]],
    ['an open bracket', 'a: 1\nb: [[[\nc: 2\n', [['unreadable', 3]]],
  ])('refuses %s and says where', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expect.arrayContaining(expected));
  });

  it('says where the parser lost its way, once, and what is wrong before that', () => {
    const lost = 'a: 1\na: 2\nb: { x: 1\nc: d: e\n  f: : g\nh: ]\n';
    expect(faultsOf(lost).filter(([code]) => code === 'unreadable')).toHaveLength(1);
    expect(faultsOf(lost)).toContainEqual(['duplicate-key', 2]);
  });

  it('gives all faults of a file', () => {
    expect(faultsOf('a: &x 1\na: *x\nb: !c d\n').map(([code]) => code)).toEqual([
      'duplicate-key',
      'not-plain-yaml',
      'not-plain-yaml',
      'not-plain-yaml',
    ]);
  });

  it.each([
    ['larger than a definition can be', 'a: 1\n'.repeat(SIZE_BOUND)],
    ['a million open brackets', '['.repeat(900_000)],
    ['a million dashes', '- '.repeat(450_000)],
    ['lists in lists, line by line', Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses without parsing what is %s', (_, text) => {
    expect(faultsOf(text).map(([code]) => code)).toEqual(['too-large']);
  });

  it('refuses a bomb of aliases without writing it out', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `l${level + 1}: &l${level + 1} [${`*l${level},`.repeat(9)}]`,
    );
    const codes = faultsOf(`l0: &l0 [x]\n${levels.join('\n')}\n`).map(([code]) => code);
    expect(new Set(codes)).toEqual(new Set(['not-plain-yaml']));
  });
});
