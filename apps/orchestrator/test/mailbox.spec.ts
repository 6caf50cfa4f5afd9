// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { letter } from '../src/mail/letter.js';
import type { Post } from '../src/mail/postbox.js';
import type { Product } from '../src/product.js';
import { type Deployment, describeSettings, openDeployment } from './deployment.js';
import { productIn } from './product.js';

/** What carries mail promises: once per id, whoever delivers it, and to the role it is for. */
describeSettings('the postbox', (setting) => {
  let deployment: Deployment;
  let product: Product;
  beforeAll(async () => {
    deployment = await openDeployment(setting);
    product = await productIn(deployment);
  });
  afterAll(async () => {
    await product.stop();
    await deployment.close();
  });

  const post = (id: string, toRole: string): Post => ({
    ...{ municipality: product.municipality.id, id, toRole, at: '2026-11-30T09:00:00.000Z' },
    letter: letter('waits', 'http://127.0.0.1:3000'),
  });
  const ids = async (to?: string): Promise<string[]> => {
    const { mails } = await product.mailbox.list(product.municipality.id, to, { offset: 0, limit: 100 });
    return mails.map(({ id }) => id).sort();
  };

  it('keeps a message that comes twice once, also when two processes bring it at the same moment', async () => {
    const other = await productIn(deployment);
    const one = post('een', 'partner');
    await Promise.all([product.mailbox.post(one), other.mailbox.post(one)]);
    await product.mailbox.post(one);
    expect(await ids()).toEqual(['een']);
    await other.stop();
  });

  it('gives a role its own mail, and that to the contact of its organisation', async () => {
    await product.mailbox.post(post('twee', 'contact:partner'));
    await product.mailbox.post(post('drie', 'regisseur'));
    expect(await ids('partner')).toEqual(['een', 'twee']);
    expect(await ids('regisseur')).toEqual(['drie']);
  });
});
