// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import type { PathNumbers } from './marks.js';
import { element, text, type Svg } from './svg-element.js';
import { drawIcon, ICON_SIZE } from './svg-icons.js';
import { look, textLine, type Halo } from './svg-style.js';
import { ICON_WIDTH, ROW_GAP, rowHeight, type TextBlock, type TextRow } from './text-block.js';
import { FONTS, textWidth } from './text-width.js';

/** How far under the top of its line a text stands. */
const baseline = (lineHeight: number, size: number): number => Math.round((lineHeight + size * 0.72) / 2);

/** Rows of text under each other, with the number of the step before each row that a path takes. */
export function drawBlock(block: TextBlock, x: number, top: number, path: PathNumbers, halo?: Halo): readonly Svg[] {
  let y = top;
  return block.rows.map((row) => {
    const drawn = drawRow(row, x, y, path, halo);
    y += rowHeight(row) + ROW_GAP;
    return drawn;
  });
}

function drawRow(row: TextRow, x: number, top: number, path: PathNumbers, halo: Halo | undefined): Svg {
  const left = row.icon === undefined ? x : x + ICON_WIDTH;
  let y = top;
  const texts = row.lines.map((line) => {
    const { lineHeight, size } = FONTS[line.style];
    const drawn = textLine(line.text, left, y + baseline(lineHeight, size), line.style, { halo });
    y += lineHeight;
    return drawn;
  });
  const steps = row.transitions.flatMap((id) => path.get(id) ?? []);
  return element('g', {}, [
    ...(row.tooltip === '' ? [] : [element('title', {}, [text(row.tooltip)])]),
    ...(row.icon === undefined ? [] : [drawIcon(row.icon, x, top + 1)]),
    ...texts,
    ...(steps.length === 0 ? [] : [drawSteps(steps, x, top)]),
  ]);
}

/** Which steps of the path these are, on the left edge of the text. */
function drawSteps(steps: readonly number[], right: number, top: number): Svg {
  const value = [...steps].sort((a, b) => a - b).join(', ');
  return drawBadge(value, right - 2, top - 1, 'badge-path', 'right');
}

const BADGE_HEIGHT = 17;

/** A pill with a few words; `x` is its left or right end. */
export function drawBadge(
  value: string,
  x: number,
  y: number,
  kind: 'badge-active' | 'badge-path' | 'badge-due',
  end: 'left' | 'right' = 'left',
): Svg {
  const clock = kind === 'badge-due' ? ICON_WIDTH : 0;
  const width = Math.max(BADGE_HEIGHT, textWidth(value, 'badge') + 12 + clock);
  const left = end === 'left' ? x : x - width;
  const start = left + (width - textWidth(value, 'badge') + clock) / 2;
  const colour = kind === 'badge-due' ? 'ink' : 'paper';
  return element('g', {}, [
    element('rect', { x: left, y, width, height: BADGE_HEIGHT, rx: BADGE_HEIGHT / 2, ...look(kind) }),
    ...(clock === 0 ? [] : [drawIcon('after', left + 6, y + (BADGE_HEIGHT - ICON_SIZE) / 2)]),
    textLine(value, start, y + baseline(BADGE_HEIGHT, FONTS.badge.size), 'badge', { colour }),
  ]);
}
