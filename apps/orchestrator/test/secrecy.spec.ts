// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** W20 (Wet PGA art. 17): nothing of a case is served to whoever did not acknowledge the duty of secrecy. */
import { Secrecy } from '@draaiboek/api';
import { openApiDocument } from '../src/http/openapi/document.js';
import { Acknowledgements } from '../src/secrecy/acknowledgements.js';
import { Document } from './held-to-document.js';
import { count } from './product.js';
import { fits, OPENING, serve, type Served } from './served.js';

const NEW = 'nieuwe-medewerker';
describe('W20 the duty of secrecy', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  const text = async () => fits(Secrecy, (await served.as(NEW).get('/v1/secrecy').expect(200)).body);

  it('comes before everything that is asked of somebody who is signed in, whatever is asked', async () => {
    const { id } = await served.opened();
    const paths = Object.entries(Document.parse(openApiDocument(served.app)).paths).flatMap(([path, { get }]) =>
      get === undefined || path === '/secrecy' ? [] : [path],
    );
    const asked: string[] = [];
    for (const path of paths) {
      const address = `/v1${path.replaceAll('{case}', id).replaceAll(/\{\w+\}/g, 'x')}`;
      /* What is open to nobody in particular tells of no case. */
      if ((await served.anyone().get(address)).status !== 401) continue;
      asked.push(path);
      const { body } = await served.as(NEW).get(address).expect(403);
      expect(body).toMatchObject({ code: 'DRB-4032', remedy: expect.stringContaining('/v1/secrecy') as unknown });
    }
    const some = ['/cases', '/cases/{case}', '/cases/{case}/journal', '/tasks', '/tasks/{task}', '/access-log'];
    expect(asked).toEqual(expect.arrayContaining(some));
    await served
      .as(NEW)
      .post('/v1/cases', OPENING)
      .expect(403, /DRB-4032/);
    expect((await served.as(NEW).get('/v1/session').expect(200)).body).toMatchObject({ secrecy: false });
  });

  it('is acknowledged in the text that there is now, and kept with its moment and version', async () => {
    const { version, text: paragraphs, acknowledgedAt } = await text();
    expect([paragraphs.length > 0, acknowledgedAt]).toEqual([true, undefined]);
    const send = (body: object) => served.as(NEW).post('/v1/secrecy/acknowledgements', body);
    await send({ version: 'een-andere' }).expect(422, /version/);
    await served.as(NEW).get('/v1/cases').expect(403);
    const { body } = await send({ version }).expect(201);
    expect(fits(Secrecy, body).acknowledgedAt).toMatch(/Z$/);
    expect((await send({ version }).expect(201)).body).toEqual(body);
    await served.as(NEW).get('/v1/cases').expect(200);
    expect(await count(served.product, 'acknowledgement', `person = '${NEW}' and version = '${version}'`)).toBe(1);
  });

  it('is asked again when its text has changed', async () => {
    const { store, municipality } = served.product;
    const changed = new Acknowledgements(store, municipality.id, 'een-nieuwe-tekst');
    await expect(changed.check('regisseur')).rejects.toMatchObject({ code: 'DRB-4032' });
    await changed.acknowledge('regisseur', 'een-nieuwe-tekst');
    await expect(changed.check('regisseur')).resolves.toBeUndefined();
  });
});
