// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Calendar } from '@draaiboek/calendar';
import { createEngine, type Engine } from '@draaiboek/engine';
import type { Scope } from '@draaiboek/store';
import { attempt } from './attempt.js';
import { findCalendarIn, type CalendarColumns } from '../versions/calendar-version.js';
import { findPlaybookIn, PLAYBOOK_COLUMNS, type PlaybookColumns } from '../versions/playbook-version.js';

/** The playbooks and calendars that rows of a municipality's journals name, as they are stored; each made once. */
export class Versions {
  private constructor(
    private readonly engines: ReadonlyMap<string, Engine | undefined>,
    private readonly calendars: ReadonlyMap<string, Calendar | undefined>,
  ) {}

  static async read(scope: Scope): Promise<Versions> {
    const playbooks = await scope.query<PlaybookColumns>(`select ${PLAYBOOK_COLUMNS} from playbook_version`);
    const calendars = await scope.query<CalendarColumns>('select version, days, own_days from calendar_version');
    return new Versions(
      new Map(playbooks.map((row) => [row.hash, engineOf(row)])),
      new Map(calendars.map((row) => [row.version, findCalendarIn(row)?.calendar])),
    );
  }

  /** The names of those that are not what was stored under that name. */
  get changed(): { readonly playbooks: readonly string[]; readonly calendars: readonly string[] } {
    return { playbooks: withoutValue(this.engines), calendars: withoutValue(this.calendars) };
  }

  /** Undefined when it is not stored, or is not the playbook that was stored under that hash. */
  findEngine(playbookHash: string): Engine | undefined {
    return this.engines.get(playbookHash);
  }

  /** Undefined when it is not stored, or is not the calendar that was stored under that version. */
  findCalendar(version: string): Calendar | undefined {
    return this.calendars.get(version);
  }
}

function engineOf(row: PlaybookColumns): Engine | undefined {
  const playbook = findPlaybookIn(row);
  return playbook && attempt(() => createEngine(playbook));
}

const withoutValue = (versions: ReadonlyMap<string, object | undefined>): readonly string[] =>
  [...versions].flatMap(([name, value]) => (value === undefined ? [name] : []));
