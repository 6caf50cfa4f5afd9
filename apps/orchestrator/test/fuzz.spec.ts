// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * Generated requests to every operation that the document of the API lists, such as it asks for and such with something
 * wrong: never a failure of the product, never a connection that is cut, never a word of another municipality.
 *
 * `FUZZ_RUNS` is the number of requests per operation, `FUZZ_SEED` where they begin.
 */
import { Agent, createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { Problem } from '@draaiboek/api';
import { firstBreak, readJournal } from '@draaiboek/case-file';
import type { NestExpressApplication } from '@nestjs/platform-express';
import fc from 'fast-check';
import { Calendars } from '../src/calendars/calendars.js';
import { CONNECTION_LIMITS, limitConnections } from '../src/http/connection-limits.js';
import { createApp } from '../src/http/create-app.js';
import { openApiDocument } from '../src/http/openapi/document.js';
import { ensureMunicipality } from '../src/municipalities/municipalities.js';
import type { Product } from '../src/product.js';
import { emptyDatabase } from './database.js';
import { fixtureVariants } from './fixture-playbook.js';
import type { Schemas } from './fuzz/fitting.js';
import { type Document, operationsOf, PRESENT, requestsTo, type Sent, type Stock } from './fuzz/requests.js';
import { send } from './fuzz/send.js';
import { open, productOn, REGISSEUR, send as sendEvent } from './product.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 80);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
const UNLIMITED = { commandsPerMinute: 1e9, strangersPerMinute: 1e9 };

const OTHER = 'elders';
/** Words that stand nowhere but in the case of the other municipality, and the password of a stranger. */
const SECRET = ['Kanarie-Elders-Naam', 'Kanarie-Elders-Reden', 'kanarie-elders-gemeente', 'a2FuYXJpZQ=='];
const EVENTS = ['vertrek.gemeld', 'bedenktijd.begonnen', 'bijeenkomst.nodig', 'vertrek.gemeld', 'zaak.afgerond'];
const WORDS = {
  of: {
    process: ['voorbeeld', 'voorbeeld', 'bijeenkomst'],
    as: ['begin'],
    variant: ['proef', 'kort', 'regionaal'],
    kind: ['person'],
    type: EVENTS,
    instance: ['i1'],
    task: ['t2'],
    answer: ['ja', 'nee', 'onbekend'],
    fact: ['vertrokkenOp', 'dringend'],
    facts: ['vertrokkenOp'],
    value: ['2026-01-01', '2026-10-31', 'ja', 'nee'],
    moment: ['2029-11-30T10:00', '2027-01-04T09:00:00.000Z'],
    birthDate: ['2001-12-31'],
    by: ['PT1H', 'P1D', 'P1W'],
    to: ['2026-11-30T10:00'],
    name: ['Testpersoon'],
    reason: ['Een toelichting.'],
    grounds: ['Een toelichting.'],
  },
  any: [...EVENTS, 'nagaan', 'vraag', 'regisseur', 'open', 'xstate.stop', 'drb.look', 'd1', 'Een toelichting.'],
};

describe(`generated requests (seed ${SEED}, ${RUNS} per operation)`, () => {
  let database: PGlite;
  let product: Product;
  let app: NestExpressApplication;
  let server: Server;
  let stock: Stock;
  let before: unknown;
  const agent = new Agent({ keepAlive: true });
  const count = { sent: 0, refused: 0 };

  beforeAll(async () => {
    database = await emptyDatabase();
    product = await productOn(database, undefined, undefined, fixtureVariants());
    app = await createApp(product, '/nergens', UNLIMITED);
    const { components } = openApiDocument(app);
    const ours = await open(product, {}, 'Testpersoon');
    const theirs = await openElsewhere();
    before = await doneElsewhere();
    const ids = [
      ours.id,
      `${ours.id}~t2`,
      `${ours.id}~t9`,
      theirs,
      `${theirs}~t2`,
      theirs.toUpperCase(),
      'voorbeeld',
      'geen-id',
    ];
    stock = {
      ids,
      words: WORDS,
      people: ['regisseur', 'regisseur', 'partner', 'toezicht', 'archivaris'],
      schemas: components?.schemas as Schemas,
    };
    const nest: Server = app.getHttpServer();
    server = createServer(CONNECTION_LIMITS, (request, response) => void nest.emit('request', request, response));
    limitConnections(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(async () => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
    await app.close();
    await product.stop();
    await database.close();
  });

  /** A case of another municipality in the same database, with words that must not come out. */
  async function openElsewhere(): Promise<string> {
    await product.store.withMunicipality(OTHER, async (scope) => {
      await ensureMunicipality(scope, 'kanarie-elders-gemeente', new Uint8Array([1]));
      await product.playbooks.activate(scope);
      await new Calendars().activate(scope);
    });
    return product.desk.open(OTHER, {
      command: {
        ...{ kind: 'open', process: 'voorbeeld', as: 'begin', subject: 'person', facts: {}, actor: REGISSEUR },
        reason: 'Kanarie-Elders-Reden',
      },
      subject: { name: 'Kanarie-Elders-Naam' },
      respond: ({ id }) => id,
    });
  }

  /**
   * What people did in the other municipality, and who its case is about, as the owner of the tables sees it. The clock is
   * everybody's: what falls due there when it is moved happens.
   */
  async function doneElsewhere(): Promise<unknown> {
    const journal =
      'select sequence, actor, hash from draaiboek.journal where municipality = $1 and actor is not null order by 1';
    const vault = 'select sealed from draaiboek.vault where municipality = $1';
    const access = 'select actor, action from draaiboek.access_log where municipality = $1';
    const found = await Promise.all([journal, vault, access].map((sql) => database.query(sql, [OTHER])));
    return found.map(({ rows }) => rows);
  }

  it('never fail the product, cut a connection or tell of another municipality', async () => {
    const { port } = server.address() as AddressInfo;
    let revision = '"1"';
    const withRevision = (sent: Sent): Sent =>
      sent.headers['if-match'] === PRESENT ? { ...sent, headers: { ...sent.headers, 'if-match': revision } } : sent;
    const operations = operationsOf(JSON.parse(JSON.stringify(openApiDocument(app))) as Document);
    expect(operations.length).toBeGreaterThan(10);
    for (const operation of operations) {
      const property = fc.asyncProperty(requestsTo(operation, stock), async (sent) => {
        const { status, type, etag, everything, body } = await send(port, agent, withRevision(sent));
        revision = etag ?? revision;
        count.sent += 1;
        if (status >= 500) throw new Error(`${status}: ${body}`);
        for (const secret of SECRET) if (everything.includes(secret)) throw new Error(`it tells ${secret}`);
        if (status < 400) return;
        count.refused += 1;
        expect(type).toMatch(/^application\/problem\+json/);
        expect(Problem.parse(JSON.parse(body)).status).toBe(status);
      });
      await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: RUNS > 1_000 });
    }
    expect(count.sent).toBeGreaterThanOrEqual(operations.length * RUNS);
    /* They get past the door: a good part of them is accepted, another refused. */
    expect(count.refused).toBeGreaterThan(count.sent / 10);
    expect(count.sent - count.refused).toBeGreaterThan(count.sent / 10);
  }, 3_600_000);

  it('leave the other municipality as it was', async () => {
    expect(await doneElsewhere()).toEqual(before);
  });

  it('leave every case with the journal that its row says it has, and the product at work', async () => {
    const { store, municipality } = product;
    await store.withShielded(municipality.id, async (scope) => {
      const cases = await scope.query<{ id: string; sequence: number; hash: Uint8Array; revision: number }>(
        'select id, journal_sequence as sequence, journal_hash as hash, revision from case_record',
      );
      /* The requests opened cases, and changed the one that they knew. */
      expect(cases.length).toBeGreaterThan(4);
      expect(Math.max(...cases.map((each) => each.sequence))).toBeGreaterThan(3);
      for (const { id, sequence, hash, revision } of cases) {
        const journal = (await readJournal(scope, id)).map(({ sealed: _, ...chained }) => chained);
        expect(firstBreak(journal, { sequence, hash: Buffer.from(hash).toString('hex') })).toBeUndefined();
        expect(journal.at(-1)).toMatchObject({ sequence, revision });
      }
    });
    const row = await open(product);
    expect((await sendEvent(product, row, 'bedenktijd.begonnen')).state.revision).toBe(2);
  });
});
