// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Process, ProcessSummary } from '@draaiboek/api';
import type { CompiledPlaybook, CompiledProcess } from '@draaiboek/definition';
import {
  listShownStates,
  namesOf,
  ruleInWords,
  ruleLevelInWords,
  termCountedInWords,
  termInWords,
  type Names,
} from '@draaiboek/definition/words';
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
  const names = namesOf(process, 'nl', playbook);
  return {
    ...processSummary(process, access),
    source: [...process.source],
    playbook: playbookView(playbook),
    states: listShownStates(process).map((state) => ({
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
    terms: termViews(process, names),
    rules: ruleViews(process, names),
  };
}

const termViews = ({ terms }: CompiledProcess, names: Names): Process['terms'] =>
  Object.entries(terms).map(([term, definition]) => ({
    term,
    title: definition.title,
    length: definition.length,
    lengthInWords: termInWords(definition, names),
    countedInWords: termCountedInWords(definition, names),
    ...(definition.from === undefined ? {} : { from: definition.from }),
    calendar: definition.calendar,
    ...(definition.roll === undefined ? {} : { roll: definition.roll }),
    source: Object.keys(definition.source ?? {}),
  }));

const ruleViews = ({ rules }: CompiledProcess, names: Names): Process['rules'] =>
  Object.entries(rules).map(([rule, definition]) => ({
    rule,
    title: definition.title,
    inWords: ruleInWords(definition, names),
    level: definition.level,
    levelInWords: ruleLevelInWords(definition.level, names),
    source: Object.keys(definition.source ?? {}),
  }));
