// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { OPENED, faultsIn, findingsIn, scenarioOf } from '../../test/fixture.js';

/** A row at the end of a scenario that is otherwise right; its first line is line 8. */
const withRow = (row: string): string => `${OPENED}rows:\n  - ${row}`;
const AT = 'at: 2026-11-03T10:00';

describe('reading a scenario', () => {
  test('a local time is a moment in Amsterdam, and after counts on its clock', () => {
    const { rows } = scenarioOf(`${OPENED}rows:\n  - at: 2027-03-27T10:00\n  - after: P1D\n  - after: PT24H`);
    expect(rows.map(({ at }) => at)).toEqual([
      '2026-11-02T09:00:00.000Z',
      '2027-03-27T09:00:00.000Z',
      '2027-03-28T08:00:00.000Z',
      '2027-03-29T08:00:00.000Z',
    ]);
  });

  test('each row knows its line', () => {
    expect(scenarioOf(`${OPENED}rows:\n  - ${AT}\n  - after: P1D`).rows.map(({ line }) => line)).toEqual([6, 8, 9]);
  });

  test('a name takes the process of in, unless it carries its own', () => {
    const task = (row: string): unknown => scenarioOf(withRow(row)).rows[1]?.action;
    expect(task(`{ ${AT}, by: politie, in: maatregel#2, answer: { advies: ja } }`)).toMatchObject({
      task: { name: 'advies', place: { process: 'maatregel', nth: 2 } },
    });
    expect(task(`{ ${AT}, by: politie, in: aanpak, answer: { maatregel/advies: ja } }`)).toMatchObject({
      task: { name: 'advies', place: { process: 'maatregel' } },
    });
  });

  test.each<[fact: string, text: string, ...faults: string[]]>([
    ['text that is no YAML is unreadable', `${OPENED}rows: [`, '7 unreadable '],
    ['rows must be there', OPENED, '2 missing-key '],
    ['an unknown key', withRow(`{ ${AT}, wie: politie }`), '8 unknown-key rows/0/wie'],
    ['a row that does not say when', withRow('{ then: {} }'), '8 wrong-structure rows/0'],
    ['a row that says twice when', withRow(`{ ${AT}, after: P1D }`), '8 wrong-structure rows/0'],
    ['a time that the clock skips', withRow('{ at: 2027-03-28T02:30 }'), '8 wrong-value rows/0/at'],
    ['a date without a time', withRow('{ at: 2027-03-28 }'), '8 wrong-value rows/0/at'],
    ['a length that cannot be read', withRow('{ after: drie weken }'), '8 wrong-value rows/0/after'],
    ['working days, which need a calendar', withRow('{ after: 3WD }'), '8 wrong-value rows/0/after'],
    ['a length that counts back', withRow('{ after: -P1D }'), '8 wrong-value rows/0/after'],
    ['a row before the one above it', withRow('{ at: 2026-11-01T10:00 }'), '8 wrong-value rows/0/at'],
    ['an unknown role', withRow(`{ ${AT}, by: polite, event: zaak.gesloten }`), '8 unknown-reference rows/0/by'],
    ['an unknown event', withRow(`{ ${AT}, by: politie, event: zaak.dicht }`), '8 unknown-reference rows/0/event'],
    [
      'an event of another process than in',
      withRow(`{ ${AT}, by: politie, in: maatregel, event: zaak.gesloten }`),
      '8 unknown-reference rows/0/event',
    ],
    [
      'an unknown task',
      withRow(`{ ${AT}, by: politie, answer: { beoordelingen: ja } }`),
      '8 unknown-reference rows/0/answer/beoordelingen',
    ],
    [
      'an unknown answer',
      withRow(`{ ${AT}, by: politie, answer: { beoordeling: jawel } }`),
      '8 unknown-reference rows/0/answer/beoordeling',
    ],
    [
      'two answers in one row',
      withRow(`{ ${AT}, by: politie, answer: { beoordeling: ja, bericht: ja } }`),
      '8 wrong-structure rows/0/answer',
    ],
    [
      'an event and an answer in one row',
      withRow(`{ ${AT}, by: politie, event: zaak.gesloten, answer: { beoordeling: ja } }`),
      '8 wrong-structure rows/0',
    ],
    [
      'an unknown fact',
      withRow(`{ ${AT}, by: politie, event: vertrek.vastgesteld, facts: { vertrokken: 2026-11-01 } }`),
      '8 unknown-reference rows/0/facts/vertrokken',
    ],
    ['a command of nobody', withRow(`{ ${AT}, event: zaak.gesloten }`), '8 wrong-structure rows/0'],
    ['somebody who does nothing', withRow(`{ ${AT}, by: politie }`), '8 wrong-structure rows/0/by'],
    [
      'a reason with an answer',
      withRow(`{ ${AT}, by: politie, answer: { beoordeling: nee }, reason: Dubbel. }`),
      '8 wrong-structure rows/0/reason',
    ],
    [
      'a correction without a value',
      withRow(`{ ${AT}, by: politie, correct: { fact: spoed }, reason: Vergissing. }`),
      '8 wrong-structure rows/0',
    ],
    [
      'a correction into an unknown answer',
      withRow(`{ ${AT}, by: politie, correct: { task: beoordeling }, value: misschien, reason: Vergissing. }`),
      '8 unknown-reference rows/0/value',
    ],
    ['a refusal of nothing', withRow(`{ ${AT}, then: { refused: role } }`), '8 wrong-structure rows/0/then/refused'],
    [
      'an unknown refusal',
      withRow(`{ ${AT}, by: politie, event: zaak.gesloten, then: { refused: rol } }`),
      '8 wrong-value rows/0/then/refused',
    ],
    ['an unknown state', withRow(`{ ${AT}, then: { state: [gmeld] } }`), '8 unknown-reference rows/0/then/state/0'],
    [
      'a state of another process',
      withRow(`{ ${AT}, then: { state: [maatregel/gemeld] } }`),
      '8 unknown-reference rows/0/then/state/0',
    ],
    [
      'an end that is no final state',
      withRow(`{ ${AT}, then: { ended: [aanpak/gemeld] } }`),
      '8 unknown-reference rows/0/then/ended/0',
    ],
    [
      'a due date that does not exist',
      withRow(`{ ${AT}, then: { tasks: { beoordeling: 2026-11-31 } } }`),
      '8 wrong-value rows/0/then/tasks/beoordeling',
    ],
    [
      'an unknown term',
      withRow(`{ ${AT}, then: { terms: { na: 2026-11-30 } } }`),
      '8 unknown-reference rows/0/then/terms/na',
    ],
    ['neither task nor term', withRow(`{ ${AT}, then: { gone: [iets] } }`), '8 unknown-reference rows/0/then/gone/0'],
    [
      'an unknown rung',
      withRow(`{ ${AT}, then: { rungs: { aanpak/beoordeling: [vooraf, nooit] } } }`),
      '8 unknown-reference rows/0/then/rungs/aanpak/beoordeling/1',
    ],
    [
      'an expected fact that is unknown',
      withRow(`{ ${AT}, then: { facts: { haast: true } } }`),
      '8 unknown-reference rows/0/then/facts/haast',
    ],
    ['a name that is none', withRow(`{ ${AT}, then: { state: ['a/b/c'] } }`), '8 wrong-value rows/0/then/state/0'],
  ])('%s is a finding with its line', (_, text, ...faults) => {
    expect(faultsIn(text)).toEqual(faults);
  });

  test('an unknown process, entry and subject are findings of the head', () => {
    const head = OPENED.replace('as: melding', 'as: meldingen').replace('subject: person', 'subject: persoon');
    expect(faultsIn(`${head}rows: []`)).toEqual(['5 wrong-value subject', '6 unknown-reference open/as']);
    expect(faultsIn(`${OPENED.replace('process: aanpak', 'process: aanpk')}rows: []`)).toEqual([
      '4 unknown-reference process',
    ]);
  });

  test('everything that is wrong comes at once, also beside a row whose form is wrong', () => {
    const rows = [`{ ${AT}, wie: politie }`, `{ ${AT}, then: { state: [gmeld] } }`, '{ after: P }'];
    expect(faultsIn(`${OPENED}rows:\n${rows.map((row) => `  - ${row}`).join('\n')}`)).toEqual([
      '8 unknown-key rows/0/wie',
      '9 unknown-reference rows/1/then/state/0',
      '10 wrong-value rows/2/after',
    ]);
  });

  test('the remedy names the nearest name, or the process that has it', () => {
    const remedies = (row: string): readonly string[] => findingsIn(withRow(row)).map(({ remedy }) => remedy);
    expect(remedies(`{ ${AT}, then: { state: [gmeld] } }`)).toEqual([expect.stringContaining('"gemeld"')]);
    expect(remedies(`{ ${AT}, then: { state: [maatregel/gemeld] } }`)).toEqual(['It is one of "aanpak".']);
    expect(remedies(`{ ${AT}, by: politie, event: zaak.gesloten, then: { refused: rle } }`)).toEqual([
      expect.stringContaining('"role"'),
    ]);
  });

  test('a row that shows how something unknown is refused may name it', () => {
    expect(faultsIn(withRow(`{ ${AT}, by: politie, event: zaak.dicht, then: { refused: unknown-event } }`))).toEqual(
      [],
    );
  });
});
