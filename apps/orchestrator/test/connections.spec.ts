// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { productIn } from './product.js';
import type { Product } from '../src/product.js';

const CONNECTIONS = 10;

describeSettings('the connections to the database', (setting) => {
  let deployment: Deployment;
  let product: Product;
  beforeEach(async () => {
    deployment = await openDeployment(setting);
    product = await productIn(deployment);
  });
  afterEach(async () => {
    await product.stop();
    await deployment.close();
  });

  const counted = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('draaiboek_database_'));

  it('are counted by what they do, with whoever waits for one; the embedded database has none', async () => {
    const { store, metrics } = product;
    if (setting === 'embedded') {
      expect(counted(await metrics.registry.metrics())).toEqual([]);
      return;
    }
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const holds = Array.from({ length: CONNECTIONS }, () => Promise.withResolvers<undefined>());
    const held = holds.map(({ resolve }) =>
      store.withoutMunicipality(async () => {
        resolve(undefined);
        await gate;
      }),
    );
    await Promise.all(holds.map(({ promise }) => promise));
    const waiting = store.withoutMunicipality(() => Promise.resolve());
    await new Promise((resolve) => setImmediate(resolve));
    const asked = metrics.registry.metrics();
    open(undefined);
    const text = await asked;
    await Promise.all([...held, waiting]);
    expect(counted(text)).toEqual([
      `draaiboek_database_connections{state="busy"} ${CONNECTIONS}`,
      'draaiboek_database_connections{state="idle"} 0',
      'draaiboek_database_waiting 1',
    ]);
  });
});
