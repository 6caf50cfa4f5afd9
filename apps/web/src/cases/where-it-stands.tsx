// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';

type Active = Instance['active'][number];

/** The active states as a list in a list: what a diagram shows, for who reads. */
export function WhereItStands({ instance }: { readonly instance: Instance }): ReactElement {
  const present = new Set(instance.active.map(({ state }) => state));
  const roots = instance.active.filter(({ parent }) => parent === undefined || !present.has(parent));
  const [root] = roots;
  /* A process that holds everything in one state is not named twice. */
  const isSaid = roots.length === 1 && root !== undefined && !root.leaf && root.title.nl === instance.title.nl;
  const shown = isSaid ? instance.active.filter(({ parent }) => parent === root.state) : roots;
  return <States states={shown} all={instance.active} />;
}

function States({
  states,
  all,
}: {
  readonly states: readonly Active[];
  readonly all: readonly Active[];
}): ReactElement {
  return (
    <ul className="dr-where">
      {states.map(({ state, title, leaf }) => {
        const inside = all.filter(({ parent }) => parent === state);
        return (
          <li key={state}>
            {leaf ? <strong>{title.nl}</strong> : title.nl}
            {inside.length > 0 && <States states={inside} all={all} />}
          </li>
        );
      })}
    </ul>
  );
}
