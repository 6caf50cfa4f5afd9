// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { join } from 'node:path';
import { FIXTURE_FOLDER } from '../../test/fixture.js';
import { loadPlaybookFolder, readPlaybookFolder } from './folder.js';

describe('a folder', () => {
  it('is read: playbook.yaml, processes and companions, and nothing else', async () => {
    const paths = (await readPlaybookFolder(FIXTURE_FOLDER)).map(({ path }) => path);
    expect(paths).toEqual([
      'playbook.yaml',
      'aanpak/process.yaml',
      'nazorg/process.yaml',
      'companions/maatregel/process.yaml',
    ]);
  });

  it('is loaded as a playbook', async () => {
    const reading = await loadPlaybookFolder(FIXTURE_FOLDER);
    expect(reading).toMatchObject({ kind: 'read', warnings: [], value: { id: 'oefenboek', format: 1 } });
  });

  it('that is not there gives a finding', async () => {
    const reading = await loadPlaybookFolder(join(FIXTURE_FOLDER, 'nergens'));
    expect(reading).toMatchObject({ kind: 'faulty', findings: [{ code: 'missing-file', file: 'playbook.yaml' }] });
  });
});
