// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { parseSource, type SourceFile } from '../reading/source.js';
import { cover, type Coverage } from './cover.js';
import { readRequirements } from './requirements.js';

const ASKED = `
factsheet:
  approach: { A1: 'A meeting.', A2: 'A plan.' }
law:
  wet: { W1: { asks: 'One person.', process: true }, W2: { asks: 'A purpose.', tests: { a.spec.ts: 'has a purpose' } } }
  other: { O1: { asks: 'Another thing.', process: true } }
`;
const PROCESS = `process: aanpak
terms:
  plan: { source: { A1: true } }
states:
  overleg:
    source: { A1: true, W1: true }
    tasks:
      plan: { source: { A2: true } }
`;
const PLAYBOOK = 'playbook: proef\nlaws: { wet: true }\n';

interface Changed {
  readonly asked?: string;
  readonly process?: string;
  readonly playbook?: string;
  readonly test?: string | undefined;
}

function covered(changed: Changed = {}): Coverage {
  const { asked = ASKED, process = PROCESS, playbook = PLAYBOOK } = changed;
  const reading = readRequirements({ path: 'docs/requirements.yaml', text: asked });
  if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.findings));
  const files: SourceFile[] = [
    { path: 'playbook.yaml', text: playbook },
    { path: 'aanpak/process.yaml', text: process },
  ];
  const test = 'test' in changed ? changed.test : "it('has a purpose', () => {});";
  const documents = files.flatMap(({ path, text }) => parseSource(path, text).source ?? []);
  return cover(reading.value, { documents, tests: new Map([['a.spec.ts', test]]) });
}

const wrong = (changed: Changed): readonly string[] =>
  covered(changed).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);

describe('what is asked, held against what stands there', () => {
  it('names each place with process, file, line and path, what a case meets first', () => {
    const { factsheet, gaps, problems } = covered();
    expect(factsheet[0]?.places).toEqual([
      { process: 'aanpak', file: 'aanpak/process.yaml', line: 6, at: 'states/overleg' },
      { process: 'aanpak', file: 'aanpak/process.yaml', line: 3, at: 'terms/plan' },
    ]);
    expect(factsheet[1]?.places).toEqual([
      { process: 'aanpak', file: 'aanpak/process.yaml', line: 8, at: 'states/overleg/tasks/plan' },
    ]);
    expect({ gaps, problems }).toEqual({ gaps: [], problems: [] });
  });

  it('asks a process to hold the Acts that the playbook declares, and no others', () => {
    const { lawInProcesses, notDeclared } = covered();
    expect(lawInProcesses.map(({ id }) => id)).toEqual(['W1']);
    expect(notDeclared).toEqual(['other']);
    expect(covered({ playbook: 'playbook: proef\nlaws: { wet: true, other: true }\n' }).gaps).toEqual(['O1']);
    expect(covered({ playbook: 'playbook: proef\n' }).lawInProcesses).toEqual([]);
  });

  it('an id without a place, or without a test where the product must hold it, is a gap', () => {
    expect(covered({ process: PROCESS.replace('A2', 'A1') }).gaps).toEqual(['A2']);
    expect(covered({ asked: ASKED.replace("{ a.spec.ts: 'has a purpose' }", '{}') }).gaps).toEqual(['W2']);
  });

  it('a test that is not there is a problem, at the line that names it', () => {
    const message = 'docs/requirements.yaml:5 There is no test "has a purpose" in a.spec.ts.';
    expect(wrong({ test: undefined })).toEqual([message]);
    expect(wrong({ test: "it('has no purpose', () => {});" })).toEqual([message]);
  });

  it('an id that nothing asks is a problem where it is named', () => {
    expect(wrong({ process: PROCESS.replace('W1: true', 'W1: true, A9: true') })).toEqual([
      'aanpak/process.yaml:6 Nothing that is asked has the id "A9".',
    ]);
    expect(wrong({ playbook: 'playbook: proef\nlaws: { wet: true, oude: true }\n' })).toHaveLength(1);
  });

  it('what is said to be open stays a gap, and may not be held', () => {
    const open = `${ASKED}open: { A2: Later. }\n`;
    expect(covered({ asked: open, process: PROCESS.replace('A2', 'A1') })).toMatchObject({
      gaps: ['A2'],
      problems: [],
    });
    expect(wrong({ asked: open })).toEqual([
      'docs/requirements.yaml:7 "A2" is said to be open, and it is held or not asked.',
    ]);
  });
});
