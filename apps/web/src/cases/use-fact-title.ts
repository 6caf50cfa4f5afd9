// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useCasePage } from './case-context.js';

/** The title of a fact of this case by its id, in lower case; the id itself when the case does not show it. */
export function useFactTitle(): (fact: string) => string {
  const { instances } = useCasePage().case;
  return (id) =>
    instances
      .flatMap(({ facts }) => facts)
      .find(({ fact }) => fact === id)
      ?.title.nl.toLowerCase() ?? id;
}
