// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';

const PATHS = {
  late: 'M12 3 22 20.5H2L12 3Zm0 6.5v5m0 2.5v.5',
  error: 'M12 3 22 20.5H2L12 3Zm0 6.5v5m0 2.5v.5',
  done: 'm4.5 12.5 5 5 10-11',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4.5V12l3 2.5',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5.5M12 7.5V8',
  moved: 'M4 12h15m-5.5-5.5L19 12l-5.5 5.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign beside words that say the same, so it is hidden from who cannot see it. */
export function Icon({ name }: { readonly name: IconName }): ReactElement {
  return (
    <svg className="dr-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
