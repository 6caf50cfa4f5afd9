// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/**
 * What a municipality looks up beside its processes: the directory (wegwijzer) and the division of tasks
 * (taakverdeling). Reference, no behaviour: no case runs on it, so it is no part of the hash of a playbook and may be
 * edited while cases run.
 */
import type { IdSet, Title } from '../document.js';

export interface ChannelDocument {
  readonly kind: 'telephone' | 'email' | 'website' | 'other';
  readonly value: string;
}

/** One place to turn to (G6, G6x). */
export interface DirectoryEntryDocument {
  readonly title: Title;
  readonly source?: IdSet;
  readonly kind: 'help' | 'exchange' | 'document';
  readonly forWhom: Title;
  readonly when: Title;
  readonly channels: Readonly<Record<string, ChannelDocument>>;
  /** The date on which somebody last checked it; what stands in the factsheet was true on 2 June 2015. */
  readonly checkedOn: string;
  readonly order?: number;
}

/** `wegwijzer.yaml`. */
export interface DirectoryDocument {
  readonly directory: string;
  readonly title: Title;
  readonly description?: Title;
  readonly source?: IdSet;
  readonly entries: Readonly<Record<string, DirectoryEntryDocument>>;
}

/** The seven tasks of prevention, in the order of the factsheet (V5; COT, 2008). */
export const PREVENTION_TASKS = [
  'agenderen',
  'voorkomen',
  'signaleren',
  'melden',
  'duiden',
  'informatie-uitwisselen',
  'ingrijpen',
] as const;
export type PreventionTask = (typeof PREVENTION_TASKS)[number];

export type Share = 'leads' | 'takes-part';

export interface PartyDocument {
  readonly title: Title;
  readonly domain: 'safety' | 'social';
  readonly order?: number;
  readonly does: Readonly<Partial<Record<PreventionTask, Share>>>;
}

/** `taakverdeling.yaml`: who does which of the seven tasks (V5). Who agreed to it stands in the case of prevention. */
export interface DivisionDocument {
  readonly division: string;
  readonly title: Title;
  readonly description?: Title;
  readonly source?: IdSet;
  readonly status: 'proposal' | 'own';
  readonly tasks: Readonly<Record<PreventionTask, { readonly title: Title; readonly description?: Title }>>;
  readonly parties: Readonly<Record<string, PartyDocument>>;
}

/** What stands beside a playbook; a municipality may have neither. */
export interface References {
  readonly directory?: DirectoryDocument;
  readonly division?: DivisionDocument;
}
