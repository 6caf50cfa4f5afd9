// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What becomes of the pool when connections are cut, wherever a transaction is at that moment. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import { Store } from './store.js';
import { serverDatabase, serverUrl, type ServerDatabase } from './testing/index.js';

const CONNECTIONS = 4;
/** More than there are connections, so that none may be lost. */
const TIMES = 3 * CONNECTIONS;

const server = serverUrl();
/* The server without DATABASE_URL is named by the summary of the run. */
(server === undefined ? describe.skip : describe)('connections that are lost (needs DATABASE_URL)', () => {
  let database: ServerDatabase;
  let wire: TrippingWire;
  let store: Store;
  beforeAll(async () => {
    database = await serverDatabase();
    wire = await TrippingWire.to(database.url);
    store = await Store.onServer(wire.urlFor(database.url), CONNECTIONS);
  });
  afterAll(async () => {
    await store.close();
    wire.close();
    await database.drop();
  });
  afterEach(async () => {
    wire.tripsAt(undefined);
    const moments = await Promise.all(Array.from({ length: TIMES }, () => read('select now()')));
    expect(moments).toHaveLength(TIMES);
    const counts = store.countConnections?.();
    expect(counts).toMatchObject({ busy: 0, waiting: 0 });
  });

  const read = (sql: string): Promise<readonly object[]> => store.withMunicipality('a', (scope) => scope.query(sql));

  it.each([
    ['its beginning', 'begin'],
    ['its role', 'draaiboek_app'],
    ['a statement', 'select 42'],
    ['its commit', 'commit'],
  ])('come back to the pool when a transaction is cut off at %s', async (_, at) => {
    wire.tripsAt(at);
    for (let time = 0; time < TIMES; time += 1) {
      await expect(read('select 42')).rejects.toMatchObject({ code: 'DRB-5030' });
    }
  });

  it('come back to the pool when a rollback is cut off, and what it was for is told', async () => {
    wire.tripsAt('rollback');
    for (let time = 0; time < TIMES; time += 1) {
      const refused = store.withMunicipality('a', async (scope) => {
        await scope.query('select 42');
        throw new Error('Not today');
      });
      await expect(refused).rejects.toThrow('Not today');
    }
  });

  it('come back to the pool when the server cuts those that wait for a lock', async () => {
    const holder = new Client({ connectionString: database.ownerUrl });
    await holder.connect();
    await holder.query('select pg_advisory_lock(1)');
    let waiting = TIMES;
    const attempts = Array.from({ length: TIMES }, () =>
      read('select pg_advisory_xact_lock(1)').finally(() => (waiting -= 1)),
    );
    const outcomes = Promise.allSettled(attempts);
    while (waiting > 0) await database.cutConnections();
    await holder.end();
    const refusals = (await outcomes).map((outcome) => outcome.status === 'rejected' && outcome.reason);
    expect(refusals).toEqual(Array.from({ length: TIMES }, () => expect.objectContaining({ code: 'DRB-5030' })));
  });
});

/** The wire to a server: it is cut when what is sent over it holds a certain text. */
class TrippingWire {
  private word: string | undefined;

  private constructor(private readonly server: Server) {}

  static async to(url: string): Promise<TrippingWire> {
    const { hostname, port } = new URL(url);
    const server = createServer((near) => {
      const far = connect(Number(port), hostname);
      near.on('data', (sent) => {
        if (wire.word !== undefined && sent.includes(wire.word)) near.destroy();
        else far.write(sent);
      });
      far.pipe(near);
      for (const [one, other] of [[near, far] as const, [far, near] as const]) tie(one, other);
    });
    const wire = new TrippingWire(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return wire;
  }

  /** The same address, over this wire. */
  urlFor(url: string): string {
    const { port } = this.server.address() as AddressInfo;
    return Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href;
  }

  tripsAt(word: string | undefined): void {
    this.word = word;
  }

  close(): void {
    this.server.close();
  }
}

/** The end of one is the end of the other. */
function tie(one: Socket, other: Socket): void {
  one.on('error', () => undefined);
  one.on('close', () => other.destroy());
}
