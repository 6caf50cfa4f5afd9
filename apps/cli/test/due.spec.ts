// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { draaiboek } from './command.js';

const due = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await draaiboek('due', ...args)).stdout.split('\n');

describe('draaiboek due', () => {
  test('prints the date first and then why', async () => {
    expect(await due('P3M', '--from', '2026-11-30', '--calendar', 'statutory')).toEqual([
      '2027-03-01',
      '3 maanden na 30 november 2026: zondag 28 februari 2027.',
      expect.stringContaining('28 februari 2027'),
      '28 februari 2027 is een zondag: schuift door naar maandag 1 maart 2027.',
      '',
    ]);
  });

  test.each<[what: string, args: readonly string[], date: string]>([
    ['policy stays where it falls', ['P3M', '--calendar', 'policy'], '2027-02-28'],
    ['policy can roll', ['P3M', '--calendar', 'policy', '--roll', 'previous'], '2027-02-26'],
    ['the day of the event can count', ['P2W', '--calendar', 'policy', '--counted'], '2026-12-13'],
    ['working days are counted', ['5WD', '--calendar', 'policy'], '2026-12-07'],
    ['a length can count back', ['-P6M', '--calendar', 'policy'], '2026-05-30'],
    ['the regulation has its own rule', ['P3M', '--calendar', 'eu-1182-71'], '2027-03-01'],
  ])('%s', async (_, args, date) => {
    expect((await due(...args, '--from', '2026-11-30'))[0]).toBe(date);
  });

  test('says so when a term stays on a day off', async () => {
    const args = ['P3M', '--from', '2026-11-30', '--calendar', 'policy'];
    expect((await due(...args)).join('\n')).toContain('--roll niet is gegeven');
    expect((await due(...args, '--roll', 'none')).join('\n')).not.toContain('--roll');
  });

  test('hours are counted from a moment', async () => {
    expect(await due('PT24H', '--from', '2026-11-30T10:00', '--calendar', 'hours')).toEqual([
      '2026-12-01',
      expect.stringContaining('10:00'),
      '',
    ]);
  });

  test('gives the same as JSON, in English when asked', async () => {
    const { code, stdout } = await draaiboek(
      ...['due', 'P3M', '--from', '2026-11-30', '--calendar', 'statutory', '--json', '--language', 'en'],
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      dueOn: '2027-03-01',
      elapsesAt: '2027-03-01T23:00:00.000Z',
      why: [{ rule: 'count' }, { rule: 'month-end' }, { rule: 'sunday' }],
      explanation: [expect.stringContaining('28 February 2027'), expect.any(String), expect.any(String)],
    });
  });
});
