// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';

interface FactsProps {
  readonly items: readonly { readonly term: string; readonly value: ReactNode }[];
}

/** A list of names with what they are. */
export function Facts({ items }: FactsProps): ReactElement {
  return (
    <dl className="dr-facts">
      {items.map(({ term, value }) => (
        <Pair key={term} term={term} value={value} />
      ))}
    </dl>
  );
}

function Pair({ term, value }: { readonly term: string; readonly value: ReactNode }): ReactElement {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}

/** The same, on one line that wraps: for lists of many things. */
export function InlineFacts({ items }: FactsProps): ReactElement {
  return (
    <dl className="dr-record__facts">
      {items.map(({ term, value }) => (
        <div key={term} className="dr-pair">
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
