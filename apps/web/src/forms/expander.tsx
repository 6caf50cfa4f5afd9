// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../design/button.js';

/** How what is inside closes. */
export interface Closing {
  /** Nothing was done: the focus goes back to the button. */
  readonly cancel: () => void;
  /** It was done: the focus goes wherever the result is shown. */
  readonly close: () => void;
}

interface ExpanderProps {
  /** What the button says. */
  readonly label: string;
  /** What it is about: heard after the label, as there are many buttons that say the same. */
  readonly about: string;
  readonly startOpen?: boolean;
  readonly variant?: 'secondary' | 'subtle';
  readonly children: (closing: Closing) => ReactNode;
}

/** A button with something under it that opens and closes. */
export function Expander({
  label,
  about,
  startOpen = false,
  variant = 'secondary',
  children,
}: ExpanderProps): ReactElement {
  const [state, setState] = useState<'open' | 'closed' | 'cancelled'>(startOpen ? 'open' : 'closed');
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state === 'cancelled') place.current?.querySelector('button')?.focus();
  }, [state]);
  const open = state === 'open';
  return (
    <div className="dr-stack">
      <div ref={place}>
        <Button
          variant={variant}
          aria-expanded={open}
          aria-label={`${label}: ${about}`}
          onClick={() => setState(open ? 'closed' : 'open')}
        >
          {label}
        </Button>
      </div>
      {open && (
        <div className="dr-panel">
          {children({ cancel: () => setState('cancelled'), close: () => setState('closed') })}
        </div>
      )}
    </div>
  );
}
