// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactElement, ReactNode, Ref } from 'react';
import { Heading } from './heading.js';
import { Icon, type IconName } from './icon.js';

type Tone = 'info' | 'ok' | 'warning' | 'error';

const ICONS: Readonly<Record<Tone, IconName>> = { info: 'info', ok: 'done', warning: 'late', error: 'error' };

interface AlertProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly headingLevel?: 2 | 3 | 4;
  readonly children?: ReactNode;
  /** To move the focus to it: it is focusable when this is given. */
  readonly ref?: Ref<HTMLDivElement> | undefined;
  readonly role?: 'alert' | 'status';
}

/** The NL Design System alert. */
export function Alert({ tone, title, headingLevel = 2, children, ref, role }: AlertProps): ReactElement {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${tone} dr-alert`}
      role={role}
      ref={ref}
      tabIndex={ref === undefined ? undefined : -1}
    >
      <span className="dr-alert__icon">
        <Icon name={ICONS[tone]} />
      </span>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title !== undefined && <Heading level={headingLevel}>{title}</Heading>}
          {children}
        </div>
      </div>
    </div>
  );
}
