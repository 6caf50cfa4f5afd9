// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ChartModel } from './chart-model.js';

/** What is shown on a chart of one case, or of one path. Ids that are not on the chart are passed over. */
export interface Marks {
  /** States in which the case is; the states around them are marked as well, in a lighter way. */
  readonly active: readonly string[];
  /** States in which it was. */
  readonly visited?: readonly string[];
  /** By state, until when something has to be done there, as it should be read. */
  readonly due?: Readonly<Record<string, string>>;
  /** Ids of transitions, in the order in which they are taken. */
  readonly path?: readonly string[];
}

/** The steps, counted from 1, at which a path takes a transition. */
export type PathNumbers = ReadonlyMap<string, readonly number[]>;

export interface ResolvedMarks {
  /** Marked states with no marked state inside. */
  readonly current: ReadonlySet<string>;
  /** All states around a current one. */
  readonly around: ReadonlySet<string>;
  readonly visited: ReadonlySet<string>;
  readonly due: ReadonlyMap<string, string>;
  readonly path: PathNumbers;
}

export function resolveMarks(model: ChartModel, marks: Marks = { active: [] }): ResolvedMarks {
  const parents = new Map(model.nodes.map(({ id, parent }) => [id, parent]));
  const ancestors = (id: string): readonly string[] => {
    const parent = parents.get(id);
    return parent === undefined ? [] : [parent, ...ancestors(parent)];
  };
  const around = new Set(marks.active.flatMap(ancestors));
  const path = new Map<string, number[]>();
  for (const [index, id] of (marks.path ?? []).entries()) path.set(id, [...(path.get(id) ?? []), index + 1]);
  return {
    current: new Set(marks.active.filter((id) => parents.has(id) && !around.has(id))),
    around,
    visited: new Set(marks.visited ?? []),
    due: new Map(Object.entries(marks.due ?? {})),
    path,
  };
}
