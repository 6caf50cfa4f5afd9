// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * P2 for every table that there is, as the database's own catalogue tells: a table that is added without a policy, or
 * with more rights than stand here, fails.
 */
import { APPLICATION_ROLE, MIGRATION_TABLE, SCHEMA } from './names.js';
import type { Store } from './store.js';
import { openTestStore, STORE_SETTINGS, type TestStore } from './testing/index.js';

/** What the application may do with each table, and nothing else. What is proof is only ever added to. */
const RIGHTS: Readonly<Record<string, string>> = {
  access_log: 'insert select',
  acknowledgement: 'insert select',
  annual_report: 'insert select',
  calendar_change: 'insert select',
  calendar_version: 'insert select',
  case_key: 'delete insert select',
  case_meeting_change: 'insert select',
  case_record: 'delete insert select update',
  checkpoint: 'insert select',
  checkpoint_head: 'insert select',
  idempotency: 'delete insert select',
  journal: 'insert select',
  journal_payload: 'delete insert select',
  mail: 'delete insert select',
  municipality: 'insert select',
  outbox: 'delete insert select update',
  playbook_advice: 'insert select',
  playbook_version: 'insert select',
  signing_key: 'insert select',
  task: 'delete insert select update',
  term: 'delete insert select update',
  tombstone: 'insert select',
  vault: 'delete insert select',
};
/** Without a municipality: the installation's one clock, and which migrations it has had. */
const OF_ALL: Readonly<Record<string, string>> = { clock: 'select update', [MIGRATION_TABLE]: 'select' };

/** W12: what a case that has ended is opened with. */
const SHIELDED = ['case_key', 'case_record', 'vault'];

/** Two municipalities, and the case that each has. */
const CASES = { a: '00000000-0000-4000-8000-00000000000a', b: '00000000-0000-4000-8000-00000000000b' } as const;
type Municipality = keyof typeof CASES;

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** A value for every type, the same wherever it stands, so that every reference between tables finds what it names. */
const literal = (municipality: Municipality, { name, type, table }: Column): string => {
  if (name === 'municipality') return `'${municipality}'`;
  const values: Readonly<Record<string, string>> = {
    ...{ text: `'open'`, uuid: `'${CASES[municipality]}'`, bytea: `'\\x01'`, integer: '1', boolean: 'true' },
    ...{ 'timestamp with time zone': `'2026-11-23T10:00:00Z'`, date: `'2026-11-23'`, 'text[]': `'{}'` },
  };
  const value = values[type];
  if (value === undefined) throw new Error(`${table}.${name} has a type that this test has no value for: ${type}`);
  return value;
};

describe.each(STORE_SETTINGS)('row-level security on the %s database', (setting) => {
  let opened: TestStore;
  let store: Store;
  let columns: readonly Column[];
  beforeAll(async () => {
    opened = await openTestStore(setting);
    ({ store } = opened);
    columns = await catalogue<Column>(
      `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type
         from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = '${SCHEMA}'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
        order by 1, a.attnum`,
    );
    for (const municipality of Object.keys(CASES) as Municipality[]) await fill(municipality);
  });
  afterAll(() => opened.close());

  const catalogue = <Row extends object>(sql: string): Promise<readonly Row[]> =>
    store.withoutMunicipality((scope) => scope.query<Row>(sql));
  const tables = Object.keys(RIGHTS);

  const insertion = (municipality: Municipality, table: string): string => {
    const own = columns.filter((column) => column.table === table);
    const values = own.map((column) => literal(municipality, column));
    return `insert into ${SCHEMA}.${table} (${own.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`;
  };

  /** A row in every table, as their owner; a table that names another waits for it. */
  async function fill(municipality: Municipality): Promise<void> {
    let waiting = tables;
    while (waiting.length > 0) {
      const left: string[] = [];
      let last: unknown;
      for (const table of waiting) {
        await opened.asOwner(insertion(municipality, table)).catch((error: unknown) => {
          last = error;
          left.push(table);
        });
      }
      if (left.length === waiting.length) throw new Error(`No row fits into ${left.join(', ')}`, { cause: last });
      waiting = left;
    }
  }

  const seen = async (municipality: string, table: string): Promise<readonly string[]> =>
    store.withMunicipality(municipality, async (scope) => {
      const rows = await scope.query<{ municipality: string }>(`select municipality from ${table}`);
      return rows.map((row) => row.municipality);
    });

  it('P2 knows every table that there is', () => {
    const there = new Set(columns.map(({ table }) => table));
    expect([...there].sort()).toEqual([...tables, ...Object.keys(OF_ALL)].sort());
  });

  it('W22 has no number in the rows of a case but revisions, places in the journal and what the alarm needs', () => {
    const ofCase = new Set(columns.filter(({ name }) => name === 'case_id').map(({ table }) => table)).add(
      'case_record',
    );
    const numbers = columns.filter(({ table, type }) => ofCase.has(table) && /int|numeric|real|double/.test(type));
    expect([...new Set(numbers.map(({ name }) => name))].sort()).toEqual([
      'alarm_token',
      'calendar_change',
      'checked_sequence',
      'journal_sequence',
      'number',
      'revision',
      'sequence',
    ]);
  });

  it('P2 has one policy on every table, for reading and for writing, for everybody, and a shield on what opens a case', async () => {
    const policies = await catalogue<object>(
      `select tablename as table, permissive, roles::text, cmd, qual = with_check as same
         from pg_policies where schemaname = '${SCHEMA}' and policyname = 'of_municipality' order by 1`,
    );
    expect(policies).toEqual(
      tables.map((table) => ({ table, permissive: 'PERMISSIVE', roles: '{public}', cmd: 'ALL', same: true })),
    );
    const others = await catalogue<object>(
      `select tablename as table, policyname as policy, permissive, roles::text, cmd, qual = with_check as same
         from pg_policies where schemaname = '${SCHEMA}' and policyname <> 'of_municipality' order by 1`,
    );
    expect(others).toEqual(
      SHIELDED.map((table) => ({
        ...{ table, policy: 'shield', permissive: 'RESTRICTIVE', roles: '{public}', cmd: 'ALL', same: true },
      })),
    );
    const open = await catalogue<{ table: string }>(
      `select relname as table from pg_class
        where relnamespace = '${SCHEMA}'::regnamespace and relkind in ('r', 'p') and not relrowsecurity order by 1`,
    );
    expect(open.map(({ table }) => table)).toEqual(Object.keys(OF_ALL).sort());
  });

  it.each(tables)('P2 shows of %s nothing without a municipality, and with one its own rows alone', async (table) => {
    expect(await seen('', table)).toEqual([]);
    expect(await seen('a', table)).toEqual(['a']);
    expect(await seen('b', table)).toEqual(['b']);
  });

  it.each(tables)('P2 lets nobody write into %s for another municipality, or take a row there', async (table) => {
    const as = (municipality: string, sql: string) => store.withMunicipality(municipality, (scope) => scope.query(sql));
    for (const who of ['a', '']) {
      await expect(as(who, insertion('b', table))).rejects.toThrow(/row-level security/);
    }
    await expect(as('a', `update ${table} set municipality = 'b'`)).rejects.toThrow(
      /row-level security|permission denied/,
    );
    const removal = as('a', `delete from ${table} where municipality = 'b'`);
    await (RIGHTS[table]?.includes('delete') ? removal : expect(removal).rejects.toThrow(/permission denied/));
    expect(await seen('b', table)).toEqual(['b']);
  });

  describe('W12 of a case that has ended', () => {
    const rows = (look: 'withMunicipality' | 'withShielded', table: string): Promise<number> =>
      store[look]('a', async (scope) => (await scope.query(`select from ${table}`)).length);
    const set = (what: string) => opened.asOwner(`update ${SCHEMA}.${what}`);
    beforeAll(() => set(`case_record set status = 'closed'`));
    afterAll(async () => {
      await set(`case_record set status = 'open', subject_kind = 'open'`);
      await set(`task set status = 'open'`);
    });

    it.each(SHIELDED)('shows %s while something in it is still asked of somebody', async (table) => {
      await set(`task set status = 'open'`);
      expect([await rows('withMunicipality', table), await rows('withShielded', table)]).toEqual([1, 1]);
    });

    it.each(SHIELDED)('hides %s then, whatever the query says, and shows it past the shield alone', async (table) => {
      await set(`task set status = 'answered'`);
      expect([await rows('withMunicipality', table), await rows('withShielded', table)]).toEqual([0, 1]);
      const asked = store.withMunicipality('a', async (scope) => {
        const inside = await scope.pastShield(async () => (await scope.query(`select from ${table}`)).length);
        return [inside, (await scope.query(`select from ${table}`)).length];
      });
      expect(await asked).toEqual([1, 0]);
    });

    it.each(SHIELDED)('goes on showing %s of the municipality itself, which is about nobody', async (table) => {
      await set(`case_record set subject_kind = 'municipality'`);
      expect(await rows('withMunicipality', table)).toBe(1);
      await set(`case_record set subject_kind = 'person'`);
    });
  });

  it('P2 grants the application what stands here, and nothing else', async () => {
    const granted = await catalogue<{ table: string; rights: string }>(
      `select c.relname as table, string_agg(distinct lower(acl.privilege_type), ' ' order by lower(acl.privilege_type)) as rights
         from pg_class c, aclexplode(c.relacl) acl
        where c.relnamespace = '${SCHEMA}'::regnamespace and c.relkind in ('r', 'p') and acl.grantee <> c.relowner
        group by 1`,
    );
    const rights = Object.fromEntries(granted.map((each) => [each.table, each.rights]));
    expect(rights).toEqual({ ...RIGHTS, ...OF_ALL });
    const strangers = await catalogue(
      `select c.relname from pg_class c, aclexplode(c.relacl) acl
        where c.relnamespace = '${SCHEMA}'::regnamespace and acl.grantee <> c.relowner
          and acl.grantee <> '${APPLICATION_ROLE}'::regrole`,
    );
    expect(strangers).toEqual([]);
    expect(
      await catalogue(
        `select c.relname as table, a.attname as column, acl.privilege_type as right
           from pg_class c join pg_attribute a on a.attrelid = c.oid, aclexplode(a.attacl) acl
          where c.relnamespace = '${SCHEMA}'::regnamespace`,
      ),
    ).toEqual([{ table: 'tombstone', column: 'checked', right: 'UPDATE' }]);
  });

  it('P2 runs as a role that may do nothing by itself and owns nothing', async () => {
    const [role] = await catalogue<object>(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin
         from pg_roles where rolname = current_user and current_user = '${APPLICATION_ROLE}'`,
    );
    expect(Object.values(role ?? { missing: true })).toEqual([false, false, false, false, false, false]);
    const owned = await catalogue(
      `select relname as name from pg_class where relowner = '${APPLICATION_ROLE}'::regrole
       union all select proname from pg_proc where proowner = '${APPLICATION_ROLE}'::regrole
       union all select nspname from pg_namespace where nspowner = '${APPLICATION_ROLE}'::regrole`,
    );
    expect(owned).toEqual([]);
  });

  it('P2 reaches no other schema, and makes nothing in any', async () => {
    const schemas = await catalogue<{ name: string; creates: boolean }>(
      `select nspname as name, has_schema_privilege(oid, 'create') as creates from pg_namespace
        where has_schema_privilege(oid, 'usage') and nspname !~ '^pg_(temp|toast)'`,
    );
    expect(schemas.map(({ name }) => name).sort()).toEqual(['draaiboek', 'information_schema', 'pg_catalog', 'public']);
    expect(schemas.filter(({ creates }) => creates)).toEqual([]);
    const elsewhere = await catalogue(
      `select c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('${SCHEMA}', 'pg_catalog', 'information_schema') and c.relkind in ('r', 'p', 'v')
          and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')`,
    );
    expect(elsewhere).toEqual([]);
  });

  it('P2 is not switched off by a setting: then nothing is answered at all', async () => {
    const off = store.withMunicipality('a', async (scope) => {
      await scope.query('set local row_security = off');
      return scope.query('select * from case_record');
    });
    await expect(off).rejects.toThrow(/row-level security/);
  });

  it('P2 crosses municipalities by one function alone, which looks in its own schema only', async () => {
    const definers = await catalogue<{ name: string; config: readonly string[] }>(
      `select distinct proname as name, proconfig as config from pg_proc
        where pronamespace = '${SCHEMA}'::regnamespace and prosecdef`,
    );
    expect(definers).toEqual([{ name: 'work', config: [`search_path=${SCHEMA}, pg_temp`] }]);
  });

  if (setting === 'server') {
    it.each(tables)('P2 shows of %s nothing to whoever signed in, when a query leaves the role', async (table) => {
      const rows = store.withoutMunicipality(async (scope) => {
        await scope.query('set local role none');
        return scope.query(`select * from ${table}`);
      });
      expect(await rows).toEqual([]);
    });
  }
});
