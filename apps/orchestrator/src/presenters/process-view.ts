// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Process, ProcessSummary } from '@draaiboek/api';
import { describePeriod } from '@draaiboek/calendar';
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import type { RoleAccess } from '../people/case-access.js';
import { factFields } from './fact-field.js';
import { Titles } from './titles.js';
import { playbookView } from './variant-view.js';

/** A process in a list, with the entries that whoever asks may open a case with. */
export function processSummary(process: CompiledProcess, access: RoleAccess | undefined): ProcessSummary {
  const { id, title, description, version, subject, onParentEnd } = process;
  return {
    id,
    title,
    ...(description === undefined ? {} : { description }),
    version,
    companion: onParentEnd !== undefined,
    subject: [...subject],
    entries: Object.values(process.entries)
      .filter((entry) => entry.by.some((role) => access?.acts.includes(role)))
      .map((entry) => ({
        entry: entry.id,
        title: entry.title,
        sets: factFields(process, entry.sets),
        reason: entry.reason,
      })),
  };
}

export function processView(
  process: CompiledProcess,
  playbook: CompiledPlaybook,
  access: RoleAccess | undefined,
): Process {
  const titles = new Titles(playbook);
  return {
    ...processSummary(process, access),
    source: [...process.source],
    playbook: playbookView(playbook),
    states: Object.values(process.states).map((state) => ({
      state: state.id,
      title: state.title,
      ...(state.parent === undefined ? {} : { parent: state.parent }),
      type: state.type,
      source: [...state.source],
    })),
    tasks: Object.values(process.tasks).map((task) => ({
      task: task.id,
      title: task.title,
      state: task.state,
      owners: task.owners.map((role) => titles.role(role)),
      ...(task.within === undefined ? {} : { within: task.within }),
      source: [...task.source],
    })),
    terms: Object.entries(process.terms).map(([term, definition]) => ({
      term,
      title: definition.title,
      length: definition.length,
      lengthInWords: describePeriod(definition.length, 'nl'),
      ...(definition.from === undefined ? {} : { from: definition.from }),
      calendar: definition.calendar,
      ...(definition.roll === undefined ? {} : { roll: definition.roll }),
      source: Object.keys(definition.source ?? {}),
    })),
  };
}
