// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement } from 'react';
import { Link, type LinkProps } from 'react-router';

/** A link inside the application. */
export function TextLink(props: Omit<LinkProps, 'className'>): ReactElement {
  return <Link {...props} className="nl-link" />;
}
