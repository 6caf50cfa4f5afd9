// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { resolve } from 'node:path';
import { parseMoment } from '@draaiboek/calendar';
import { suggest } from '@draaiboek/definition';
import type { Limits } from '../http/limits.js';
import { OrchestratorError } from '../problems/orchestrator-error.js';
import { Environment, type Settings } from './environment.js';
import { misfits } from './misfits.js';
import { readSecrets, SECRETS } from './secrets.js';

/** What a server setting runs on. */
export interface ServerSettings {
  /** PostgreSQL, as a role that owns nothing. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** What the keys in Redis begin with; undefined for the deployment's own id. */
  readonly queuePrefix: string | undefined;
}

/** The settings of a process that serves or works. Folders are absolute. */
export interface ServeConfig {
  readonly role: 'all' | 'api' | 'worker';
  readonly mode: 'demo' | 'test' | 'production';
  readonly host: string;
  /** Undefined for a worker that is not to be watched over HTTP. */
  readonly port: number | undefined;
  /** Where people sign in, when that is elsewhere than where this process listens. */
  readonly address: string | undefined;
  /** Undefined for the embedded default. */
  readonly server: (ServerSettings & { readonly key: string }) | undefined;
  /** Folder of the embedded database; the key file lies beside it, never in it. */
  readonly dataFolder: string;
  readonly processesFolder: string;
  /** The variant that cases are opened on when nobody names another; undefined for the base. */
  readonly variant: string | undefined;
  readonly webFolder: string;
  /** Base64 of 32 bytes; without it the embedded default uses the key file. */
  readonly key: string | undefined;
  readonly logLevel: Settings['DRAAIBOEK_LOG'];
  readonly limits: Limits;
  /** Test mode only: the instant at which the clock of new data stands still. */
  readonly startsAt: string | undefined;
}

/** The settings of a process that brings the schema up to date and ends. */
export interface MigrateConfig {
  readonly role: 'migrate';
  readonly logLevel: Settings['DRAAIBOEK_LOG'];
  /** PostgreSQL, as the owner of the schema. */
  readonly databaseUrl: string;
}

export type Config = ServeConfig | MigrateConfig;

/**
 * Reads the settings from the environment and from the files it names; everything that does not fit is named in one
 * error, which shows no value of a secret.
 * @throws OrchestratorError DRB-5003
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const secrets = readSecrets(environment, folder);
  const read = Environment.safeParse({ ...environment, ...secrets.values });
  const places = [
    ...unknownNames(environment),
    ...secrets.problems,
    ...(read.success
      ? misfits(read.data)
      : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  ];
  if (!read.success || places.length > 0) {
    throw new OrchestratorError('DRB-5003', `The environment does not fit:\n  ${places.join('\n  ')}`);
  }
  return configOf(read.data, folder);
}

/** A misspelt name would be a setting that is silently not there. */
function unknownNames(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  const known = [...Object.keys(Environment.shape), ...SECRETS.map((name) => `${name}_FILE`)];
  const unknown = Object.keys(environment).filter((name) => name.startsWith('DRAAIBOEK_') && !known.includes(name));
  return unknown.map((name) => `${name}: ${suggest(name, known, 'There is no such setting.')}`);
}

function configOf(settings: Settings, folder: string): Config {
  const { DRAAIBOEK_ROLE: role, DRAAIBOEK_DATABASE_URL: databaseUrl, DRAAIBOEK_REDIS_URL: redisUrl } = settings;
  const { DRAAIBOEK_KEY: key, DRAAIBOEK_START: startsAt } = settings;
  const { DRAAIBOEK_LOG: logLevel } = settings;
  if (role === 'migrate') return { role, logLevel, databaseUrl: databaseUrl ?? '' };
  const isServer = databaseUrl !== undefined && redisUrl !== undefined && key !== undefined;
  const works = role === 'worker';
  return {
    role,
    mode: settings.DRAAIBOEK_MODE,
    /* Signing in is choosing a demo person, so what serves people listens on loopback only, whatever is asked. */
    host: works ? settings.DRAAIBOEK_HEALTH_HOST : '127.0.0.1',
    port: works ? settings.DRAAIBOEK_HEALTH_PORT : settings.PORT,
    address: settings.DRAAIBOEK_ADDRESS ?? (works ? `http://127.0.0.1:${settings.PORT}` : undefined),
    server: isServer ? { databaseUrl, redisUrl, key, queuePrefix: settings.DRAAIBOEK_QUEUE_PREFIX } : undefined,
    dataFolder: resolve(folder, settings.DRAAIBOEK_DATA),
    processesFolder: resolve(folder, settings.DRAAIBOEK_PROCESSES),
    variant: settings.DRAAIBOEK_VARIANT,
    webFolder: resolve(folder, settings.DRAAIBOEK_WEB),
    key,
    logLevel,
    limits: {
      commandsPerMinute: settings.DRAAIBOEK_COMMANDS_PER_MINUTE,
      strangersPerMinute: settings.DRAAIBOEK_STRANGERS_PER_MINUTE,
    },
    startsAt: startsAt === undefined ? undefined : parseMoment(startsAt),
  };
}
