// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path';
import { loadReferenceFolder, readReferenceFolder } from '../node.js';
import { readReferences } from './read-references.js';

const PROCESSES = join(import.meta.dirname, '../../../../processes');
const shipped = await readReferenceFolder(PROCESSES);

/** The findings after one change to a shipped file, as `code at`. */
function findings(from: string, to: string): readonly string[] {
  const changed = shipped.map(({ path, text }) => ({ path, text: text.replace(from, () => to) }));
  if (changed.every(({ text }, index) => text === shipped[index]?.text)) throw new Error(`Nothing holds: ${from}`);
  const reading = readReferences(changed);
  return reading.kind === 'faulty' ? reading.findings.map(({ code, at }) => `${code} ${at}`) : [];
}

describe('the directory and the division of tasks', () => {
  it('G6 V5 come with the product and are sound', async () => {
    const reading = await loadReferenceFolder(PROCESSES);
    expect(reading.kind === 'faulty' ? reading.findings : []).toEqual([]);
    expect(reading).toMatchObject({ value: { directory: { source: { G6: true } }, division: { status: 'proposal' } } });
  });

  it('need not be there', () => {
    expect(readReferences([])).toEqual({ kind: 'read', value: {}, warnings: [] });
  });

  it.each([
    ['an entry nobody dated', 'checkedOn: 2015-06-02\n  nctv', "note: '-'\n  nctv", 'unknown-key'],
    ['a date that does not exist', 'checkedOn: 2015-06-02', 'checkedOn: 2015-02-30', 'wrong-value'],
    ['a website that is none', "value: 'https://www.vng.nl", "value: 'javascript:www.vng.nl", 'wrong-value'],
    ['a task beyond the seven', 'signaleren: takes-part, melden', 'signalen: takes-part, melden', 'unknown-reference'],
    ['a task that nobody leads', 'signaleren: leads', 'signaleren: takes-part', 'empty'],
    ['a share that is none', 'signaleren: leads', 'signaleren: leidt', 'wrong-value'],
    ['a party without a domain', '    domain: safety\n    does: {', '    does: {', 'missing-key'],
  ])('%s is a finding', (_, from, to, code) => {
    expect(findings(from, to).join(' ')).toContain(code);
  });
});
