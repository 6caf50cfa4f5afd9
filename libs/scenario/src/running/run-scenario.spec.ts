// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ScenarioDriver } from '../index.js';
import { runScenario } from '../index.js';
import { OPENED, differencesIn, run, scenarioOf } from '../../test/fixture.js';

const rows = (...texts: readonly string[]): string =>
  `${OPENED}rows:\n${texts.map((each) => `  - ${each}\n`).join('')}`;
const ASSESSED = '{ at: 2026-11-03T10:00, by: politie, answer: { beoordeling: ja } }';
const MEASURE = '{ after: PT1H, by: dossierhouder, event: maatregel.voorgesteld }';
const LEFT =
  '{ at: 2026-12-07T10:00, by: politie, event: vertrek.vastgesteld, reason: Melding., facts: { vertrokkenOp: 2026-11-30 } }';
const now = (then: string): string => `{ after: PT1H, then: { ${then} } }`;

describe('running a scenario', () => {
  test('a scenario in which everything is as expected is good', async () => {
    const text = rows(
      '{ at: 2026-11-02T11:00, then: { state: [gemeld], tasks: { beoordeling: 2026-11-16, bericht: null } } }',
      '{ at: 2026-11-16T12:00, then: { rungs: { beoordeling: [op-tijd, vooraf], bericht: [] } } }',
      '{ at: 2026-11-17T10:00, by: politie, answer: { aanpak/beoordeling: nee }, grounds: Onbekend., then: { closed: [beoordeling], gone: [beoordelen], state: [aanpak/in-aanpak] } }',
      '{ after: P1D, by: dossierhouder, event: maatregel.voorgesteld, then: { state: [maatregel/voorgesteld], tasks: { maatregel/advies: null } } }',
      '{ after: P1D, by: dossierhouder, in: maatregel, event: maatregel.ingetrokken, then: { ended: [maatregel/ingetrokken, maatregel, maatregel#1] } }',
      '{ at: 2026-12-07T10:00, by: politie, event: vertrek.vastgesteld, reason: Melding., facts: { vertrokkenOp: 2026-11-30 }, then: { terms: { nagaan: 2027-03-01 }, facts: { vertrokkenOp: 2026-11-30 } } }',
      '{ after: P1D, by: dossierhouder, correct: { fact: vertrokkenOp }, value: 2026-12-01, reason: Vergissing., then: { terms: { nagaan: 2027-03-01 } } }',
      '{ after: P1D, by: politie, correct: { task: beoordeling }, value: ja, reason: Vergissing. }',
      '{ at: 2027-03-02T00:00, then: { ended: [aanpak/gesloten], closed: [bericht], gone: [nagaan] } }',
    );
    expect(await differencesIn(text)).toEqual([]);
    expect((await run(text)).ok).toBe(true);
  });

  test.each<[expectation: string, text: string, ...differences: string[]]>([
    [
      'state',
      rows(ASSESSED, now('state: [gemeld, maatregel/voorgesteld]')),
      '9 state/gemeld: actief | niet actief; wel actief: aanpak/in-aanpak',
      '9 state/maatregel/voorgesteld: actief | niet actief; wel actief: aanpak/in-aanpak',
    ],
    [
      'ended',
      rows(now('ended: [aanpak/gesloten]')),
      '8 ended/aanpak/gesloten: geëindigd | niet geëindigd; er is niets geëindigd',
    ],
    [
      'tasks, with another date',
      rows(now('tasks: { beoordeling: 2026-11-17, bericht: 2026-11-17 }')),
      '8 tasks/beoordeling: open, uiterlijk 2026-11-17 | open, uiterlijk 2026-11-16',
      '8 tasks/bericht: open, uiterlijk 2026-11-17 | open, zonder datum',
    ],
    [
      'tasks, not open',
      rows(now('tasks: { advies: null }')),
      '8 tasks/advies: open, zonder datum | niet open; wel open: beoordeling (open, uiterlijk 2026-11-16), bericht (open, zonder datum)',
    ],
    ['closed', rows(now('closed: [beoordeling]')), '8 closed/beoordeling: niet open | open, uiterlijk 2026-11-16'],
    [
      'terms, with another date',
      rows(ASSESSED, LEFT, now('terms: { nagaan: 2027-02-28 }')),
      '10 terms/nagaan: loopt tot en met 2027-02-28 | loopt tot en met 2027-03-01',
    ],
    [
      'terms, not running',
      rows(now('terms: { nagaan: 2027-03-01 }')),
      '8 terms/nagaan: loopt tot en met 2027-03-01 | loopt niet; wel lopend: beoordelen (loopt tot en met 2026-11-16)',
    ],
    [
      'gone',
      rows(now('gone: [beoordelen, bericht]')),
      '8 gone/beoordelen: niet open, loopt niet | loopt tot en met 2026-11-16',
      '8 gone/bericht: niet open, loopt niet | open, zonder datum',
    ],
    [
      'rungs',
      rows('{ at: 2026-11-12T12:00, then: { rungs: { beoordeling: [], advies: [] } } }'),
      '8 rungs/beoordeling: niets verstuurd | vooraf',
      '8 rungs/advies: niets verstuurd | nooit geopend',
    ],
    [
      'facts',
      rows(ASSESSED, LEFT, now('facts: { vertrokkenOp: null, spoed: true }')),
      '10 facts/vertrokkenOp: niet bekend | 2026-11-30',
      '10 facts/spoed: ja | niet bekend',
    ],
    [
      'refused, while it is carried out',
      rows('{ after: PT1H, by: politie, answer: { beoordeling: ja }, then: { refused: role } }'),
      '8 refused: geweigerd (role) | uitgevoerd',
    ],
    [
      'refused, for another reason',
      rows('{ after: PT1H, by: politie, event: zaak.gesloten, then: { refused: state } }'),
      "8 refused: geweigerd (state) | geweigerd (role): 'zaak.gesloten' is for other roles. Ask somebody with the right role. Possible: dossierhouder.",
    ],
    [
      'a command that is refused, where nothing is said of it',
      rows(
        '{ after: PT1H, by: politie, event: vertrek.vastgesteld, reason: Melding., facts: { vertrokkenOp: 2026-11-01 } }',
      ),
      "8 command: uitgevoerd | geweigerd (state): The present state does not accept 'vertrek.vastgesteld'. Send an event that the present state accepts.",
    ],
  ])('%s that differs says what was expected and what is there', async (_, text, ...differences) => {
    expect(await differencesIn(text)).toEqual(differences);
  });

  test.each<[code: string, text: string]>([
    ['role', rows('{ after: PT1H, by: dossierhouder, answer: { beoordeling: ja }, then: { refused: role } }')],
    [
      'grounds-required',
      rows('{ after: PT1H, by: politie, answer: { beoordeling: nee }, then: { refused: grounds-required } }'),
    ],
    [
      'task-closed',
      rows(ASSESSED, '{ after: P1D, by: politie, answer: { beoordeling: ja }, then: { refused: task-closed } }'),
    ],
    ['unknown-task', rows('{ after: P1D, by: politie, answer: { advies: ja }, then: { refused: unknown-task } }')],
    [
      'unknown-instance',
      rows(
        '{ after: P1D, by: dossierhouder, in: maatregel, event: maatregel.ingetrokken, then: { refused: unknown-instance } }',
      ),
    ],
    ['fact-in-future', rows(ASSESSED, LEFT.replace('11-30 }', '12-08 }, then: { refused: fact-in-future }'))],
  ])('a refusal with code %s that is expected is good', async (_, text) => {
    expect(await differencesIn(text)).toEqual([]);
  });

  test('an opening that is refused leaves no case to look at', async () => {
    const refused = OPENED.replace('by: politie', 'by: dossierhouder, then: { refused: role }');
    expect(await differencesIn(`${refused}rows: []`)).toEqual([]);
    expect(await differencesIn(`${refused}rows: [{ after: P1D, then: { state: [gemeld] } }]`)).toEqual([
      '7 state/gemeld: actief | niet actief; er is niets actief',
    ]);
    expect(await differencesIn(`${refused}rows: [${ASSESSED}]`)).toEqual([
      '7 command: uitgevoerd | geweigerd (unknown-instance): There is no case. Look at why it was not opened.',
    ]);
  });

  test('of several instances the table must say which', async () => {
    const advice = (task: string): string => `{ after: PT1H, by: politie, answer: { ${task}: ja } }`;
    expect(await differencesIn(rows(ASSESSED, MEASURE, MEASURE, advice('advies')))).toEqual([
      "11 command: uitgevoerd | geweigerd (unknown-instance): 'advies' may be any of 2 instances. Write maatregel#1 for the first that was opened.",
    ]);
    const second = rows(
      ASSESSED,
      MEASURE,
      MEASURE,
      advice('maatregel#2/advies'),
      now('state: [maatregel#1/voorgesteld, maatregel#2/van-kracht]'),
    );
    expect(await differencesIn(second)).toEqual([]);
  });

  test('while time passes each rung is sent at its own moment and none is overtaken', async () => {
    const text = rows('{ at: 2027-01-04T10:00, then: { rungs: { beoordeling: [vooraf, op-tijd, te-laat] } } }');
    expect(await differencesIn(text)).toEqual([]);
  });

  test('a row that is not as expected does not stop the rows below it', async () => {
    const result = await run(rows(now('state: [in-aanpak]'), now('state: [gemeld]')));
    expect(result.rows.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(result.ok).toBe(false);
  });

  test('a row tells who did what, and a row that only looks tells nothing', async () => {
    const { rows: done } = await run(rows(ASSESSED, now('')));
    expect(done.map(({ by, did, outcome }) => [by, did, outcome.kind])).toEqual([
      ['politie', 'aanpak: melding', 'accepted'],
      ['politie', 'beoordeling: ja', 'accepted'],
      [undefined, undefined, 'looked'],
    ]);
  });

  test('a refusal that did change something is a difference', async () => {
    const text = rows('{ after: P1D, by: politie, answer: { beoordeling: ja }, then: { refused: role } }');
    const result = await runScenario(scenarioOf(text), leakyDriver());
    expect(result.rows[1]?.differences).toEqual([
      { expectation: 'refused', expected: 'er is niets veranderd', actual: 'de zaak is veranderd' },
    ]);
  });

  test('the words of a difference can be English', async () => {
    const result = await runScenario(scenarioOf(rows(now('state: [in-aanpak]'))), leakyDriver(), 'en');
    expect(result.rows[1]?.differences).toEqual([
      { expectation: 'state/in-aanpak', expected: 'active', actual: 'not active; active: aanpak/gemeld' },
    ]);
  });
});

/** Refuses every answer for its role, and yet counts a revision. */
function leakyDriver(): ScenarioDriver {
  let revision = 0;
  const refuse = async () => {
    revision += 1;
    return { kind: 'refused', code: 'role', message: '', remedy: '' } as const;
  };
  const task = { id: 't1', task: 'beoordeling', status: 'open', sent: [] } as const;
  return {
    passTo: async () => undefined,
    open: async () => ({ kind: 'accepted' }),
    event: refuse,
    answer: refuse,
    correct: refuse,
    changeTerm: refuse,
    snapshot: async () => ({
      status: 'open',
      revision,
      instances: [
        {
          id: 'i1',
          process: 'aanpak',
          status: 'running',
          active: ['gemeld'],
          facts: {},
          checklist: {},
          tasks: [task],
          terms: [],
        },
      ],
    }),
  };
}
