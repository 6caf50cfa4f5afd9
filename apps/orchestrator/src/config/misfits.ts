// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Settings } from './environment.js';

/** Settings that are good each by itself and do not go together: where, and what to do. */
export function misfits(settings: Settings): readonly string[] {
  return RULES.flatMap(([name, wrong, message]) => (wrong(settings) ? [`${name}: ${message}`] : []));
}

const onServer = ({ DRAAIBOEK_DATABASE_URL: url }: Settings): boolean => url !== undefined;
const serves = ({ DRAAIBOEK_ROLE: role }: Settings): boolean => role === 'all' || role === 'api';
/** Whether a process is one of the server setting that serves or works, by its role or by its database. */
const needsAll = (settings: Settings): boolean => {
  const { DRAAIBOEK_ROLE: role } = settings;
  return role === 'api' || role === 'worker' || (role === 'all' && onServer(settings));
};

const RULES: readonly (readonly [name: keyof Settings, wrong: (settings: Settings) => boolean, message: string])[] = [
  [
    'DRAAIBOEK_DATABASE_URL',
    (settings) => settings.DRAAIBOEK_ROLE !== 'all' && !onServer(settings),
    'is needed for this role: the embedded default has one process, with DRAAIBOEK_ROLE=all',
  ],
  [
    'DRAAIBOEK_REDIS_URL',
    (settings) => needsAll(settings) && settings.DRAAIBOEK_REDIS_URL === undefined,
    'is needed in the server setting',
  ],
  [
    'DRAAIBOEK_REDIS_URL',
    (settings) =>
      settings.DRAAIBOEK_ROLE === 'all' && !onServer(settings) && settings.DRAAIBOEK_REDIS_URL !== undefined,
    'is for the server setting: give DRAAIBOEK_DATABASE_URL too, or leave it out',
  ],
  [
    'DRAAIBOEK_KEY',
    (settings) => needsAll(settings) && settings.DRAAIBOEK_KEY === undefined,
    'is needed in the server setting, the same for every process',
  ],
  [
    'DRAAIBOEK_MODE',
    (settings) => settings.DRAAIBOEK_MODE === 'production' && serves(settings),
    'production is for DRAAIBOEK_ROLE=worker only: until people can sign in, requests are served in demo or test mode',
  ],
  [
    'DRAAIBOEK_START',
    ({ DRAAIBOEK_MODE: mode, DRAAIBOEK_START: start }) => mode !== 'test' && start !== undefined,
    'works in test mode only: set DRAAIBOEK_MODE=test, or leave it out',
  ],
];
