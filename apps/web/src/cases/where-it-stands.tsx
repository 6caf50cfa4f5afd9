// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { Instance } from '@draaiboek/api';
import type { ReactElement } from 'react';

type Active = Instance['active'][number];

/** The active states as a list in a list: what a diagram shows, for who reads. */
export function WhereItStands({ instance }: { readonly instance: Instance }): ReactElement {
  const present = new Set(instance.active.map(({ state }) => state));
  const roots = instance.active.filter(({ parent }) => parent === undefined || !present.has(parent));
  return <States states={roots} all={instance.active} />;
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
