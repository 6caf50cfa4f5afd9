// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { HTMLAttributes, ReactElement, Ref } from 'react';

interface HeadingProps extends Omit<HTMLAttributes<HTMLHeadingElement>, 'className'> {
  readonly level: 1 | 2 | 3 | 4;
  readonly ref?: Ref<HTMLHeadingElement>;
}

/** The NL Design System heading; how it looks follows its level. */
export function Heading({ level, ...rest }: HeadingProps): ReactElement {
  const Tag = `h${level}` as const;
  return <Tag {...rest} className={`nl-heading nl-heading--level-${level}`} />;
}
