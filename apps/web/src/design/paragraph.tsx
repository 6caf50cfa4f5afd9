// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';

interface ParagraphProps {
  readonly children: ReactNode;
  readonly lead?: boolean;
}

/** The NL Design System paragraph. */
export function Paragraph({ children, lead = false }: ParagraphProps): ReactElement {
  return <p className={lead ? 'nl-paragraph nl-paragraph--lead' : 'nl-paragraph'}>{children}</p>;
}
