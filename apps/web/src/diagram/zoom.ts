// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

/** Zooming a drawing in steps; 1 is one drawing unit per CSS pixel. */
const STEP = 1.25;
/** A drawing of the widest process still fits on a phone. */
const SMALLEST = 0.04;
const LARGEST = 4;

export function zoomIn(zoom: number): number {
  return Math.min(LARGEST, zoom * STEP);
}

export function zoomOut(zoom: number): number {
  return Math.max(SMALLEST, zoom / STEP);
}

/** The zoom at which a drawing fits the width it gets; never larger than life. */
export function zoomToFit(drawingWidth: number, room: number): number {
  if (drawingWidth <= 0 || room <= 0) return 1;
  return Math.max(SMALLEST, Math.min(1, room / drawingWidth));
}

/** "80 %" */
export function zoomInWords(zoom: number): string {
  return `${Math.round(zoom * 100)} %`;
}
