// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { compileCalendar, type Calendar, type CalendarTable } from '@draaiboek/calendar';
import type { CompiledPlaybook } from '@draaiboek/definition';
import { createEngine, type Engine } from '@draaiboek/engine';
import type { Scope } from '@draaiboek/store';
import { attempt } from './attempt.js';

/** The playbooks and calendars that rows of a municipality's journals name, as they are stored; each made once. */
export class Versions {
  private constructor(
    private readonly engines: ReadonlyMap<string, Engine | undefined>,
    private readonly calendars: ReadonlyMap<string, Calendar | undefined>,
  ) {}

  static async read(scope: Scope): Promise<Versions> {
    const playbooks = await scope.query<{ hash: string; compiled: string }>(
      'select hash, compiled from playbook_version',
    );
    const calendars = await scope.query<{ version: string; days: string }>(
      'select version, days from calendar_version',
    );
    return new Versions(
      new Map(playbooks.map(({ hash, compiled }) => [hash, engineOf(hash, compiled)])),
      new Map(calendars.map(({ version, days }) => [version, calendarOf(version, days)])),
    );
  }

  /** Undefined when it is not stored, or is no playbook of that hash. */
  findEngine(playbookHash: string): Engine | undefined {
    return this.engines.get(playbookHash);
  }

  /** Undefined when it is not stored, or is no calendar of that version. */
  findCalendar(version: string): Calendar | undefined {
    return this.calendars.get(version);
  }
}

function engineOf(hash: string, compiled: string): Engine | undefined {
  return attempt(() => {
    const engine = createEngine(JSON.parse(compiled) as CompiledPlaybook);
    return engine.playbook.contentHash === hash ? engine : undefined;
  });
}

function calendarOf(version: string, days: string): Calendar | undefined {
  return attempt(() => {
    const calendar = compileCalendar(JSON.parse(days) as CalendarTable);
    return calendar.version === version ? calendar : undefined;
  });
}
