// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '@draaiboek/calendar';
import type { CompiledProcess, CompiledTask } from '../../playbook.js';
import type { FactDocument, SubjectKind } from '../../document.js';
import { english } from './page-words-en.js';
import { dutch } from './page-words-nl.js';

/** The fixed words of the page of a process, by what they are about. */
export interface PageWords {
  readonly and: string;
  readonly or: string;
  readonly otherLanguage: { readonly language: Language; readonly name: string };
  readonly allProcesses: string;
  readonly headings: Readonly<Record<Heading, string>>;
  readonly columns: Readonly<Record<Column, string>>;
  readonly labels: Readonly<Record<Label, string>>;
  readonly subjects: Readonly<Record<SubjectKind, string>>;
  readonly lifetimes: Readonly<Record<CompiledProcess['lifetime'], string>>;
  readonly parentEnds: Readonly<Record<NonNullable<CompiledProcess['onParentEnd']>, string>>;
  readonly onLeave: Readonly<Record<CompiledTask['onLeave'], string>>;
  readonly factTypes: Readonly<Record<FactDocument['type'], string>>;
  readonly phrases: Phrases;
  readonly backTo: (state: string) => string;
}

export type Heading =
  | 'diagram'
  | 'entries'
  | 'states'
  | 'everywhere'
  | 'tasks'
  | 'ways'
  | 'terms'
  | 'reminders'
  | 'facts'
  | 'roles'
  | 'companions'
  | 'handovers'
  | 'rules'
  | 'checklist'
  | 'sources';

type Column =
  'term' | 'length' | 'counted' | 'usedFor' | 'fact' | 'type' | 'category' | 'filledBy' | 'role' | 'does' | 'records';

type Label =
  | 'about'
  | 'lasts'
  | 'playbook'
  | 'sources'
  | 'parent'
  | 'who'
  | 'within'
  | 'reminders'
  | 'answers'
  | 'onlyIf'
  | 'correctable';

interface Phrases {
  readonly generated: string;
  readonly version: (title: string, version: string) => string;
  readonly picture: (title: string) => string;
  readonly beginsIn: (state: string) => string;
  readonly fromOther: string;
  readonly together: string;
  readonly partOf: (state: string) => string;
  readonly end: string;
  readonly suspends: (state: string) => string;
  readonly optional: string;
  readonly withGrounds: string;
  readonly staysOpen: string;
  readonly askedAgain: (length: string) => string;
  readonly withReason: string;
  readonly fills: (facts: string) => string;
  readonly mayBeEmpty: string;
  readonly report: (process: string) => string;
  readonly tasksDone: string;
  readonly always: string;
  readonly done: string;
  readonly elapses: (term: string, length: string) => string;
  readonly stays: string;
  readonly anew: string;
  readonly goesTo: (state: string) => string;
  readonly if: (condition: string) => string;
  readonly otherwise: string;
  readonly starts: (process: string) => string;
  readonly opens: (process: string) => string;
  readonly unlessRunning: string;
  readonly tells: (process: string, event: string) => string;
  readonly reports: (event: string) => string;
  readonly notifies: (role: string) => string;
  readonly puts: (values: string) => string;
  readonly series: (letter: string) => string;
  readonly forTasks: (count: number) => string;
  readonly askingAgain: string;
  readonly given: string;
  readonly startedAt: (places: string) => string;
  readonly reportsBack: (events: string) => string;
  readonly startedBy: (processes: string) => string;
  readonly goesOnIn: (process: string, entry: string) => string;
  readonly takesAlong: (facts: string) => string;
  readonly companionsAlong: (processes: string) => string;
  readonly yesIf: (condition: string) => string;
  readonly categories: string;
  readonly noPersonalDatum: string;
  readonly sourcesAre: string;
  readonly mainProcesses: string;
  readonly companionProcesses: string;
  readonly overview: string;
  readonly yes: string;
  readonly no: string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = { nl: dutch, en: english };
