// SPDX-FileCopyrightText: 2026 The Draaiboek authors
// SPDX-License-Identifier: EUPL-1.2

import { element, type Svg } from './svg-element.js';
import { look, type LookName } from './svg-style.js';
import type { Icon } from './text-block.js';

/** Icons are drawn in a square of twelve by twelve, because a letter for them is not in every font. */
export const ICON_SIZE = 12;

interface Stroke {
  readonly path: string;
  readonly look: LookName;
}

const ICONS: Readonly<Record<Icon, readonly Stroke[]>> = {
  event: [
    { path: 'M6 1a2.4 2.4 0 1 1 0 4.8A2.4 2.4 0 1 1 6 1z', look: 'icon-filled' },
    { path: 'M1.4 11.5c0-3 2-4.7 4.6-4.7s4.6 1.7 4.6 4.7z', look: 'icon-filled' },
  ],
  report: [{ path: 'M1 2.5h10v7.5H1zM1 3l5 4 5-4', look: 'icon' }],
  entry: [{ path: 'M2.5 1.5L10.5 6 2.5 10.5z', look: 'icon-filled' }],
  after: [
    { path: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 1 1 6 .8z', look: 'icon' },
    { path: 'M6 3v3.2l2.2 1.5', look: 'icon' },
  ],
  'tasks-done': [{ path: 'M1.5 6.5l3.2 3.3 6-8', look: 'icon' }],
  always: [{ path: 'M1.5 2l4 4-4 4M6 2l4 4-4 4', look: 'icon' }],
  done: [
    { path: 'M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 1 1 6 .8z', look: 'icon' },
    { path: 'M6 3.3a2.7 2.7 0 1 1 0 5.4A2.7 2.7 0 1 1 6 3.3z', look: 'icon-filled' },
  ],
  task: [{ path: 'M1.5 1.5h9v9h-9z', look: 'icon' }],
  'conditional-task': [{ path: 'M1.5 1.5h9v9h-9z', look: 'icon-dashed' }],
  continues: [{ path: 'M1 6h9M6.5 2.5L10 6l-3.5 3.5', look: 'icon' }],
  suspends: [{ path: 'M3.5 2h1.6v8H3.5zM7 2h1.6v8H7z', look: 'icon-filled' }],
};

/** An icon with its top left corner at a point. */
export function drawIcon(icon: Icon, x: number, y: number): Svg {
  const strokes = ICONS[icon].map(({ path, look: name }) => element('path', { d: path, ...look(name) }));
  return element('g', { transform: `translate(${x} ${y})` }, strokes);
}
