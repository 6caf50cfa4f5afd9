// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** From what a person typed, and the environment, to the data that are meant and the key they were written with. */
import { audit, memoryKeyRing, type AuditEvent, type AuditRequest } from '@draaiboek/case-file';
import { holdsDatabase, lockDataFolder, openEmbeddedDatabase, Store } from '@draaiboek/store';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from './usage-error.js';

type Environment = Readonly<Record<string, string | undefined>>;

export interface DataAsked {
  /** Folder of an embedded database. */
  readonly data?: string;
}

export interface AuditedData {
  listMunicipalities(): Promise<readonly string[]>;
  /** Audits with the key that was given, or without one. */
  audit(request: Omit<AuditRequest, 'keys'>): AsyncIterable<AuditEvent>;
  close(): Promise<void>;
}

const REMEDY = 'Give --data with the data folder, or DRAAIBOEK_DATABASE_URL with a login that may read.';

/**
 * Opens the data folder that was asked for, else the database in the environment, else the data folder there.
 * @throws UsageError when there are none; StoreError when they cannot be opened, DRB-5002 while the product uses them
 */
export async function openAuditedData({ data }: DataAsked, environment: Environment): Promise<AuditedData> {
  const url = data === undefined ? secretIn(environment, 'DRAAIBOEK_DATABASE_URL') : undefined;
  if (url !== undefined) {
    const key = keyIn(environment, undefined);
    const store = await Store.onServer(url, 2);
    return auditedData(store, key, () => store.close());
  }
  const folder = resolve(data ?? environment['DRAAIBOEK_DATA'] ?? '.draaiboek');
  if (!holdsDatabase(folder)) throw new UsageError(`There are no data in "${folder}".`, REMEDY);
  return openFolder(folder, keyIn(environment, `${folder}.key`));
}

async function openFolder(folder: string, key: Buffer | undefined): Promise<AuditedData> {
  const lock = await lockDataFolder(folder);
  try {
    const database = await openEmbeddedDatabase({ folder });
    const store = await Store.onEmbedded(database);
    const close = async (): Promise<void> => {
      await store.close();
      await database.close();
      lock.release();
    };
    return auditedData(store, key, close);
  } catch (error) {
    lock.release();
    throw error;
  }
}

const auditedData = (store: Store, key: Buffer | undefined, close: () => Promise<void>): AuditedData => ({
  listMunicipalities: () => store.listMunicipalities(),
  audit: (request) => audit(store, { ...request, ...(key === undefined ? {} : { keys: memoryKeyRing(key) }) }),
  close,
});

/** @throws UsageError for one that is no base64 of 32 bytes */
function keyIn(environment: Environment, keyFile: string | undefined): Buffer | undefined {
  const given = secretIn(environment, 'DRAAIBOEK_KEY');
  const text = given ?? (keyFile !== undefined && existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : undefined);
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length === 32) return key;
  const where = given === undefined ? `in ${String(keyFile)}` : 'in DRAAIBOEK_KEY';
  throw new UsageError(`The key ${where} is not what it should be.`, 'It is base64 of exactly 32 bytes.');
}

/** A secret in the environment, or in the file that `<name>_FILE` names. @throws UsageError for a file that is not there */
function secretIn(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined) return environment[name];
  try {
    return readFileSync(resolve(file), 'utf8').trimEnd();
  } catch (cause) {
    throw new UsageError(`${name}_FILE names "${file}", which cannot be read.`, 'Name the file that holds it.', {
      cause,
    });
  }
}
