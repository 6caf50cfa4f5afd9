// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { zoomIn, zoomInWords, zoomOut, zoomToFit } from './zoom.js';

describe('zooming', () => {
  it('goes in steps and stops at both ends', () => {
    expect(zoomOut(zoomIn(1))).toBeCloseTo(1);
    expect(zoomIn(4)).toBe(4);
    expect(zoomOut(zoomOut(0.05))).toBe(zoomOut(0.04));
  });

  it('fits a wide drawing into its room and leaves a small one as it is', () => {
    expect(zoomToFit(2000, 800)).toBeCloseTo(0.4);
    expect(zoomToFit(400, 800)).toBe(1);
    expect(zoomToFit(0, 800)).toBe(1);
  });

  it('fits the widest drawing into a page and into a phone', () => {
    expect(zoomToFit(5412, 895) * 5412).toBeCloseTo(895);
    expect(zoomToFit(5412, 360) * 5412).toBeCloseTo(360);
  });

  it('is said in percents', () => {
    expect(zoomInWords(0.8)).toBe('80 %');
  });
});
