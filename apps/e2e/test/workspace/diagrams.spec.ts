// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** The drawings beside the processes are what `draaiboek diagram` makes of them today. */
import type { CompiledPlaybook } from '@draaiboek/definition';
import { loadPlaybookFolder } from '@draaiboek/definition/node';
import { diagramSvg } from '@draaiboek/diagram';
import { join } from 'node:path';
import { listFiles, readText, ROOT } from './files.js';

const drawings = listFiles('processes').filter((path) => path.endsWith('/diagram.svg'));

async function loadShipped(): Promise<CompiledPlaybook> {
  const reading = await loadPlaybookFolder(join(ROOT, 'processes'));
  if (reading.kind === 'faulty') throw new Error(reading.findings.map(({ message }) => message).join('\n'));
  return reading.value;
}

describe('the drawings of the processes', () => {
  let playbook: CompiledPlaybook;

  beforeAll(async () => {
    playbook = await loadShipped();
  });

  it('are there for every phase', () => {
    expect(drawings).toEqual(
      expect.arrayContaining(
        ['prevention', 'signaal', 'person-oriented-approach', 're-integration', 'fallen'].map(
          (id) => `processes/${id}/diagram.svg`,
        ),
      ),
    );
  });

  it.each(drawings)('%s is current', async (path) => {
    const id = path.split('/').at(-2) ?? '';
    const process = playbook.processes[id];
    if (!process) throw new Error(`${path} stands beside no process: remove it.`);
    const drawn = await diagramSvg(process, { language: 'nl', titles: playbook });
    const remedy = `npx draaiboek diagram ${id} --out ${path}`;
    expect({ remedy, isCurrent: readText(path) === `${drawn.trimEnd()}\n` }).toEqual({ remedy, isCurrent: true });
  });
});
