// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { ButtonHTMLAttributes, ReactElement } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly variant?: 'primary' | 'secondary' | 'subtle';
  /** Busy sending: stays focusable, says so, and what it does is not done twice. */
  readonly busy?: boolean;
  /** Cannot be used now; stays focusable, so that who cannot see it can find out that it exists. */
  readonly unavailable?: boolean;
}

/** The NL Design System button. */
export function Button(props: ButtonProps): ReactElement {
  const { variant = 'secondary', busy = false, unavailable = false, type = 'button', onClick, ...rest } = props;
  const still = busy || unavailable;
  const state = busy ? ' nl-button--busy' : unavailable ? ' nl-button--disabled' : '';
  return (
    <button
      {...rest}
      type={still ? 'button' : type}
      className={`nl-button nl-button--${variant}${state}`}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      onClick={still ? undefined : onClick}
    />
  );
}
