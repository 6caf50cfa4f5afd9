// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon.js';

interface BadgeProps {
  readonly tone?: 'neutral' | 'info' | 'late' | 'soon' | 'ok';
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A few words about the state of something; the tone never says more than the words. */
export function Badge({ tone = 'neutral', icon, children }: BadgeProps): ReactElement {
  return (
    <span className={`nl-data-badge dr-badge dr-badge--${tone}`}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  );
}
