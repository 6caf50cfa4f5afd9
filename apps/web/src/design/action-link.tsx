// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Link, type LinkProps } from 'react-router';

/** A link that is the main thing to do on a page, and looks like a button. */
export function ActionLink({ children, ...props }: Omit<LinkProps, 'className'>): ReactElement {
  return (
    <Link {...props} className="nl-button nl-button--primary">
      <span className="nl-button__label">{children}</span>
    </Link>
  );
}
