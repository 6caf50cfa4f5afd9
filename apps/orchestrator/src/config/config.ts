// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CalendarError, parseMoment } from '@draaiboek/calendar';
import { z } from 'zod';
import { OrchestratorError } from '../problems/orchestrator-error.js';

/** The settings of one start. Folders are absolute. */
export interface Config {
  readonly mode: 'demo' | 'test';
  readonly host: string;
  readonly port: number;
  /** Folder of the embedded database; the key file lies beside it, never in it. */
  readonly dataFolder: string;
  readonly processesFolder: string;
  readonly webFolder: string;
  /** Base64 of 32 bytes; without it the key file is used. */
  readonly key: string | undefined;
  /** Test mode only: the instant at which the clock of new data stands still. */
  readonly startsAt: string | undefined;
}

const WORKSPACE = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(3000),
    DRAAIBOEK_DATA: z.string().min(1).default('.draaiboek'),
    DRAAIBOEK_MODE: z.enum(['demo', 'test']).default('demo'),
    DRAAIBOEK_PROCESSES: z.string().min(1).default(resolve(WORKSPACE, 'processes')),
    DRAAIBOEK_WEB: z.string().min(1).default(resolve(WORKSPACE, 'apps/web/dist')),
    DRAAIBOEK_KEY: z
      .string()
      .refine((text) => Buffer.from(text, 'base64').length === 32, 'must be base64 of exactly 32 bytes')
      .optional(),
    DRAAIBOEK_START: z.string().refine(isMoment, 'must be an instant such as 2026-11-30T09:00:00.000Z').optional(),
  })
  .refine(({ DRAAIBOEK_MODE: mode, DRAAIBOEK_START: start }) => mode === 'test' || start === undefined, {
    path: ['DRAAIBOEK_START'],
    error: 'works in test mode only: set DRAAIBOEK_MODE=test, or leave it out',
    /* Also when another setting does not fit, so that all are named. */
    when: () => true,
  });

/**
 * Reads the settings from the environment; every one that does not fit is named in one error.
 * Signing in is choosing a demo person, so the server listens on loopback only, whatever is asked.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const read = Environment.safeParse(environment);
  if (!read.success) {
    const places = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new OrchestratorError('DRB-5003', `The environment does not fit:\n  ${places.join('\n  ')}`);
  }
  const settings = read.data;
  return {
    mode: settings.DRAAIBOEK_MODE,
    host: '127.0.0.1',
    port: settings.PORT,
    dataFolder: resolve(folder, settings.DRAAIBOEK_DATA),
    processesFolder: resolve(folder, settings.DRAAIBOEK_PROCESSES),
    webFolder: resolve(folder, settings.DRAAIBOEK_WEB),
    key: settings.DRAAIBOEK_KEY,
    startsAt: settings.DRAAIBOEK_START === undefined ? undefined : parseMoment(settings.DRAAIBOEK_START),
  };
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
