// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { Problem } from '@draaiboek/api';
import { isKnown, revisionMatched } from '../src/http/entity-tags.js';
import { fits, OPENING, serve, type Served } from './served.js';

describe('conditions of a request (RFC 9110)', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve();
  });
  afterAll(() => served.close());

  it.each([
    ['"7"', 7],
    ['7', 7],
    [' "7" ', 7],
    ['W/"7"', -1],
    ['"zeven"', -1],
    ['""', -1],
  ])('If-Match: %s is the revision %d', (header, revision) => {
    expect(revisionMatched(header)).toBe(revision);
  });

  it.each(['"1', '1"', '*', '"1", "2"', 'W/1', 'w/"1"', '1.0', '-1', '1234567890', '"1"x', ''])(
    'If-Match: %s is a header that cannot be read',
    (header) => {
      expect(() => revisionMatched(header)).toThrow(expect.objectContaining({ code: 'DRB-4001' }));
    },
  );

  it.each([
    ['"7"', true],
    ['W/"7"', true],
    ['"1", W/"7" ,"9"', true],
    ['*', true],
    ['"8"', false],
    ['7', false],
    ['"7', false],
    ['"1" "7"', false],
  ])('If-None-Match: %s names revision 7: %s', (header, known) => {
    expect(isKnown(header, 7)).toBe(known);
  });

  it('answers 412 with the revision to a tag that is none, and changes nothing', async () => {
    const { id } = await served.opened();
    const send = (match: string) =>
      served.as('regisseur').post(`/v1/cases/${id}/events`, { type: 'bedenktijd.begonnen' }).set('if-match', match);
    const { body, headers } = await send('W/"1"').expect(412);
    expect(fits(Problem, body)).toMatchObject({ code: 'DRB-4120', revision: 1 });
    expect(headers['etag']).toBe('"1"');
    expect(fits(Problem, (await send('"1').expect(400)).body)).toMatchObject({
      code: 'DRB-4001',
      errors: [{ at: 'If-Match' }],
    });
    await send('"1"').expect(200);
  });

  it('answers 304 while a case has the revision that one has, and the case after a change', async () => {
    const { id } = await served.opened();
    const { get, post } = served.as('regisseur');
    const known = await get(`/v1/cases/${id}`).set('if-none-match', '"1"').expect(304);
    expect(known.text).toBe('');
    expect(known.headers).toMatchObject({ etag: '"1"', vary: 'Authorization' });
    await post(`/v1/cases/${id}/events`, { type: 'bedenktijd.begonnen' }).set('if-match', '"1"').expect(200);
    await get(`/v1/cases/${id}`).set('if-none-match', '"1"').expect(200);
    await served.as('toezicht').get(`/v1/cases/${id}`).set('if-none-match', '*').expect(404);
  });

  it('T6 sends a case in which something is due that is not done yet, whatever one has', async () => {
    const { id } = await served.opened();
    const { store, municipality } = served.product;
    await store.withMunicipality(municipality.id, (scope) =>
      scope.query(`update case_record set next_due_at = product_now() - interval '1 second' where id = $1`, [id]),
    );
    await served.as('regisseur').get(`/v1/cases/${id}`).set('if-none-match', '"1"').expect(200);
  });

  it('says of an answer that was given before that it was, and of a first one not', async () => {
    const open = () => served.as('regisseur').post('/v1/cases', OPENING).set('idempotency-key', 'nog-eens').expect(201);
    const first = await open();
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    const second = await open();
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(second.body).toEqual(first.body);
  });

  it.each([
    ['null', /expected object, received null/],
    ['7', /expected object, received number/],
    ['[]', /expected object, received array/],
  ])('says of the body %s what is wrong with it', async (body, says) => {
    const sent = served.as('regisseur').post('/v1/cases').type('json').send(body);
    const { errors } = fits(Problem, (await sent.expect(422)).body);
    expect(errors).toEqual([{ at: 'body', message: expect.stringMatching(says) as string }]);
  });

  it('says of a missing body that it is missing', async () => {
    const { body } = await served.as('regisseur').post('/v1/cases').expect(422);
    expect(fits(Problem, body).errors).toEqual([
      { at: 'body', message: expect.stringContaining('application/json') as string },
    ]);
  });
});
