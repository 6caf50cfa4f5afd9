// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** From what a person typed to the two playbooks that are meant, and what cases can do in the one and not in the other. */
import type { CompiledPlaybook, CompiledProcess, PlaybookDifference, PlaybookDraft } from '@draaiboek/definition';
import { canonicalize, meaningOf, suggest } from '@draaiboek/definition';
import type { Shift, WaysChanged } from '@draaiboek/definition/words';
import { possibilitiesOf } from '@draaiboek/verification';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './usage-error.js';
import { openWorkbench, type Workbench } from './workbench.js';

/** What `base` and the id of the playbook mean. */
const BASE = 'base';

/**
 * The base, a variant by its id, or another folder with a playbook.
 * @throws UsageError with the nearest name
 */
export async function playbookNamed(name: string, bench: Workbench): Promise<PlaybookDraft> {
  if (name === BASE || name === bench.base?.id) return bench.draftOf(undefined);
  if (bench.variants.includes(name)) return bench.draftOf(name);
  const folder = resolve(name);
  if (existsSync(join(folder, 'playbook.yaml'))) return (await openWorkbench(folder)).draftOf(undefined);
  const remedy = suggest(name, [BASE, ...bench.variants], 'Name the base, a variant, or a folder with a playbook.');
  throw new UsageError(`There is no playbook or variant "${name}".`, remedy);
}

export interface Ways extends WaysChanged {
  /** Where it is false something may be missing. */
  readonly complete: boolean;
}

/** Of every process in both of which the ways may differ: it has another meaning, or exchanges with one that has. */
export function waysBetween({ was, is, processes }: PlaybookDifference): readonly Ways[] {
  const changed = new Set(processes.filter((each) => isOther(each.was, each.is)).map(({ process }) => process));
  const outward = processes.filter((each) => canonicalize(outwardOf(each.was)) !== canonicalize(outwardOf(each.is)));
  const moved = new Set(outward.map(({ process }) => process));
  const asked = Object.keys(is.processes).filter(
    (id) => changed.has(id) || [was, is].some(({ processes: all }) => exchangesWith(all[id], moved)),
  );
  return asked.flatMap((id) => waysOf(id, was, is)).filter(hasShift);
}

function isOther(was: CompiledProcess | undefined, is: CompiledProcess | undefined): boolean {
  return canonicalize(meaningOf(was ?? {})) !== canonicalize(meaningOf(is ?? {}));
}

/** What others notice of a process. */
function outwardOf(process: CompiledProcess | undefined): unknown {
  if (process === undefined) return {};
  const { entries, events, handovers, transitions, onParentEnd = 'end' } = process;
  const sent = Object.values(transitions).flatMap(({ actions }) =>
    actions.filter(({ kind }) => kind === 'start' || kind === 'tell' || kind === 'report'),
  );
  const heard = Object.values(events).filter(({ from }) => from !== undefined);
  return meaningOf({ entries, handovers, onParentEnd, sent, heard });
}

function exchangesWith(process: CompiledProcess | undefined, moved: ReadonlySet<string>): boolean {
  if (process === undefined) return false;
  const partners = [
    ...Object.values(process.events).flatMap(({ from }) => from ?? []),
    ...Object.values(process.handovers).map(({ to }) => to),
    ...Object.values(process.transitions).flatMap(({ actions }) =>
      actions.flatMap((each) => (each.kind === 'start' || each.kind === 'tell' ? [each.process] : [])),
    ),
  ];
  return partners.some((partner) => moved.has(partner));
}

function waysOf(id: string, was: CompiledPlaybook, is: CompiledPlaybook): readonly Ways[] {
  const [old, now] = [was.processes[id], is.processes[id]];
  if (!old || !now) return [];
  const [before, after] = [possibilitiesOf(old, was), possibilitiesOf(now, is)];
  return [
    {
      process: id,
      states: shift(before.states, after.states),
      transitions: shift(before.transitions, after.transitions),
      ends: shift(before.ends, after.ends),
      needed: shift(before.needed, after.needed),
      complete: before.complete && after.complete,
    },
  ];
}

function shift(before: ReadonlySet<string>, after: ReadonlySet<string>): Shift {
  return {
    gained: [...after].filter((each) => !before.has(each)).sort(),
    lost: [...before].filter((each) => !after.has(each)).sort(),
  };
}

const hasShift = ({ complete, states, transitions, ends, needed }: Ways): boolean =>
  !complete || [states, transitions, ends, needed].some(({ gained, lost }) => gained.length + lost.length > 0);
