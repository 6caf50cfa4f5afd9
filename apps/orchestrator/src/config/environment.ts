// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CalendarError, parseMoment } from '@draaiboek/calendar';
import { z } from 'zod';
import { LIMITS } from '../http/limits.js';
import { LOG_LEVELS } from '../log/log.js';

const WORKSPACE = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** An empty text would be read as 0: any free port. */
const Port = z.string().min(1, 'must be a port').pipe(z.coerce.number<string>().int().min(0).max(65535));

/** Base64 of 32 bytes: what Node reads of any text that merely holds some is not what somebody meant. */
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;

const PerMinute = z.coerce.number().int().min(1).max(10_000_000);

/** Every setting there is, by its name in the environment; each by itself. What fits together is in `misfits`. */
export const Environment = z.object({
  PORT: Port.default(3000),
  DRAAIBOEK_ROLE: z.enum(['all', 'api', 'worker', 'migrate']).default('all'),
  DRAAIBOEK_MODE: z.enum(['demo', 'test', 'production']).default('demo'),
  DRAAIBOEK_DATABASE_URL: urlOf('postgres:', 'postgresql:').optional(),
  DRAAIBOEK_REDIS_URL: urlOf('redis:', 'rediss:').optional(),
  DRAAIBOEK_QUEUE_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9_.{}-]{1,80}$/, 'must be at most 80 letters, digits, _ . - { }')
    .optional(),
  DRAAIBOEK_ADDRESS: urlOf('http:', 'https:').optional(),
  DRAAIBOEK_HEALTH_PORT: Port.optional(),
  DRAAIBOEK_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  DRAAIBOEK_DATA: z.string().min(1).default('.draaiboek'),
  DRAAIBOEK_PROCESSES: z.string().min(1).default(resolve(WORKSPACE, 'processes')),
  DRAAIBOEK_VARIANT: z.string().min(1).optional(),
  DRAAIBOEK_WEB: z.string().min(1).default(resolve(WORKSPACE, 'apps/web/dist')),
  DRAAIBOEK_KEY: z.string().regex(KEY, 'must be base64 of exactly 32 bytes').optional(),
  DRAAIBOEK_LOG: z.enum(LOG_LEVELS).default('info'),
  DRAAIBOEK_COMMANDS_PER_MINUTE: PerMinute.default(LIMITS.commandsPerMinute),
  DRAAIBOEK_STRANGERS_PER_MINUTE: PerMinute.default(LIMITS.strangersPerMinute),
  DRAAIBOEK_START: z.string().refine(isMoment, 'must be an instant such as 2026-11-30T09:00:00.000Z').optional(),
});

export type Settings = z.output<typeof Environment>;

function urlOf(...protocols: readonly string[]): z.ZodString {
  const fits = (text: string): boolean => URL.canParse(text) && protocols.includes(new URL(text).protocol);
  return z.string().refine(fits, `must be a URL that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`);
}

function isMoment(text: string): boolean {
  try {
    parseMoment(text);
    return true;
  } catch (error) {
    if (error instanceof CalendarError) return false;
    throw error;
  }
}
