// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** While a rolling restart is under way, a process that is older than a playbook meets cases that run on it. */
import { contentHashOf } from '@draaiboek/definition';
import { openDeployment, describeSettings, type Deployment } from './deployment.js';
import { fixturePlaybook } from './fixture-playbook.js';
import { open, productIn, send } from './product.js';
import { Playbooks } from '../src/playbooks/playbooks.js';
import type { Product } from '../src/product.js';

describeSettings('a process that is older than the playbook of a case', (setting) => {
  let deployment: Deployment;
  let older: Product;
  let newer: Product;
  let newest: string;
  beforeAll(async () => {
    deployment = await openDeployment(setting);
    older = await productIn(deployment);
    const later = { ...(await fixturePlaybook()), version: '2' };
    newest = contentHashOf(later);
    newer = await productIn(
      deployment,
      undefined,
      undefined,
      Promise.resolve(new Playbooks({ ...later, contentHash: newest })),
    );
  });
  afterAll(async () => {
    await older.stop();
    await newer.stop();
    await deployment.close();
  });

  it('goes on with the case, on the playbook that is stored with it', async () => {
    const opened = await open(newer);
    const after = await send(older, opened, 'bedenktijd.begonnen');
    expect(after.playbookHash).toBe(newest);
    expect(after.state.revision).toBeGreaterThan(opened.state.revision);
  });
});
