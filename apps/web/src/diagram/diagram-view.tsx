// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Loaded } from '../app/loaded.js';
import { Alert } from '../design/alert.js';
import { Button } from '../design/button.js';
import { Details } from '../design/details.js';
import { Drawing } from './drawing.js';
import { findSafeDrawing, type SafeDrawing } from './sanitise-svg.js';
import { useWidth } from './use-width.js';
import { zoomIn, zoomInWords, zoomOut, zoomToFit } from './zoom.js';

/** The text of a drawing can still be read at this zoom. */
const READABLE = 0.75;

interface DiagramViewProps {
  readonly query: UseQueryResult<string>;
  readonly label: string;
}

/** A drawing from the API, that can be scrolled and zoomed, with the same in words under it. */
export function DiagramView({ query, label }: DiagramViewProps): ReactElement {
  return (
    <div className="dr-diagram">
      <Loaded query={query} what="Het schema">
        {(text) => <Diagram text={text} label={label} />}
      </Loaded>
    </div>
  );
}

function Diagram({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  const drawing = useMemo(() => findSafeDrawing(text), [text]);
  if (drawing === undefined) {
    return (
      <Alert tone="warning">
        <p>Het schema kan niet worden getoond. De stand hierboven klopt wel.</p>
      </Alert>
    );
  }
  return <ZoomableDrawing drawing={drawing} label={label} />;
}

function ZoomableDrawing({ drawing, label }: { readonly drawing: SafeDrawing; readonly label: string }): ReactElement {
  const { view, zoom, setZoom, fit, read } = useView(drawing);
  return (
    <div>
      <div className="dr-diagram__tools dr-row" role="group" aria-label="Schema vergroten of verkleinen">
        <Button onClick={() => setZoom(zoomOut(zoom))}>Kleiner</Button>
        <Button onClick={() => setZoom(zoomIn(zoom))}>Groter</Button>
        <Button onClick={fit}>Hele breedte</Button>
        <Button onClick={read}>{hasPlace(drawing) ? 'Naar de stap van nu' : 'Leesbaar'}</Button>
        <span aria-live="polite">{zoomInWords(zoom)}</span>
      </div>
      <div className="dr-diagram__view" role="region" aria-label={`${label}, schuifbaar`} tabIndex={0} ref={view}>
        <Drawing drawing={drawing} zoom={zoom} />
      </div>
      {drawing.words !== '' && (
        <Details summary="Het schema in woorden">
          <p className="dr-outline">{drawing.words}</p>
        </Details>
      )}
    </div>
  );
}

const hasPlace = ({ svg }: SafeDrawing): boolean => findPlace(svg) !== undefined;

/** Where the case is: the innermost of what is marked. */
const findPlace = (within: Element): Element | undefined =>
  within.querySelector('.drb-box-active') ?? within.querySelector('.drb-group-active, .drb-region-active') ?? undefined;

/** Starts readable, with the place where the case is in view. */
function useView(drawing: SafeDrawing) {
  const { element: view, width } = useWidth();
  const [chosen, setZoom] = useState<number>();
  const [looks, setLooks] = useState(0);
  const fitting = zoomToFit(drawing.width, width);
  const readable = Math.max(READABLE, fitting);
  const zoom = chosen ?? readable;
  useEffect(() => {
    const box = view.current;
    const here = box === null ? undefined : findPlace(box);
    if (box === null || here === undefined) return;
    const [outer, inner] = [box.getBoundingClientRect(), here.getBoundingClientRect()];
    box.scrollBy({
      left: inner.x + inner.width / 2 - outer.x - outer.width / 2,
      top: inner.y + inner.height / 2 - outer.y - outer.height / 2,
      behavior: 'instant',
    });
  }, [drawing, zoom, looks, view]);
  const read = (): void => {
    setZoom(readable);
    setLooks(looks + 1);
  };
  return { view, zoom, setZoom, fit: () => setZoom(fitting), read };
}
