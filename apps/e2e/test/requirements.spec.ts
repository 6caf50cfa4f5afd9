// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What the factsheet and the law ask, held against the shipped playbook and the tests of the product. */
import { join } from 'node:path';
import { formatFinding } from '@draaiboek/definition';
import { coverFolder } from '@draaiboek/definition/node';

const root = join(import.meta.dirname, '../../..');
const reading = await coverFolder({
  playbook: join(root, 'processes'),
  requirements: join(root, 'docs/requirements.yaml'),
  root,
});
if (reading.kind === 'faulty') throw new Error(reading.findings.map(formatFinding).join('\n'));
const { factsheet, lawInProcesses, lawInProduct, gaps, problems } = reading.value;

describe('requirements', () => {
  it('every id that is named is asked, every test that is named is there, and what is open is open', () => {
    expect(problems.map(formatFinding)).toEqual([]);
  });

  it('every id of the factsheet stands in a process or beside it', () => {
    expect(factsheet.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual([]);
    expect(factsheet.length).toBeGreaterThan(80);
  });

  it('every id of the Acts that the playbook declares stands in a process', () => {
    expect(lawInProcesses.filter(({ places }) => places.length === 0).map(({ id }) => id)).toEqual([]);
    expect(lawInProcesses).not.toEqual([]);
  });

  it('the gaps are those that are said to be open', () => {
    const open = [...factsheet, ...lawInProcesses, ...lawInProduct].filter((each) => each.open !== undefined);
    expect(gaps).toEqual([...new Set(open.map(({ id }) => id))]);
  });
});
