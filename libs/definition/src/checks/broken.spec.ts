// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { AANPAK, brokenDefinitions, type Broken } from '../../test/broken-definitions.js';
import { fixtureFiles } from '../../test/fixture.js';
import { formatFinding, type Finding } from '../finding.js';
import { loadPlaybook } from '../load-playbook.js';
import type { SourceFile } from '../reading/source.js';

function breakFiles(files: readonly SourceFile[], { file = AANPAK, from, to }: Broken): readonly SourceFile[] {
  return files.map((each) => {
    if (each.path !== file) return each;
    if (each.text.split(from).length !== 2) throw new Error(`The fixture must hold exactly once: ${from}`);
    return { ...each, text: each.text.replace(from, () => to) };
  });
}

function findingsOf(files: readonly SourceFile[]): readonly Finding[] {
  const reading = loadPlaybook(files);
  return reading.kind === 'faulty' ? reading.findings : reading.warnings;
}

function lineOf(files: readonly SourceFile[], finding: Finding, text: string): number {
  const written = files.find(({ path }) => path === finding.file)?.text ?? '';
  return written.slice(0, written.indexOf(text.replace(/^\s+/, ''))).split('\n').length;
}

describe('a broken definition', () => {
  it.each(Object.entries(brokenDefinitions))('%s is found once, where it is', async (_, each) => {
    const files = breakFiles(await fixtureFiles(), each);
    const findings = findingsOf(files);
    expect(findings.map(formatFinding)).toHaveLength(1);
    const [finding] = findings;
    expect(finding).toMatchObject({
      code: each.code,
      at: each.at,
      severity: each.severity ?? 'error',
      remedy: expect.stringContaining(each.remedy ?? ''),
    });
    if (finding === undefined || (each.line === undefined && finding.file !== (each.file ?? AANPAK))) return;
    expect(finding.line).toBe(lineOf(files, finding, each.line ?? each.to.trim()));
  });
});
