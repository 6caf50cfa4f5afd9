// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** What a restart finds in the folder of processes is for new cases; a running case keeps the playbook it has (V1). */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CaseRow } from '@draaiboek/case-file';
import { readConfig } from '../src/config/config.js';
import { requestOf } from '../src/cases/idempotency.js';
import { silentLog } from '../src/log/log.js';
import { readPlaybooks } from '../src/playbooks/read-playbooks.js';
import type { Product } from '../src/product.js';
import { start } from '../src/start.js';
import { openDeployment, type Deployment } from './deployment.js';
import { open, productIn, read, REGISSEUR, send } from './product.js';

const PLAYBOOK = join(import.meta.dirname, 'playbook');

describe('a restart with other documents of variants', () => {
  let folder: string;
  let deployment: Deployment;
  let product: Product;
  const file = (variant: string): string => join(folder, 'variants', variant, 'variant.yaml');
  const starting = async (standard?: string): Promise<void> => {
    product = await productIn(deployment, undefined, undefined, readPlaybooks(folder, standard));
  };
  const restart = async (standard?: string): Promise<void> => {
    await product.stop();
    await starting(standard);
  };
  const lengthIn = (row: CaseRow): string | undefined =>
    product.playbooks.get(row.playbookHash).playbook.processes['voorbeeld']?.terms['nagaan']?.length;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'draaiboek-variants-'));
    cpSync(PLAYBOOK, folder, { recursive: true });
    deployment = await openDeployment('embedded');
    await starting();
  });
  afterEach(async () => {
    await product.stop();
    await deployment.close();
    rmSync(folder, { recursive: true });
  });

  const departed = { facts: { vertrokkenOp: '2026-10-01' } };
  const checkedOn = ({ state }: CaseRow): string | undefined =>
    state.instances[0]?.terms.find(({ term }) => term === 'nagaan')?.dueOn;

  it('V1 leaves a running case on what it was opened on, and opens the next on what stands there now', async () => {
    const before = await open(product, {}, undefined, { variant: 'kort' });
    writeFileSync(file('kort'), readFileSync(file('kort'), 'utf8').replace('P1M', 'P2M'));
    await restart();
    const after = await open(product, {}, undefined, { variant: 'kort' });
    expect(after.playbookHash).not.toBe(before.playbookHash);
    expect(checkedOn(await send(product, before, 'vertrek.gemeld', departed))).toBe('2026-11-01');
    expect(checkedOn(await send(product, after, 'vertrek.gemeld', departed))).toBe('2026-12-01');
    expect((await read(product, before)).playbookHash).toBe(before.playbookHash);
    expect([lengthIn(before), lengthIn(after)]).toEqual(['P1M', 'P2M']);
  });

  it('V1 goes on with a case whose variant is gone, and opens no other on it', async () => {
    const idempotent = requestOf('regisseur', 'sleutel', '/cases', { variant: 'kort' });
    const opening = {
      command: { kind: 'open', process: 'voorbeeld', as: 'begin', subject: 'person', facts: {}, actor: REGISSEUR },
      on: { variant: 'kort' },
      idempotent,
      respond: ({ id }: CaseRow) => id,
    } as const;
    const { id: municipality } = product.municipality;
    const id = await product.desk.open(municipality, opening);
    rmSync(join(folder, 'variants/kort'), { recursive: true });
    await restart();
    expect(product.playbooks.findOffered('kort')).toBeUndefined();
    await expect(open(product, {}, undefined, { variant: 'kort' })).rejects.toMatchObject({ code: 'DRB-4220' });
    const moved = await send(product, await read(product, { id }), 'vertrek.gemeld', departed);
    expect(checkedOn(moved)).toBe('2026-11-01');
    /* Whoever sends the opening again is told of the case that it opened. */
    expect(await product.desk.open(municipality, opening)).toBe(id);
    await send(product, moved, 'zaak.afgerond');
    await restart();
    expect((await read(product, { id })).state.status).toBe('closed');
  });

  it('opens a case on what the municipality works with when nobody names another', async () => {
    await restart('kort');
    const unnamed = await open(product);
    const onBase = await open(product, {}, undefined, { variant: 'proef' });
    expect([lengthIn(unnamed), lengthIn(onBase)]).toEqual(['P1M', 'P3M']);
    expect(product.playbooks.default.playbook.variant?.id).toBe('kort');
  });

  it('does not start with a default that there is none of: names the nearest, and touches no database', async () => {
    const config = readConfig(
      { PORT: '0', DRAAIBOEK_DATA: 'data', DRAAIBOEK_PROCESSES: folder, DRAAIBOEK_VARIANT: 'krot' },
      folder,
    );
    if (config.role === 'migrate') throw new Error('These settings serve');
    const starter = { log: silentLog, say: () => undefined, signal: new AbortController().signal };
    await expect(start(config, starter)).rejects.toMatchObject({
      code: 'DRB-5003',
      message: expect.stringMatching(/DRAAIBOEK_VARIANT: Did you mean "kort"\?/),
    });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('does not start with a variant that is not sound, whoever works with it', async () => {
    writeFileSync(file('kort'), readFileSync(file('kort'), 'utf8').replace('nagaan: {', 'nagan: {'));
    await expect(readPlaybooks(folder)).rejects.toMatchObject({
      code: 'DRB-5004',
      message: expect.stringMatching(/variants\/kort\/variant\.yaml:\d+[\s\S]*"nagaan"/),
    });
  });
});
