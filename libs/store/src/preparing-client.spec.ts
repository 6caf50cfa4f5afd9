// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Scope } from './scope.js';
import { openTestStore, serverUrl, type TestStore } from './testing/index.js';

const there = serverUrl() !== undefined;

/** What PostgreSQL remembers of statements that come again. */
(there ? describe : describe.skip)(`prepared statements${there ? '' : ' (needs DATABASE_URL)'}`, () => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openTestStore('server');
    for (const id of ['a', 'b']) {
      await opened.store.withMunicipality(id, (scope) =>
        scope.insert('municipality', ['municipality', 'name', 'key_fingerprint'], [[id, id, new Uint8Array([1])]]),
      );
    }
  });
  afterAll(() => opened.close());

  const NAMES = 'select name from municipality where name <> $1';
  const names = async (scope: Scope): Promise<readonly string[]> =>
    (await scope.query<{ name: string }>(NAMES, ['x'])).map(({ name }) => name);
  const prepared = (scope: Scope, sql: string): Promise<readonly object[]> =>
    scope.query('select 1 from pg_prepared_statements where statement = $1', [sql]);

  it('are planned once, when a text comes again', async () => {
    await opened.store.withMunicipality('a', async (scope) => {
      for (let time = 0; time < 3; time += 1) await names(scope);
      expect(await prepared(scope, NAMES)).toHaveLength(1);
    });
  });

  it('P2 show the rows of the municipality that asks, also when another one asked before', async () => {
    /* More often than the five times after which PostgreSQL keeps one plan for all values. */
    for (let time = 0; time < 8; time += 1) {
      for (const id of ['a', 'b']) expect(await opened.store.withMunicipality(id, names)).toEqual([id]);
      expect(await opened.store.withoutMunicipality(names)).toEqual([]);
    }
  });

  it('do not stand in the way of a migration that adds a column', async () => {
    const every = (): Promise<readonly object[]> =>
      opened.store.withMunicipality('a', (scope) =>
        scope.query('select m.* from municipality m where m.name = $1', ['a']),
      );
    for (let time = 0; time < 3; time += 1) await every();
    await opened.asOwner('alter table draaiboek.municipality add column later text');
    expect(await every()).toHaveLength(1);
    expect(await opened.store.withMunicipality('a', names)).toEqual(['a']);
  });
});
