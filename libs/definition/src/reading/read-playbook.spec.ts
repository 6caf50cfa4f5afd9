// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { fixtureFiles } from '../../test/fixture.js';
import { formatFinding, type Finding } from '../finding.js';
import { loadPlaybook } from '../load-playbook.js';
import { readProcess } from './read-playbook.js';
import type { SourceFile } from './source.js';

const AANPAK = 'aanpak/process.yaml';

async function changed(
  path: string,
  ...changes: readonly (readonly [string, string])[]
): Promise<readonly SourceFile[]> {
  const files = await fixtureFiles();
  return files.map((file) =>
    file.path === path ? { path, text: changes.reduce((text, [from, to]) => text.replace(from, to), file.text) } : file,
  );
}

function findingsOf(files: readonly SourceFile[]): readonly Finding[] {
  const reading = loadPlaybook(files);
  return reading.kind === 'faulty' ? reading.findings : reading.warnings;
}

const summary = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, file, at }) => `${file} ${code} ${at}`);

describe('reading a playbook', () => {
  it('finds nothing in a sound one', async () => {
    expect(findingsOf(await fixtureFiles())).toEqual([]);
  });

  it('finds several faults of several kinds in several files at once, each once', async () => {
    const files = await changed(
      AANPAK,
      ['en: Departed on }', 'en: Departed on, nll: x }'], // schema: an unknown key
      ['category: h, ', ''], // schema: a missing category
      ['roll: next', 'roll: nxt'], // schema: a wrong value
      ['within: beoordelen', 'within: beoordeling'], // meaning: an unknown term
      ['target: plan-klaar', 'target: plan-klar'], // meaning: an unknown state
    );
    const both = files.map((file) =>
      file.path === 'nazorg/process.yaml' ? { ...file, text: file.text.replace('by: {', 'bye: {') } : file,
    );
    expect(summary(findingsOf(both))).toEqual([
      'aanpak/process.yaml uncategorised-fact facts/minderjarigenBetrokken',
      'aanpak/process.yaml unknown-key facts/vertrokkenOp/title/nll',
      'aanpak/process.yaml wrong-value terms/beoordelen/roll',
      'aanpak/process.yaml unknown-reference states/gemeld/tasks/beoordeling/within',
      'aanpak/process.yaml unknown-reference states/in-aanpak/states/plan/states/plan-uitvoeren/always/klaar',
      'nazorg/process.yaml unknown-key events/wonen.geregeld/bye',
    ]);
  });

  it('takes a misspelled key for the one that is meant, so that it is one fault', async () => {
    const files = await changed(AANPAK, ['initial: gemeld', 'intial: gemeld'], ['states:', 'stats:']);
    expect(summary(findingsOf(files))).toEqual([
      'aanpak/process.yaml unknown-key intial',
      'aanpak/process.yaml unknown-key stats',
    ]);
  });

  it('does not blame others for a process that cannot be read', async () => {
    const unparsable = await changed('companions/maatregel/process.yaml', ['events:', 'events: [']);
    expect(new Set(findingsOf(unparsable).map(({ file }) => file))).toEqual(
      new Set(['companions/maatregel/process.yaml']),
    );
    const malformed = await changed('companions/maatregel/process.yaml', ['    type: choice', '    type: [choice]']);
    expect(summary(findingsOf(malformed))).toEqual(['companions/maatregel/process.yaml wrong-value facts/soort/type']);
  });

  it('does not blame processes for a playbook.yaml that cannot be read', async () => {
    const files = await changed('playbook.yaml', ['roles:', 'roles: &alle']);
    expect(summary(findingsOf(files))).toEqual(['playbook.yaml not-plain-yaml ']);
    const without = (await fixtureFiles()).filter(({ path }) => path !== 'playbook.yaml');
    expect(summary(findingsOf(without))).toEqual(['playbook.yaml missing-file ']);
  });

  it('refuses two processes of one id', async () => {
    const files = await fixtureFiles();
    const copies = files
      .filter(({ path }) => path === AANPAK)
      .map(({ text }) => ({ path: 'kopie/process.yaml', text }));
    expect(summary(findingsOf([...files, ...copies]))).toEqual(['kopie/process.yaml duplicate-process process']);
  });

  it('refuses an empty file', async () => {
    const files = (await fixtureFiles()).map((file) => (file.path === AANPAK ? { ...file, text: '# niets\n' } : file));
    expect(summary(findingsOf(files))).toContain('aanpak/process.yaml wrong-type ');
  });

  it('reads one process by itself', async () => {
    const [file] = (await fixtureFiles()).filter(({ path }) => path === AANPAK);
    expect(readProcess(file?.text ?? '', AANPAK)).toMatchObject({
      kind: 'read',
      value: { process: 'aanpak' },
      warnings: [],
    });
    expect(readProcess('process: 1', AANPAK)).toMatchObject({ kind: 'faulty' });
  });

  it('prints a finding with file, line, severity, code, message, path and remedy', () => {
    const finding: Finding = {
      code: 'unknown-reference',
      severity: 'error',
      message: 'There is no state "gemelt".',
      remedy: 'Did you mean "gemeld"?',
      file: AANPAK,
      line: 12,
      at: 'initial',
    };
    expect(formatFinding(finding)).toBe(
      'aanpak/process.yaml:12  error  unknown-reference  There is no state "gemelt".  (at initial)\n  Did you mean "gemeld"?',
    );
    expect(formatFinding({ ...finding, at: '' })).not.toContain('(at');
  });
});
