// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { SafeDrawing } from './sanitise-svg.js';

interface DrawingProps {
  readonly drawing: SafeDrawing;
  readonly zoom: number;
}

/** Puts a drawing in the page. */
export function Drawing({ drawing, zoom }: DrawingProps): ReactElement {
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.replaceChildren(drawing.svg), [drawing]);
  useLayoutEffect(() => {
    drawing.svg.setAttribute('width', String(Math.round(drawing.width * zoom)));
    drawing.svg.setAttribute('height', String(Math.round(drawing.height * zoom)));
  }, [drawing, zoom]);
  return <div ref={host} className="dr-diagram__drawing" />;
}
